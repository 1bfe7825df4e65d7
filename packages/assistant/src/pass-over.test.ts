import type { Candidate, CandidateId, Hunk, HunkId, PassId, SuggestionPart } from '@understudy/contracts'
import { emptyBrief, seededEnv } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offering, replacing } from '../test/playing-proposer.ts'
import { placed, rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { textWith } from './heed-candidate.ts'
import { memoryStore } from './memory-store.ts'
import { passedOver } from './pass-over.ts'

const signal = new AbortController().signal
const hunk = (from: number, original: string, text: string): Hunk => ({
  id: `h${from}` as HunkId,
  change: { type: 'replace', block: 0, from, to: from + original.length, text },
  original,
  reason: { key: 'reworded' },
  rule: null,
  items: [],
})
const draftOf = (base: string, hunks: readonly Hunk[]): Candidate => ({
  id: 'draft' as CandidateId,
  hunks,
  queries: [],
  text: textWith(hunks, rewriteRequest(base).selected) ?? '',
})
async function over(base: string, hunks: readonly Hunk[], passes: readonly PassId[] = ['tightening'], change = {}) {
  const request = placed(rewriteRequest(base, { kind: 'voice', ...change }))
  const proposers = [offering('drafter', base, []), replacing('desk', 'filler', ' very', '')]
  const passing = { passes, proposers, request, brief: emptyBrief }
  const [passed] = await passedOver(passing, [draftOf(base, hunks)], signal)
  if (passed === undefined) throw new Error('gone')
  return passed
}

describe('a pass over a draft', () => {
  it('touches what the draft brings, and says the text as it is then', async () => {
    const { hunks, text } = await over('She went home.', [hunk(4, 'went', 'walked very, very slowly')])
    expect(text).toBe('She walked, slowly home.')
    expect(hunks).toMatchObject([{ id: 'h4', original: 'went', change: { from: 4, to: 8, text: 'walked, slowly' } }])
  })
  it('leaves words of the writer that the draft left alone', async () => {
    const { text } = await over('It was very late. She went.', [hunk(18, 'She went.', 'She went very far.')])
    expect(text).toBe('It was very late. She went far.')
  })
  it('leaves what lies only half in what it brings', async () => {
    const { text } = await over('It was very late.', [hunk(10, 'y', 'y y')])
    expect(text).toBe('It was very y late.')
  })
  it('finds each place after those before it have grown or shrunk', async () => {
    const base = 'One two three four.'
    const { text } = await over(base, [
      hunk(14, 'four', 'very four'),
      hunk(0, 'One', 'One very very long'),
      hunk(4, 'two', ''),
    ])
    expect(text).toBe('One long  three very four.')
  })
  it('takes a hunk away where nothing is left of it', async () => {
    const { hunks, text } = await over('So late.', [hunk(2, '', ' very')])
    expect(hunks).toEqual([])
    expect(text).toBe('So late.')
  })
  it('leaves a draft that moves paragraphs about', async () => {
    const split: Hunk = { ...hunk(0, ' ', ''), change: { type: 'split', block: 0, at: 3 } }
    const draft = [split, hunk(4, 'late', 'very late')]
    expect((await over('So, late.', draft)).hunks).toEqual(draft)
  })
  it('does not tighten where only errors were to be corrected', async () => {
    const draft = [hunk(4, 'went', 'went very far')]
    expect((await over('She went.', draft, ['tightening'], { kind: 'proof' })).hunks).toEqual(draft)
    expect((await over('She went.', draft, ['proofing'], { kind: 'proof' })).text).toBe('She went far.')
  })
  it('needs somebody who asks no model', async () => {
    const model = { id: 'm', remote: false, price: null }
    const request = placed(rewriteRequest('She went.'))
    const draft = draftOf('She went.', [hunk(4, 'went', 'went very far')])
    const passing = { passes: ['tightening'] as const, request, brief: emptyBrief }
    const proposers = [{ ...replacing('desk', 'filler', ' very', ''), model }]
    expect(await passedOver({ ...passing, proposers }, [draft], signal)).toEqual([draft])
  })
  it('changes no word outside what was brought, whatever is drafted', async () => {
    const anyWords = fc.array(fc.constantFrom('very', 'sea', 'grey', ' very', ''), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyWords, { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.nat(3),
        async (parts, at, step) => {
          const words = parts.map(part => part.join(' ') || 'a')
          const base = words.join(' | ')
          const hunks = words.flatMap((word, index) => {
            if ((index + at) % (step + 1) !== 0) return []
            const from = words.slice(0, index).reduce((sum, each) => sum + each.length + 3, 0)
            return [hunk(from, word, `${word} very ${index}`)]
          })
          const passed = await over(base, hunks)
          const kept = words.filter((_, index) => (index + at) % (step + 1) !== 0)
          const stands = passed.text.split(' | ').filter((_, index) => (index + at) % (step + 1) !== 0)
          expect(stands).toEqual(kept)
          expect(textWith(passed.hunks, rewriteRequest(base).selected)).toBe(passed.text)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the passes of a persona', () => {
  const BASE = 'She went down to the quay.'
  const DRAFT = 'She just walked very slowly down to the quay, and it was really quite cold there.'

  async function shownWith(modules: string, candidates: number) {
    const assistant = createAssistant({
      proposers: [offering('drafter', BASE, [DRAFT]), replacing('desk', 'filler', 'just ', '')],
      store: memoryStore(),
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
      env: seededEnv(3),
    })
    const shown = await assistant.personaText()
    if (!shown.ok) throw new Error(shown.detail)
    const text = `${shown.value.text.replace(/^modules:.*\n(?: .*\n)*/m, '')}\nmodules: ${modules}\n`
    expect(await assistant.editPersonaText(text)).toMatchObject({ ok: true })
    const parts: SuggestionPart[] = []
    const request = rewriteRequest(BASE, { kind: 'voice', candidates })
    for await (const part of assistant.suggest(request, signal)) parts.push(part)
    return parts.flatMap(part =>
      part.type === 'hunk' && part.hunk.change.type === 'replace' ? [part.hunk.change.text] : [],
    )
  }

  for (const candidates of [1, 3]) {
    it(`tighten a draft of ${candidates}, and not without them`, async () => {
      expect(await shownWith('{}', candidates)).toEqual([DRAFT])
      const [tightened] = await shownWith('{ pipeline: [{ id: tightening }] }', candidates)
      expect(tightened).toBe(DRAFT.replace('just ', ''))
      expect(await shownWith('{ pipeline: [{ id: tightening, status: retired }] }', candidates)).toEqual([DRAFT])
    })
  }
})
