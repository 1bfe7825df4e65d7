import { emptyBrief } from '@understudy/contracts/testing'
import type { Brief, DocumentId, ItemId, ProposalPart, TextModel, Trigger } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { requestAt, type Placed } from '../test/request-at.ts'
import { sentenceModel } from '../test/sentence-model.ts'
import { predictor, type PredictorOptions } from './predictor.ts'
import { UNCALIBRATED } from './sureness.ts'

const OPTIONS: PredictorOptions = { calibration: UNCALIBRATED, mixing: [{ units: 1, own: [0.2] }] }
const HARBOUR = {
  'The tide had turned. She walked to the harbour wall and waited for the boats. Nobody came.': 8,
  'The tide had turned. She walked to the house.': 1,
  'The tide had turned. She walked to her door.': 1,
}

interface Asked extends Partial<PredictorOptions> {
  readonly model?: TextModel
  readonly brief?: Partial<Brief>
  readonly request?: Partial<Placed>
}

async function partsAt(before: string, { model, brief, request, ...options }: Asked = {}) {
  const proposer = predictor(model ?? sentenceModel(HARBOUR), { ...OPTIONS, ...options })
  const parts: ProposalPart[] = []
  const asked = requestAt(before, request)
  const signal = new AbortController().signal
  for await (const part of proposer.propose(asked, { ...emptyBrief, ...brief }, signal)) parts.push(part)
  return parts
}

async function shownAt(before: string, asked: Asked = {}): Promise<string | null> {
  const parts = await partsAt(before, asked)
  return parts.flatMap(part => (part.type === 'text' ? [part.delta] : []))[0] ?? null
}

describe('predictor', () => {
  it.each<readonly [string, string | null]>([
    ['The tide had turned. She walked to the har', 'bour wall and waited for the boats.'],
    ['The tide had turned. She walked to the harbour ', 'wall and waited for the boats.'],
    ['The tide had turned. She walked to the harbour wall', ' and waited for the boats.'],
    // nothing of what it does not know
    ['The moon had set. He swam to the ', null],
    // no sentence that has not begun, and none after it
    ['The tide had turned. ', null],
    ['The tide had turned.', null],
    ['', null],
    ['The tide had turned. She walked to the harbour wall and waited for the boats', null],
  ])('after %j shows %j', async (before, shown) => expect(await shownAt(before)).toBe(shown))

  it('ends the phrase where it is no longer sure', async () => {
    const before = 'The tide had turned. She walked to '
    expect(await shownAt(before, { sure: 0.85 })).toBe('the')
    expect(await shownAt(before, { sure: 0.95 })).toBe(null)
    expect(await shownAt(before, { sure: 0.5 })).toBe('the harbour wall and waited for the boats')
    expect(await shownAt(before, { sure: 0.5, words: 2 })).toBe('the harbour')
  })

  it('says how sure it is', async () => {
    const [text] = await partsAt('The tide had turned. She walked to the har')
    expect(text).toMatchObject({ type: 'text', sure: expect.closeTo(1, 3) })
  })

  it('keeps to as many words as are wished for', async () => {
    expect(await shownAt('The tide had turned. She walked to the har', { request: { words: 2 } })).toBe('bour wall')
  })

  it('does not say again what stands behind the caret', async () => {
    const request = { after: ' and waited for the boats.' }
    expect(await shownAt('The tide had turned. She walked to the harbour ', { request })).toBe('wall')
  })

  it.each<readonly [string, Partial<Placed>]>([
    ['inside a word', { after: 'bour' }],
    ['in a list', { block: { index: 0, type: 'list-item' } }],
    ['in a heading', { block: { index: 0, type: 'heading' } }],
    ['in code', { block: { index: 0, type: 'code' } }],
    ['where the writer writes French', { context: { ...requestAt('').context, language: 'fr' } }],
    ['where it was passed by', { passedBy: ['bour wall and waited for the boats.'] }],
  ])('is silent %s', async (_, request) =>
    expect(await shownAt('The tide had turned. She walked to the har', { request })).toBe(null),
  )

  it.each([
    [
      'another language',
      'La marea había cambiado y las barcas dormían sobre el barro cuando ella salió de casa hacia el ',
    ],
    ['verse', 'The tide had turned\nand all the boats\nlay down upon the mud\nand slept\nShe walked to the har'],
    ['code', 'const tide = () => { return turned };'],
    ['a list by hand', '- The tide had turned. She walked to the har'],
  ])('is silent in %s, and does not ask', async (_, before) => {
    const model = sentenceModel({ [`${before}bour wall.`]: 1 })
    expect(await shownAt(before, { model })).toBe(null)
    expect(model.prompts).toEqual([])
  })

  it('offers no word that the persona cuts or the style sheet writes otherwise', async () => {
    const before = 'The tide had turned. She walked to the har'
    expect(await shownAt(before, { brief: { words: { wall: { to: 'quay' } } } })).toBe('bour')
    const wish = { text: 'waited', wish: 'cut' as const, instead: null }
    const check = {
      type: 'words' as const,
      item: { id: 'i1' as ItemId, version: 1 },
      scope: {},
      except: null,
      firm: true,
    }
    expect(await shownAt(before, { brief: { checks: [{ ...check, words: [wish] }] } })).toBe('bour wall and')
  })

  it('writes quotation marks and apostrophes as the writer does', async () => {
    const model = sentenceModel({ '"I don\'t know," she said, "and I don\'t care."': 1 })
    expect(await shownAt('“I don’t kn', { model })).toBe('ow,” she said, “and I don’t care.')
    expect(await shownAt('"I don\'t kn', { model })).toBe('ow," she said, "and I don\'t care.')
  })

  it('does not say a turn of phrase again that stands just before', async () => {
    const text = 'She looked away for a moment. He looked away for a moment.'
    const model = sentenceModel({ [text]: 1 })
    expect(await shownAt('She looked away for a moment. He looked ', { model })).toBe(null)
  })

  it('does not say what an editor would strike', async () => {
    const before = 'The tide had turned. She walked to the har'
    const asked: string[] = []
    const isFlagged = (phrase: string): boolean => {
      asked.push(phrase)
      return phrase.includes('wall and')
    }
    expect(await shownAt(before, { isFlagged })).toBe(null)
    expect(await shownAt(before, { isFlagged, request: { words: 2 } })).toBe('bour wall')
    // a word or two are nobody's tic
    expect(asked).toEqual(['bour wall and waited for the boats.'])
  })

  it('is bent by what the writer has typed, and by nobody else', async () => {
    const model = sentenceModel({
      'They went out to the harbour.': 5,
      'They went out to the house.': 4,
    })
    const tell = async (hand: 'typed' | 'pasted') => {
      const proposer = predictor(model, { ...OPTIONS, sure: 0.5, mixing: [{ units: 1, own: [0.5] }] })
      const text = 'I went out to the house. She came out to the house. We ran out to the house.'
      const run = { from: 0, to: text.length, hand, actor: null, suggestion: null }
      const block = { type: 'paragraph' as const, text, provenance: [run] }
      proposer.read({ document: 'd1' as DocumentId, from: 0, to: 0, blocks: [block] })
      const shown: string[] = []
      const signal = new AbortController().signal
      for await (const part of proposer.propose(requestAt('They went out to the h'), emptyBrief, signal))
        if (part.type === 'text') shown.push(part.delta)
      return shown
    }
    expect(await tell('typed')).toEqual(['ouse.'])
    expect(await tell('pasted')).toEqual(['arbour.'])
  })

  it('learns no half word from the line that is being written', async () => {
    const model = sentenceModel({ 'He called to her.': 1 })
    const line = 'He called at last to Ysol'
    const own = ['Ysoldane came home.', 'Then Ysoldane slept.', 'We saw Ysoldane there.', line]
    const proposer = predictor(model, { ...OPTIONS, mixing: [{ units: 1, own: [0.5] }] })
    const blocks = own.map(text => {
      const run = { from: 0, to: text.length, hand: 'typed' as const, actor: null, suggestion: null }
      return { type: 'paragraph' as const, text, provenance: [run] }
    })
    proposer.read({ document: 'd1' as DocumentId, from: 0, to: 0, blocks })
    const shown: string[] = []
    for await (const part of proposer.propose(requestAt(line), emptyBrief, new AbortController().signal))
      if (part.type === 'text') shown.push(part.delta)
    expect(shown.map(text => text.slice(0, 4))).toEqual(['dane'])
  })

  it('heeds the pages more where they foretold what was written', async () => {
    const general = Object.fromEntries(['sea', 'inn', 'mill'].map(word => [`They went out to the ${word}.`, 1]))
    const proposer = predictor(sentenceModel(general), { ...OPTIONS, sure: 0.5, mixing: [{ units: 1, own: [0.1] }] })
    const signal = new AbortController().signal
    const shown = async (): Promise<string | null> => {
      for await (const part of proposer.propose(requestAt('They went out to the '), emptyBrief, signal))
        if (part.type === 'text') return part.delta
      return null
    }
    const write = (text: string): void => {
      const run = { from: 0, to: text.length, hand: 'typed' as const, actor: null, suggestion: null }
      const block = { type: 'paragraph' as const, text, provenance: [run] }
      proposer.read({ document: 'd1' as DocumentId, from: 0, to: 1, blocks: [block] })
    }
    write('I came to the quay. You ran to the quay. We went to the quay.')
    expect(await shown()).toBe(null)
    for (let times = 0; times < 200; times++) {
      await shown()
      write('They went out to the quay. We went to the quay.')
    }
    expect(await shown()).toBe('quay.')
  })

  it('says that its model failed to whoever asked, and to nobody else', async () => {
    const model: TextModel = {
      ...sentenceModel({}),
      async *generate() {
        yield { type: 'failed', index: 0, reason: 'not-configured', detail: 'no SIMD' }
      },
    }
    const asked = (trigger: Trigger) => partsAt('She walked to the har', { model, request: { trigger } })
    expect(await asked('command')).toMatchObject([{ type: 'failed', reason: 'not-configured', detail: 'no SIMD' }])
    expect(await asked('pause')).toEqual([])
  })

  it('stops quietly', async () => {
    const proposer = predictor(sentenceModel(HARBOUR), OPTIONS)
    const parts = []
    for await (const part of proposer.propose(requestAt('She walked '), emptyBrief, AbortSignal.abort()))
      parts.push(part)
    expect(parts).toEqual([])
  })
})
