import { emptyBrief } from '@understudy/contracts/testing'
import {
  REWRITE_KINDS,
  say,
  type Brief,
  type PlacedSetting,
  type Proposer,
  type RewriteKind,
  type RuleId,
  type RuleSetting,
} from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { continuationAt, entry, partsOf, rewriteOf } from '../test/requests.ts'
import { copydesk } from './copydesk.ts'
import { copydeskCatalogue } from './catalogue.ts'
import { COPYDESK_RULES, copydeskRules, ON_REQUEST_RULES } from './copydesk-rules.ts'
import { serveCopydesk } from './serve-copydesk.ts'

/** One finding of many rules. */
const PAGE =
  'She heard the door slam. He began to cross the room. The lamp was out. “Go,” she expostulated. He stayed due to the fact that it rained. He nodded his head. It was a very old house. “Don’t,” she said. “I do not know,” he whispered softly. “No,” he shrugged.'
const IN_TALK = [copydeskRules.stiffDialogue, copydeskRules.tagAdverb, copydeskRules.actionTag]

async function rulesFound(
  kind: RewriteKind,
  over: Partial<Brief> = {},
  desk: Proposer = copydesk(),
): Promise<readonly (RuleId | null)[]> {
  const parts = await partsOf(desk, rewriteOf(PAGE, kind), over)
  return parts.flatMap(part => (part.type === 'hunk' ? [part.hunk.rule] : []))
}

/** A setting that holds everywhere. */
const said = (set: RuleSetting): PlacedSetting => ({ set, except: [], scope: {} })

function linked(): Proposer {
  const { port1, port2 } = new MessageChannel()
  serveCopydesk(port2)
  port1.start()
  port2.start()
  return copydesk({ worker: port1 })
}

describe('copydesk', () => {
  it.each(REWRITE_KINDS.map(kind => [kind, ['tighten', 'voice', 'dialogue', 'proof'].includes(kind)] as const))(
    'serves %s: %s',
    (kind, serves) => {
      expect(copydesk().serves(rewriteOf(PAGE, kind))).toBe(serves)
    },
  )

  it.each([
    ['en', true],
    ['en-US', true],
    ['EN-gb', true],
    ['de', false],
    ['enm', false],
    ['', false],
  ])('serves the language %s: %s', (language, serves) => {
    expect(copydesk().serves(rewriteOf(PAGE, 'tighten', { language }))).toBe(serves)
  })

  it('answers voice with all its rules, in the order of the page', async () => {
    expect(await rulesFound('voice')).toEqual([
      copydeskRules.filterVerb,
      copydeskRules.beganTo,
      copydeskRules.ornateTag,
      copydeskRules.padding,
      copydeskRules.bodyDoubling,
      copydeskRules.intensifier,
      ...IN_TALK,
    ])
  })

  it('answers dialogue with talk and tags', async () =>
    expect(await rulesFound('dialogue')).toEqual([copydeskRules.ornateTag, ...IN_TALK]))
  it('answers tighten with what shortens', async () => {
    expect(await rulesFound('tighten')).toEqual([
      copydeskRules.filterVerb,
      copydeskRules.beganTo,
      copydeskRules.padding,
      copydeskRules.bodyDoubling,
      copydeskRules.intensifier,
      copydeskRules.tagAdverb,
    ])
  })
  it('answers proof with what is wrong', async () =>
    expect(await rulesFound('proof')).toEqual([copydeskRules.actionTag]))

  it('answers what it does not serve with nothing', async () =>
    expect(await partsOf(copydesk(), rewriteOf(PAGE, 'expand'))).toEqual([]))

  it('answers a pass with the rules it names', async () => {
    const pass = { ...rewriteOf(PAGE, 'tighten'), rules: [copydeskRules.ornateTag, copydeskRules.bodyDoubling] }
    const parts = await partsOf(copydesk(), pass)
    expect(parts.flatMap(part => (part.type === 'hunk' ? [part.hunk.rule] : []))).toEqual(pass.rules)
  })

  it.each([
    ['cut adverbs', true],
    ['make it darker', false],
  ])('serves the instruction “%s”: %s', (instruction, serves) =>
    expect(copydesk().serves({ ...rewriteOf(PAGE, 'instruction'), instruction })).toBe(serves),
  )

  it('carries out an instruction it knows', async () => {
    const request = { ...rewriteOf('She quietly took the lamp.', 'instruction'), instruction: 'Cut adverbs' }
    expect(await partsOf(copydesk(), request)).toMatchObject([{ hunk: { rule: 'cut-adverbs' } }, { type: 'end' }])
  })

  it('offers an operation unasked only where it is set to on', async () => {
    const request = rewriteOf('She quietly took the lamp.', 'voice')
    expect(await partsOf(copydesk(), request)).toHaveLength(1)
    expect(await partsOf(copydesk(), request, { rules: { 'cut-adverbs': [said('on')] } })).toHaveLength(2)
  })

  it('leaves rules out that are off or quiet', async () => {
    const found = await rulesFound('voice', {
      rules: { padding: [said('off')] },
      quiet: [{ rule: copydeskRules.ornateTag, from: 0, to: 4 }],
    })
    expect(found).toHaveLength(7)
    expect(found).not.toContain(copydeskRules.padding)
    expect(found).not.toContain(copydeskRules.ornateTag)
  })

  it('asks instead of changing where a rule is set to query', async () => {
    const parts = await partsOf(copydesk(), rewriteOf(PAGE, 'dialogue'), { rules: { 'ornate-tag': [said('query')] } })
    expect(parts.map(part => part.type)).toEqual(['query', 'hunk', 'hunk', 'hunk', 'end'])
    expect(parts[0]).toMatchObject({
      query: { rule: 'ornate-tag', at: { block: 3, from: PAGE.indexOf('expostulated') } },
    })
  })

  it('spares what is stetted, and words the style sheet keeps', async () => {
    const stets = [{ rule: copydeskRules.bodyDoubling, quote: 'He nodded his head.' }]
    const found = await rulesFound('voice', { stets, words: { Very: { keep: true }, rained: { to: 'poured' } } })
    expect(found).not.toContain(copydeskRules.bodyDoubling)
    expect(found).not.toContain(copydeskRules.intensifier)
    expect(found).toContain(copydeskRules.houseWord)
    expect(found).toHaveLength(8)
  })

  it('makes hunks of the blocks asked about, with ids from content alone', async () => {
    const [first] = await partsOf(copydesk(), rewriteOf('He nodded his head.', 'tighten'))
    expect(first).toEqual({
      type: 'hunk',
      candidate: 'exchange-1/copydesk',
      hunk: {
        id: 'exchange-1/copydesk/body-doubling@3:9-18',
        change: { type: 'replace', block: 3, from: 9, to: 18, text: '' },
        original: ' his head',
        reason: { key: 'copydesk.reason.body-doubling', params: { word: 'nodded' } },
        rule: 'body-doubling',
        items: [],
      },
    })
  })

  it('has a reason of at most six words, a name and an exception for every rule', () => {
    for (const rule of [...COPYDESK_RULES, ...ON_REQUEST_RULES]) {
      const reason = say(copydeskCatalogue, { key: `copydesk.reason.${rule}`, params: { word: 'said' } })
      expect(reason).not.toContain('copydesk.')
      expect(reason.split(' ').length).toBeLessThanOrEqual(6)
      expect(copydeskCatalogue[`copydesk.rule.${rule}`]).toBeDefined()
      expect(copydeskCatalogue[`copydesk.exception.${rule}`]).toMatch(/^Not .{5,80}$/)
    }
  })

  it('completes a name as one candidate', async () => {
    const manuscript = { entries: [entry('Marchetty', 12)], words: 2_000 }
    const parts = await partsOf(copydesk(), continuationAt('And then Marc'), { manuscript })
    expect(parts).toMatchObject([{ type: 'text', candidate: 'exchange-1/copydesk', delta: 'hetty' }, { type: 'end' }])
  })

  it('says nothing where nothing completes', async () =>
    expect(await partsOf(copydesk(), continuationAt('And then '))).toEqual([]))
})

describe('copydesk with a worker', () => {
  it('answers the same, part for part', async () => {
    const request = rewriteOf(PAGE.repeat(20), 'voice')
    expect(await partsOf(linked(), request)).toEqual(await partsOf(copydesk(), request))
  })

  it('answers two requests at once, each with its own', async () => {
    const desk = linked()
    const [one, other] = await Promise.all([
      partsOf(desk, rewriteOf('He nodded his head.', 'tighten')),
      partsOf(desk, rewriteOf('Nothing.', 'tighten')),
    ])
    expect([one.length, other.length]).toEqual([2, 1])
  })

  it('hands a fault of the worker on', async () => {
    const listeners: ((event: { readonly data: unknown }) => void)[] = []
    const desk = copydesk({
      worker: {
        addEventListener: (_, listener) => listeners.push(listener),
        postMessage: () =>
          queueMicrotask(() => listeners[0]?.({ data: { type: 'copydesk-fault', call: 1, detail: 'no memory' } })),
      },
    })
    await expect(partsOf(desk, rewriteOf(PAGE, 'voice'))).rejects.toThrow('no memory')
  })
})

describe('copydesk stops quietly', () => {
  it.each([
    ['in slices', copydesk],
    ['in a worker', linked],
  ] as const)('when aborted before, %s', async (_, make) => {
    expect(await partsOf(make(), rewriteOf(PAGE, 'voice'), {}, AbortSignal.abort())).toEqual([])
  })

  it.each([
    ['in slices', () => copydesk({ env: { now: () => performance.now() * 1_000 } })],
    ['in a worker', linked],
  ] as const)('when aborted meanwhile, %s', async (_, make) => {
    const controller = new AbortController()
    const parts = partsOf(make(), rewriteOf(PAGE.repeat(50), 'voice'), {}, controller.signal)
    setTimeout(() => controller.abort(), 0)
    expect(await parts).toEqual([])
  })

  it('between hunks', async () => {
    const controller = new AbortController()
    let seen = 0
    for await (const _ of copydesk().propose(rewriteOf(PAGE, 'voice'), emptyBrief, controller.signal)) {
      seen++
      controller.abort()
    }
    expect(seen).toBe(1)
  })
})
