import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../test/recorded.ts'
import { differenceWords } from './difference-words.ts'

const words = (passed: string, kept: string) => differencesOf([[passed, kept]]).flatMap(differenceWords)

const TOLD: readonly (readonly [passed: string, kept: string, said: string])[] = [
  ['The yard was very quiet.', 'The yard was quiet.', 'no “very”'],
  ['The yard was very quiet.', 'The yard was quiet.', '1 word fewer'],
  ['The sea was gray that day.', 'The sea was grey that day.', '“grey” for “gray”'],
  ['She set the lantern down.', 'She set the lamp down.', '“lamp” for “lantern”'],
  ['He sat and he ate.', 'He sat. He ate.', '1 sentence more'],
  ['He sat. He ate.', 'He sat and ate.', '1 sentence fewer'],
  ['He sat.', 'He sat down on the bench.', '4 words more'],
  ['The lamp suddenly went out.', 'The lamp went out.', 'no “suddenly”'],
  ['It was a sort of house.', 'It was a house.', 'no “sort of”'],
  ['He began to cross the yard.', 'He crossed the yard.', '2 words fewer'],
  ['However, the gate was shut.', 'The gate was shut.', 'no “however”'],
  ['Rain came; the yard filled.', 'Rain came, and the yard filled.', '1 word more'],
  ['Rain came; the yard filled.', 'Rain came, the yard filled.', 'other marks'],
  ['She walks to the gate and opens it.', 'She walked to the gate and opened it.', 'another tense'],
  ['He utilized the rope.', 'He used the rope.', '“used” for “utilized”'],
]

describe('a difference in words', () => {
  it.each(TOLD)('%s / %s: %s', (passed, kept, said) => {
    expect(words(passed, kept)).toContain(said)
  })
  it.each([
    ['The gate was shut.', 'The gate was shut.'],
    ['', ''],
    ['The gate was shut.', 'The gate was shut. '],
  ])('is none: %j / %j', (passed, kept) => {
    expect(words(passed, kept)).toEqual([])
  })
  it.each([
    ['Nobody told Oskar about the boat.', 'Nobody told Ines about the boat.', 'Ines'],
    ['The door hit Oskar and he fell.', 'The door hit Bess and he fell.', 'Oskar'],
  ])('tells no name: %s / %s', (passed, kept, name) => {
    expect(words(passed, kept).join(' ').toLowerCase()).not.toContain(name.toLowerCase())
  })
  it.each(TOLD)('is short: %s / %s', (passed, kept) => {
    for (const said of words(passed, kept)) expect(said.length).toBeLessThan(80)
  })
})
