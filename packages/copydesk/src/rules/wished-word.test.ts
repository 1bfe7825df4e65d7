import { describe, expect, it } from 'vitest'
import type { Check, ItemRef, PassageScope, WordWish } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { describeFixes, queried, type Fires, type Options, type Stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import { wordWishes } from '../wished-words.ts'

const WORDS = ['very', 'really', 'suddenly', 'just', 'somehow', 'smirked', 'a sense of', 'literally', 'okay']
const wished = (scope: PassageScope = {}, except: PassageScope | null = null, more: Options = {}): Options => ({
  wishes: WORDS.map(text => ({ text, instead: null, scope, except })),
  ...more,
})
const all = wished()
const talk = wished({ mode: 'dialogue' })
const swap = (scope: PassageScope = {}): Options => ({
  wishes: [
    { text: 'yes', instead: 'aye', scope, except: null },
    { text: 'attorney', instead: 'lawyer', scope, except: null },
    { text: 'going to', instead: 'gonna', scope, except: null },
  ],
})

const CHANGES: readonly Fires[] = [
  ['He was very tired that night.', 'He was tired that night.', all],
  ['He was really tired that night.', 'He was tired that night.', all],
  ['It was cold and he was very late.', 'It was cold and he was late.', all],
  ['They were literally falling over.', 'They were falling over.', all],
  ['He suddenly turned and left.', 'He turned and left.', all],
  ['Suddenly he turned and left.', 'He turned and left.', all],
  ['Suddenly, he turned and left.', 'He turned and left.', all],
  ['Somehow, they found the boat.', 'They found the boat.', all],
  ['She had just left the house.', 'She had left the house.', all],
  ['They somehow found the boat.', 'They found the boat.', all],
  ['He had really wanted to go.', 'He had wanted to go.', all],
  ['She was VERY tired there.', 'She was tired there.', all],
  ['“It is very cold,” he said.', '“It is cold,” he said.', talk],
  ['“I just left,” said Bess.', '“I left,” said Bess.', wished({ speaker: 'Bess' })],
  ['It was very cold. He suddenly left.', 'It was cold. He left.', all],
  ['“Yes,” said Bess.', '“Aye,” said Bess.', swap({ speaker: 'Bess' })],
  ['“Well, yes,” said Bess.', '“Well, aye,” said Bess.', swap({ speaker: 'Bess' })],
  ['“I am going to stay,” said Bess.', '“I am gonna stay,” said Bess.', swap({ speaker: 'Bess' })],
  ['“Ask the attorney,” said Bess.', '“Ask the lawyer,” said Bess.', swap({ mode: 'dialogue' })],
  ['He was very tired. “Very,” he said.', 'He was tired. “Very,” he said.', wished({}, { mode: 'dialogue' })],
  ['“You are very late,” said Tom.', '“You are late,” said Tom.', wished({ mode: 'dialogue' }, { speaker: 'Bess' })],
]

const SILENCES: readonly Stands[] = [
  ['nothing wished', 'He was very tired that night.', {}],
  ['another word', 'He was every bit as tired.', all],
  ['part of a word', 'He was in the livery of the house.', all],
  ['out of scope', 'He was very tired that night.', talk],
  ['of another speaker', '“I just left,” said Tom.', wished({ speaker: 'Bess' })],
  ['of nobody known', '“I just left.”', wished({ speaker: 'Bess' })],
  ['excepted in talk', '“It is very cold,” he said.', wished({}, { mode: 'dialogue' })],
  ['excepted for her', '“It is very cold,” said Bess.', wished({}, { speaker: 'Bess' })],
  ['a name', 'He saw Very at the door.', { ...all, names: ['Very'] }],
  ['in a letter', 'He was very tired that night.', { ...all, before: 'Dear Bess,' }],
  ['embedded', 'He was very tired that night.', { ...all, mode: 'embedded' }],
  ['verse', 'he was very tired that night\nand the tide went out', all],
  ['off', 'He was very tired.', { ...all, settings: { 'wished-word': [{ set: 'off', except: [], scope: {} }] } }],
  [
    'an exception',
    'He was very tired.',
    { ...all, settings: { 'wished-word': [{ set: null, except: ['very tired'], scope: {} }] } },
  ],
  ['stetted', 'He was very tired.', { ...all, stets: [{ rule: copydeskRules.wishedWord, quote: 'very tired' }] }],
  ['kept', 'He was very tired.', { ...all, keep: ['very'] }],
  ['quiet', 'He was very tired.', { ...all, quiet: [{ rule: copydeskRules.wishedWord, from: 0, to: 1 }] }],
  ['held by a phrase', 'It was not very well known.', all],
  ['the word that stays', 'He was the very man.', all],
  ['no swap but hers', '“Yes,” said Tom.', swap({ speaker: 'Bess' })],
  ['no swap in narration', 'The yes came late.', swap({ mode: 'dialogue' })],
]

describeFixes(copydeskRules.wishedWord, CHANGES, SILENCES)

describe('what cannot just go is asked about', () => {
  it.each<[string, Options]>([
    ['He [smirked] at her.', all],
    ['He felt [a sense of] dread.', all],
    ['He was [okay] there.', all],
    ['He was the [very] man.', all],
    ['It was not [very] well known.', all],
    ['“It is [very] cold,” he said.', all],
    ['He ran [suddenly].', all],
    ['It was late, [very] late there.', all],
    ['“Ask an [attorney],” said Bess.', swap({ mode: 'dialogue' })],
  ])('%s', (marked, options) =>
    expect(queried(copydeskRules.wishedWord, marked.replace(/[[\]]/g, ''), options)).toBe(marked),
  )
})

describe('what checks say of words', () => {
  const cut = (text: string, instead: string | null = null): WordWish => ({ text, wish: 'cut', instead })
  const check = (words: readonly WordWish[], changed: Partial<Check> = {}) =>
    ({ type: 'words', item: {} as ItemRef, words, scope: {}, except: null, firm: true, ...changed }) as Check
  const wishes = (...checks: readonly Check[]) => wordWishes({ ...emptyBrief, checks }, 'action')

  it('goes to the word list where it is written otherwise everywhere', () =>
    expect(wishes(check([cut('utilize', 'use')]))).toMatchObject({ swaps: { utilize: 'use' }, wished: [] }))
  it('is for talk alone where it says so', () =>
    expect(wishes(check([cut('yes', 'aye')], { scope: { mode: 'dialogue' } }))).toMatchObject({
      swaps: {},
      wished: [{ text: 'yes', instead: 'aye' }],
    }))
  it('is kept where it is to stay', () =>
    expect(wishes(check([{ text: 'whilst', wish: 'use', instead: null }])).keep).toEqual(['whilst']))
  it.each<[string, Partial<Check>, number]>([
    ['of this mode', { scope: { mode: 'action' } }, 1],
    ['of another mode', { scope: { mode: 'reflection' } }, 0],
    ['excepted in this mode', { except: { mode: 'action' } }, 0],
    ['excepted in another', { except: { mode: 'embedded' } }, 1],
    ['only ranked', { firm: false }, 0],
  ])('%s', (_, changed, count) => expect(wishes(check([cut('very')], changed)).wished).toHaveLength(count))
})
