import { say } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { inputFor, applied } from '../test/desk.ts'
import { copydeskCatalogue } from './catalogue.ts'
import { reviewBlocks } from './review-blocks.ts'
import { ruleGuide } from './rule-guide.ts'

/** Where an example needs more than its own sentence: what stands before it, or who sees. */
const PLACES: Readonly<Record<string, Parameters<typeof inputFor>[1]>> = {
  'wished-word': { wishes: [{ text: 'very', instead: null, scope: {}, except: null }] },
  'speech-break': { marks: { '-': '—' } },
  ...Object.fromEntries(
    ['house-word', 'house-name', 'house-number', 'serial-comma'].map(rule => [
      rule,
      {
        sheet: {
          words: { utilize: 'use', grey: 'gray' },
          names: ['Élodie'],
          punctuation: ['serial comma'],
          numbers: ['spell out to ten'],
        },
      },
    ]),
  ),
}
/** These need pages around them; their rows tell of them. */
const NEED_PAGES = [
  'tag-not-needed',
  'view-slip',
  'name-in-address',
  'echo',
  'same-openings',
  'tense-slip',
  'show-then-tell',
]

describe('the guide', () => {
  it('says every sentence of it', () => {
    for (const { name, before, after } of ruleGuide())
      for (const message of [name, before, after ?? name]) expect(say(copydeskCatalogue, message)).not.toBe(message.key)
  })

  it.each(
    ruleGuide()
      .filter(({ kind }) => kind !== 'query')
      .map(({ id, before, after }) => [id, before, after] as const),
  )('%s does what its example says', (id, before, after) => {
    const text = say(copydeskCatalogue, before)
    const found = reviewBlocks(inputFor(text, { rules: [id], ...PLACES[id] }))
    expect(applied(text, found)).toBe(say(copydeskCatalogue, after ?? before))
  })

  it.each(
    ruleGuide()
      .filter(({ kind, id }) => kind === 'query' && !NEED_PAGES.includes(id))
      .map(({ id, before }) => [id, before] as const),
  )('%s asks about the words in its brackets', (id, before) => {
    const marked = say(copydeskCatalogue, before)
    const [found] = reviewBlocks(inputFor(marked.replace(/[[\]]/g, ''), { rules: [id] }))
    expect(`[${found?.original}]`).toBe(/\[.*\]/.exec(marked)?.[0])
  })
})
