import { say } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { partsOf, rewriteOf } from '../test/requests.ts'
import { copydeskCatalogue } from './catalogue.ts'
import { checkRule } from './check-rule.ts'
import { copydesk } from './copydesk.ts'
import { defineRule, type HostFinding, type HostRule, type RuleFault } from './define-rule.ts'
import { ruleGuide } from './rule-guide.ts'
import { serveCopydesk } from './serve-copydesk.ts'

/** `OK.` → `Okay.`: a publisher's rule. */
const okay = defineRule({
  id: 'house-okay',
  name: 'Okay',
  reason: 'The house writes “okay”',
  where: 'anywhere',
  find: ({ words }) => words.filter(({ text }) => text === 'OK').map(({ from, to }) => ({ from, to, text: 'okay' })),
  fires: [
    ['It was OK by her.', 'It was okay by her.'],
    ['“That is OK,” he said.', '“That is okay,” he said.'],
  ],
  stands: [
    ['as the house has it', 'It was okay.'],
    ['another text', '*OK* was on the box.'],
  ],
})
const numbers = defineRule({
  ...okay,
  id: 'house-figures',
  find: ({ text }) =>
    Array.from(text.matchAll(/\d+/g), ({ index, 0: hit }) => ({ from: index, to: index + hit.length })),
  where: 'narration',
  fires: [['She had 3 dogs.', 'She had [3] dogs.']],
  stands: [['in speech', '“I had 3 dogs.”']],
})
const PAGE = 'It was OK by her. He was very tired.'

describe('a rule of the host', () => {
  it('holds to its rows', () => {
    expect(checkRule(okay)).toEqual([])
    expect(checkRule(numbers)).toEqual([])
  })
  it('whose rows do not hold is told so', () =>
    expect(checkRule({ ...okay, fires: [['It was OK.', 'It was fine.']] })).toEqual([
      { row: 'It was OK.', expected: 'It was fine.', got: 'It was okay.' },
    ]))

  it('acts beside those of the desk, with its reason', async () => {
    const parts = await partsOf(copydesk({ rules: [okay] }), rewriteOf(PAGE, 'voice'))
    const hunks = parts.flatMap(part => (part.type === 'hunk' ? [part.hunk] : []))
    expect(hunks.map(({ rule }) => rule)).toEqual(['house-okay', 'intensifier'])
    expect(hunks.map(({ reason }) => say(copydeskCatalogue, reason))).toContain('The house writes “okay”')
  })
  it('acts in the rewrites it names', async () => {
    expect(await partsOf(copydesk({ rules: [okay] }), rewriteOf('It was OK.', 'tighten'))).toHaveLength(1)
    expect(
      await partsOf(copydesk({ rules: [{ ...okay, kinds: ['tighten'] }] }), rewriteOf('It was OK.', 'tighten')),
    ).toHaveLength(2)
    expect(copydesk({ rules: [{ ...okay, kinds: ['expand'] }] }).serves(rewriteOf('It was OK.', 'expand'))).toBe(true)
  })
  it('is set as any other', async () => {
    const off = { 'house-okay': [{ set: 'off' as const, except: [], scope: {} }] }
    expect(await partsOf(copydesk({ rules: [okay] }), rewriteOf('It was OK.', 'voice'), { rules: off })).toHaveLength(1)
  })
  it('acts in a worker that has it too', async () => {
    const { port1, port2 } = new MessageChannel()
    port1.start()
    port2.start()
    serveCopydesk(port2, { rules: [okay] })
    const parts = await partsOf(copydesk({ worker: port1, rules: [okay] }), rewriteOf(PAGE, 'voice'))
    port1.close()
    expect(parts).toHaveLength(3)
  })
  it('is listed with its example', () => {
    const [first, second] = ruleGuide([okay, numbers])
    expect(first).toMatchObject({ id: 'house-okay', kind: 'fix' })
    expect(second).toMatchObject({ id: 'house-figures', kind: 'query', after: null })
    expect(say(copydeskCatalogue, first?.name ?? { key: '' })).toBe('Okay')
  })
})

describe('a rule that goes wrong says nothing, harms nothing, and is named', () => {
  const at =
    (...findings: readonly HostFinding[]) =>
    () =>
      findings
  const WRONG: readonly (readonly [why: string, find: HostRule['find'], detail: RegExp])[] = [
    [
      'throws',
      () => {
        throw new Error('no such table')
      },
      /no such table/,
    ],
    ['overlaps itself', at({ from: 0, to: 4, text: 'a' }, { from: 3, to: 6, text: 'b' }), /overlaps/],
    ['is out of bounds', at({ from: 0, to: 9_999, text: 'a' }), /no stretch/],
    ['goes backwards', at({ from: 5, to: 2, text: 'a' }), /no stretch/],
    ['names half a letter', at({ from: 0.5, to: 2, text: 'a' }), /no stretch/],
    ['changes nothing at all', at({ from: 3, to: 3, text: 'a' }), /no stretch/],
    ['breaks the paragraph', at({ from: 0, to: 2, text: 'a\n\nb' }), /no words/],
    ['puts what is no text', at({ from: 0, to: 2, text: 7 as never }), /no words/],
    [
      'never ends',
      function* () {
        for (let from = 0; ; from++) yield { from, to: from + 1, text: '' }
      },
      /more than 200/,
    ],
  ]
  it.each(WRONG)('one that %s', async (_, find, detail) => {
    const faults: RuleFault[] = []
    const desk = copydesk({ rules: [{ ...okay, find }], onFault: fault => faults.push(fault) })
    const parts = await partsOf(desk, rewriteOf(PAGE, 'voice'))
    expect(parts.map(part => (part.type === 'hunk' ? part.hunk.rule : part.type))).toEqual(['intensifier', 'end'])
    expect(faults).toEqual([{ rule: 'house-okay', detail: expect.stringMatching(detail) }])
  })
  it('tells it in its rows as well', () =>
    expect(
      checkRule({
        ...okay,
        find: () => {
          throw new Error('no such table')
        },
      })[0]?.got,
    ).toMatch(/no such table/))
})

describe('what is no rule', () => {
  const refuses = (change: Partial<HostRule>, why: RegExp) => () =>
    expect(() => defineRule({ ...okay, ...change })).toThrow(why)
  it('without an id', refuses({ id: 'House Okay' }, /needs an id/))
  it('with an id of ours', refuses({ id: 'echo' }, /has the id of a rule/))
  it('with a long reason', refuses({ reason: 'The house has always written it in that way' }, /more than 6 words/))
  it('without rows', refuses({ stands: [] }, /needs rows/))
  it('without a name', refuses({ name: ' ' }, /needs a name/))
})
