import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COPYDESK_RULES, ON_REQUEST_RULES } from '../src/copydesk-rules.ts'
import { articleBefore } from '../src/english/articles.ts'
import type { Finding } from '../src/finding.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import { applied, inputFor } from './desk.ts'

/** Sentences that the rules like, in every order and company. */
const SENTENCES = [
  'She heard the door slam.',
  'Very slowly, he turned the key.',
  'It was a very old house, due to the fact that nobody had built since.',
  'He nodded his head and began to cross the room.',
  '“Go now,” he expostulated.',
  '“Must I?” she queried, and shrugged her shoulders.',
  'It was an extremely tall gate.',
  'They began to climb the hill.',
  'He saw a very old man standing by the extremely large gate.',
  'In order to see, she lit the lamp.',
  'It was an added bonus, and an absolutely enormous one.',
  'The lights went out, and she heard the very old dog bark.',
  'Nodding his head, he returned back to the house in a careful manner.',
  'She thought to herself that it was an unexpected surprise.',
  'Nothing stirred.',
  'Then he felt the floor shake.',
  'Tom was in the process of packing.',
  'Suddenly she heard the bell ring.',
  'Suddenly the very old lamp went out.',
  'All of a sudden, an absolutely enormous gull screamed.',
  'There was an extremely old man standing at the gate.',
  'There were two boys sitting on the step.',
  'She counted each and every crate.',
  'He seemed to hesitate, and she was somewhat tired.',
  'He had washed, had shaved each and every day, and had gone out.',
  '“I do not know,” he shrugged.',
  '“It’s late,” she shrugged her shoulders.',
  '“Out!” he frowned, and began to cross the room.',
  '“You are wet,” she whispered softly.',
  '“Not you,” he expostulated loudly.',
  '“But I-”',
  '“You never—”',
  '“I was—”',
  '“They said—” he shouted loudly.',
  'He opened the door and walks in, white as a sheet.',
  'She took the lamp. She crossed the yard. She quietly opened the hatch.',
  'The gate was opened by Tom.',
  'He climbed the stair, and she was cold.',
  'It was an approximately round hole; she did not know why.',
  'He climbed. He turned. He ran.',
] as const

const page = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))

function isChange({ text }: Finding): boolean {
  return text !== null
}

describe('any subset of the hunks', () => {
  it('leaves capitals, spaces, articles, marks and the number of sentences right', () => {
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.boolean()), (text, coin) => {
        const taken = reviewBlocks(inputFor(text)).filter(() => coin.next().value)
        const after = applied(text, taken)
        expect(after).not.toMatch(/ {2}|^\s|\s$| [,.;:!?]|,,|\.\./)
        expect(after).not.toMatch(/(?:^|[.]”? )“?\p{Ll}/u)
        for (const [, article = '', word = ''] of after.matchAll(/\b(an?) (\w+)/gi))
          expect(article.toLowerCase()).toBe(articleBefore(word))
        const marks = (page: string, which: RegExp) => page.match(which)?.join('') ?? ''
        expect(marks(after, /[“”!?]/g)).toBe(marks(text, /[“”!?]/g))
        // an action that is no tag ends the speech's own sentence, and nothing else adds or takes a full stop
        const parted = taken.filter(({ original, rule }) => rule === 'action-tag' && original.startsWith(','))
        expect(marks(after, /[.]/g)).toHaveLength(marks(text, /[.]/g).length + parted.length)
        expect(after).not.toMatch(/\b(?:he|she|man) (?:were|are|have)\b|\b(?:they|boys|men) (?:was|is|has)\b/i)
      }),
      { numRuns: 600 },
    )
  })

  it('never overlaps, stands in order, and says what stands there now', () => {
    fc.assert(
      fc.property(page, text => {
        let end = 0
        for (const { from, to, original, text: put } of reviewBlocks(inputFor(text)).filter(isChange)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toBe(original)
          expect(put).not.toBe(original)
          end = to
        }
      }),
      { numRuns: 200 },
    )
  })

  it('holds with the operations on request as well', () => {
    const rules = [...COPYDESK_RULES, ...ON_REQUEST_RULES.filter(rule => rule !== 'to-past' && rule !== 'expand')]
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.boolean()), (text, coin) => {
        const found = reviewBlocks(inputFor(text, { rules })).filter(isChange)
        for (const [index, { from }] of found.entries()) expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0)
        const after = applied(
          text,
          found.filter(() => coin.next().value),
        )
        expect(after).not.toMatch(/ {2}|^\s|\s$| [,.;:!?]|,,|\.\.|(?:^|[.]”? )“?\p{Ll}/u)
        for (const [, article = '', word = ''] of after.matchAll(/\b(an?) (\w+)/gi))
          expect(article.toLowerCase()).toBe(articleBefore(word))
      }),
      { numRuns: 300 },
    )
  })

  it('holds with the word list of the writer as well', () => {
    const sheet = {
      words: { old: 'ancient', lamp: 'oil-lamp', utilize: 'use', gull: 'sea-gull', extremely: 'oddly', hatch: 'apron' },
      names: ['Mara', 'Tòm'],
      punctuation: ['serial comma'],
      numbers: ['spell out to ten'],
    }
    const own = fc.constantFrom(
      'They utilized an old lamp.',
      'An old gull had 3 eggs.',
      'He lost his hat, his stick and his hatch.',
      'Tom saw a hatch.',
      ...SENTENCES,
    )
    const pages = fc.array(own, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
    fc.assert(
      fc.property(pages, fc.infiniteStream(fc.boolean()), (text, coin) => {
        const found = reviewBlocks(inputFor(text, { sheet })).filter(isChange)
        for (const [index, { from }] of found.entries()) expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0)
        const after = applied(
          text,
          found.filter(() => coin.next().value),
        )
        expect(after).not.toMatch(/ {2}|^\s|\s$| [,.;:!?]|,,|\.\.|(?:^|[.]”? )“?\p{Ll}/u)
        for (const [, article = '', word = ''] of after.matchAll(/\b(an?) (\w+)/gi))
          expect(article.toLowerCase()).toBe(articleBefore(word))
      }),
      { numRuns: 400 },
    )
  })

  it('stays inside the selection, whole sentences read', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (text, one, other) => {
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b)
        const all = reviewBlocks(inputFor(text))
        const blocks = [{ block: 0, type: 'paragraph' as const, text, from, to }]
        const found = reviewBlocks(inputFor(text, { blocks }))
        for (const finding of found) expect(finding.from >= from && finding.to <= to).toBe(true)
        const disjoint = all.filter(finding => finding.from >= from && finding.to <= to)
        expect(found).toEqual(expect.arrayContaining(disjoint))
      }),
      { numRuns: 200 },
    )
  })

  it('finds the same again', () => {
    fc.assert(
      fc.property(page, text => {
        expect(reviewBlocks(inputFor(text))).toEqual(reviewBlocks(inputFor(text)))
      }),
      { numRuns: 50 },
    )
  })

  it('takes any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(reviewBlocks(inputFor(text))).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})
