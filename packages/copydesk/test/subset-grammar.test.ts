import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COPYDESK_RULES, ON_REQUEST_RULES } from '../src/copydesk-rules.ts'
import { articleBefore } from '../src/english/articles.ts'
import type { Finding } from '../src/finding.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import { applied, inputFor } from './desk.ts'
import { grammarChecker } from './grammar.ts'
import { rowTexts } from './row-texts.ts'

/** Where the checker is wrong: "He shrank" and "Who’s" are good English. */
const CHECKER_IS_WRONG = ['He seemed to shrink from her hand.', '“Who is on the slip?” he said.']
const TEXTS = rowTexts().filter(text => !CHECKER_IS_WRONG.includes(text))
/** Those whose speech closes, so that the next one begins outside it. */
const CLOSED = TEXTS.filter(text => (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0))
const SEEDS = [1, 2, 3, 4, 5]
/** The marks of the house, so that the rule about them has something to go by. */
const marks = { '--': '—', '...': '…' }
/** A style sheet, so that those about it have, too. */
const sheet = {
  words: { utilize: 'use', attorney: 'lawyer', 'e-mail': 'email', realise: 'realize', ale: 'beer' },
  names: ['Élodie', 'MacAllan'],
  punctuation: ['serial comma'],
  numbers: ['spell out to ten'],
}
/** Words that a writer said not to use. */
const wishes = ['very', 'really', 'suddenly', 'just', 'somehow', 'smirked', 'simply', 'quite'].map(text => {
  return { text, instead: null, scope: {}, except: null }
})
/** All rules of a pass together; and with the operations that do not undo each other. */
const TOGETHER = [
  COPYDESK_RULES,
  [...COPYDESK_RULES, ...ON_REQUEST_RULES.filter(rule => !['to-past', 'expand', 'long-words'].includes(rule))],
]

/** A page of rows in any order and company, and which hunks of its pass are taken. */
const page = fc.record({
  text: fc.array(fc.constantFrom(...CLOSED), { minLength: 2, maxLength: 7 }).map(texts => texts.join(' ')),
  rules: fc.constantFrom(...TOGETHER),
  coin: fc.infiniteStream(fc.boolean()),
})

const check = await grammarChecker()

function taken({ text, rules, coin }: { text: string; rules: (typeof TOGETHER)[number]; coin: Iterator<boolean> }): {
  readonly after: string
  readonly some: readonly Finding[]
} {
  const some = reviewBlocks(inputFor(text, { rules, marks, sheet, wishes })).filter(
    found => found.text !== null && coin.next().value === true,
  )
  return { after: applied(text, some), some }
}

/** What is wrong with a text whatever it says: counted, since a row may be a fragment itself. */
const FAULTS: readonly (readonly [string, (text: string) => number])[] = [
  ['spaces', text => count(text, / {2}|^ | $| [,.;:!?”]|“ /g)],
  ['marks', text => count(text, /,,|;,|,;|(?<!\.)\.\.(?!\.)|[,;]\./g)],
  ['capitals', text => count(text, /(?:^|[.?!] )“?\p{Ll}/gu)],
  [
    'capitals in the middle',
    text => count(text, /(?<=\p{Ll} )(?:The|A|An|He|She|It|They|His|Her|There|And|But)(?= )/gu),
  ],
  [
    'articles',
    text =>
      Array.from(text.matchAll(/\b(an?) ([\p{L}’-]+)/giu)).filter(
        ([, article = '', word = '']) => article.toLowerCase() !== articleBefore(word),
      ).length,
  ],
  [
    'agreement',
    text =>
      count(text, /\b(?:he|she|it|man|woman) (?:were|are|have|do|go)\b/giu) +
      count(text, /\b(?:they|we|boys|men|women) (?:was|is|has|does|goes)\b/giu) +
      count(
        text,
        /\b(?:did|does|do|to|could|would|should|might|must|can|will) (?:not )?(?:went|had|was|were|saw|heard|took|said|ran|began)\b/giu,
      ),
  ],
]

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

describe('any part of what is found in random pages of rows', () => {
  it('has rows of every rule to make pages of', () => {
    expect(CLOSED.length).toBeGreaterThan(1_000)
    const seen = new Set(
      CLOSED.flatMap(text =>
        reviewBlocks(inputFor(text, { rules: TOGETHER[1] ?? [], marks, sheet, wishes })).map(({ rule }) => rule),
      ),
    )
    // they need a scene of somebody's, talk over several paragraphs, or a style sheet
    const narrow = ['view-slip', 'tag-not-needed', 'house-word', 'house-name', 'house-number', 'serial-comma']
    expect([...(TOGETHER[1] ?? [])].filter(rule => !seen.has(rule) && !narrow.includes(rule))).toEqual([])
  })

  it.each(SEEDS)('leaves spaces, marks, capitals, articles and agreement right, from seed %i', seed => {
    fc.assert(
      fc.property(page, made => {
        const { after, some } = taken({ ...made, coin: made.coin[Symbol.iterator]() })
        for (const [name, of] of FAULTS)
          expect([name, Math.max(of(after), of(made.text))]).toEqual([name, of(made.text)])
        const quotes = (text: string): string => text.match(/[“”]/g)?.join('') ?? ''
        expect(quotes(after)).toBe(quotes(made.text))
        if (some.length === 0) expect(after).toBe(made.text)
      }),
      { numRuns: 400, seed },
    )
  })

  it.each(SEEDS)('adds no error that a grammar checker sees, from seed %i', async seed => {
    await fc.assert(
      fc.asyncProperty(page, async made => {
        const { after, some } = taken({ ...made, coin: made.coin[Symbol.iterator]() })
        if (some.length > 0) expect(added(await check(made.text), await check(after))).toEqual([])
      }),
      { numRuns: 20, seed },
    )
  })

  it('adds none to any row, all of its fixes taken', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const rules of [COPYDESK_RULES, ...ON_REQUEST_RULES.map(rule => [rule])]) {
      for (const text of TEXTS) {
        const after = applied(text, reviewBlocks(inputFor(text, { rules, marks, sheet, wishes })))
        if (after === text) continue
        const errors = added(await check(text), await check(after))
        if (errors.length > 0) wrong.push(`${text} → ${after}: ${errors.join(' ')}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** What was complained of more often than before, none where as many complaints went as came. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  const more = after.filter(message => {
    const at = left.indexOf(message)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  return after.length > before.length ? more : []
}
