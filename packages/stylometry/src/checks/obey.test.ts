import type { Check, ItemRef, MeasureId, TextPattern, WordWish } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keeps } from './keeps.ts'
import { obeyChange, obeyGhost } from './obey.ts'

const base = { item: { id: 'wish', version: 1 } as unknown as ItemRef, scope: {}, except: null, firm: true }
const words = (...listed: readonly (readonly [text: string, instead: string | null])[]): Check => {
  return { ...base, type: 'words', words: listed.map(([text, instead]): WordWish => ({ text, wish: 'cut', instead })) }
}
const suddenly = words(['suddenly', null])
const sense = words(['a sense of', null])
const lawyer = words(['attorney', 'lawyer'], ['utilize', 'use'])
const pattern = (said: TextPattern): Check => ({ ...base, type: 'pattern', pattern: said })
const short = pattern({ type: 'limit', of: 'sentence', unit: 'words', most: 5 })

const ghost = (check: Check, text: string, lead = '', open = false) => {
  const { text: shown, closed } = obeyGhost([check], { text, lead, mode: 'action', dialogue: 'double', open })
  return `${shown}${closed ? '|' : ''}`
}

describe('obeyGhost', () => {
  it.each<[string, Check, string, string]>([
    ['leaves alone what keeps it', suddenly, 'He sat down.', 'He sat down.'],
    ['ends before a word', suddenly, 'He turned and suddenly ran.', 'He turned and|'],
    ['ends before a phrase', sense, 'He felt a sense of dread.', 'He felt|'],
    ['ends without what only leads on', suddenly, 'He turned—suddenly.', 'He turned|'],
    ['shows nothing of what begins so', suddenly, '“Suddenly,” he said.', '|'],
    ['writes the other word', lawyer, 'They utilize it.', 'They use it.'],
    ['with its article', lawyer, 'An attorney came for an attorney.', 'A lawyer came for a lawyer.'],
    ['with its capitals', lawyer, 'Attorney or ATTORNEY.', 'Lawyer or LAWYER.'],
    ['ends before a mark', pattern({ type: 'no-mark', mark: 'em-dash' }), 'He sat—and slept.', 'He sat|'],
    ['ends before the second mark', pattern({ type: 'no-run', mark: 'exclamation' }), 'Stop!! Now.', 'Stop|'],
    ['ends before a sentence', short, 'He sat. It rained on and on and on.', 'He sat.|'],
    [
      'ends before an opening',
      pattern({ type: 'no-opening', of: 'sentence', words: ['and'] }),
      'He sat. And then he slept.',
      'He sat.|',
    ],
    [
      'marks speech the other way',
      pattern({ type: 'quotes', style: 'single' }),
      '“No,” he said. "Yes."',
      '‘No,’ he said. ‘Yes.’',
    ],
    [
      'curls what is straight',
      pattern({ type: 'quotes', style: 'curly' }),
      '"It\'s late," he said.',
      '“It’s late,” he said.',
    ],
    ['straightens what is curled', pattern({ type: 'quotes', style: 'straight' }), '“It’s late.”', '"It\'s late."'],
    ['ends before single marks', pattern({ type: 'quotes', style: 'double' }), 'He sat. ‘No,’ he said.', 'He sat.|'],
  ])('%s', (_, check, text, expected) => expect(ghost(check, text)).toBe(expected))

  it('counts what the sentence has already', () =>
    expect(ghost(short, 'on and on. He slept.', 'It rained ')).toBe('on and on. He slept.'))
  it('ends at once where the sentence is full', () =>
    expect(ghost(short, ' on and on.', 'It rained there today')).toBe('|'))
  it('takes what goes on for no opening', () =>
    expect(ghost(pattern({ type: 'no-opening', of: 'sentence', words: ['and'] }), 'and slept.', 'He sat ')).toBe(
      'and slept.',
    ))

  it('holds back what may still become a word', () =>
    expect(ghost(suddenly, 'He turned sud', '', true)).toBe('He turned'))
  it('holds back what may still become a phrase', () => expect(ghost(sense, 'He felt a sense', '', true)).toBe('He'))
  it('holds back a sentence that is counted', () => expect(ghost(short, 'He sat. It rai', '', true)).toBe('He sat.'))
  it('shows all of it in the end', () => expect(ghost(sense, 'He felt a sense', '')).toBe('He felt a sense'))

  it('is not bound by what is not firm, nor by measures', () => {
    const soft: Check = { ...suddenly, firm: false }
    const measure: Check = { ...base, type: 'measure', measure: 'adverbs' as MeasureId, direction: 'lower' }
    const text = 'Suddenly he ran.'
    expect(obeyGhost([soft, measure], { text, mode: 'action' })).toEqual({ text, closed: false })
  })

  const tokens = [
    'He ',
    'sat',
    ' suddenly',
    ' a',
    ' sense',
    ' of',
    '. ',
    '! ',
    '—',
    'And ',
    ' attorney',
    ', ',
    '“',
    '” ',
    '\n',
    ' an',
    '...',
    ' on',
  ]
  const any = fc.array(fc.constantFrom(...tokens), { maxLength: 14 })
  const all: readonly Check[] = [
    suddenly,
    sense,
    lawyer,
    short,
    pattern({ type: 'no-mark', mark: 'ellipsis' }),
    pattern({ type: 'no-opening', of: 'sentence', words: ['and'] }),
    pattern({ type: 'quotes', style: 'single' }),
  ]
  it('breaks none of its checks, whatever comes', () => {
    fc.assert(
      fc.property(any, parts => {
        const { text } = obeyGhost(all, { text: parts.join(''), mode: 'action', dialogue: 'double' })
        for (const check of all)
          expect(keeps(check, { base: '', text, mode: 'action', dialogue: 'double' })).not.toBe('broken')
      }),
      { numRuns: 400 },
    )
  })
  it('only extends what it gave, however it comes', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...all), (parts, check) => {
        let shown = ''
        for (let count = 1; count <= parts.length; count++) {
          const { text, closed } = obeyGhost([check], {
            text: parts.slice(0, count).join(''),
            mode: 'action',
            dialogue: 'double',
            open: true,
          })
          if (closed) expect(shown.startsWith(text) || text.startsWith(shown)).toBe(true)
          else expect(text.startsWith(shown)).toBe(true)
          if (closed) break
          shown = text
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('obeyChange', () => {
  const passage = 'He turned. He utilized an attorney, and ran.'
  const change = (check: Check, from: string, text: string) =>
    obeyChange([check], {
      passage,
      from: passage.indexOf(from),
      to: passage.indexOf(from) + from.length,
      text,
      mode: 'action',
    })
  const seven = pattern({ type: 'limit', of: 'sentence', unit: 'words', most: 7 })
  it('leaves what keeps it', () => expect(change(suddenly, 'turned', 'spun')).toBe('spun'))
  it('is dropped where it brings a word', () => expect(change(suddenly, 'turned', 'suddenly turned')).toBeNull())
  it('writes the other word', () => expect(change(lawyer, 'utilized', 'would utilize')).toBe('would use'))
  it('may leave a word where it stood', () => expect(change(lawyer, 'turned', 'spun')).toBe('spun'))
  it('is dropped where it makes a sentence too long', () =>
    expect(change(seven, 'turned. He', 'turned and')).toBeNull())
  it('is dropped where a word goes that was to stay', () => {
    const keep: Check = { ...base, type: 'words', words: [{ text: 'attorney', wish: 'use', instead: null }] }
    expect(change(keep, 'attorney', 'lawyer')).toBeNull()
  })
})
