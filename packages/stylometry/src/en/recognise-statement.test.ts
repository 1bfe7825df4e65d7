import { describe, expect, it } from 'vitest'
import { MEASURES } from '../measures.ts'
import { recogniseStatement } from './recognise-statement.ts'

const means = (sentence: string, expected: string | null) => () => {
  const found = recogniseStatement(sentence)
  expect(found === null ? null : [found.measure, found.direction, found.mode].filter(Boolean).join(' ')).toBe(expected)
}

describe('recogniseStatement', () => {
  it.each([
    ['Keep sentences short', 'sentence-length lower'],
    ['keep sentences short in action', 'sentence-length lower action'],
    ['I like long sentences.', 'sentence-length higher'],
    ['Let sentences run long in description', 'sentence-length higher description'],
    ['No long sentences', 'sentence-length lower'],
    ['Shorter sentences, please', 'sentence-length lower'],
    ['Vary the length of my sentences', 'sentence-variation higher'],
    ['Fewer adverbs', 'adverbs lower'],
    ['Please don’t use adverbs', 'adverbs lower'],
    ['Cut adverbs on speech tags', 'tag-adverbs lower'],
    ['Never use semicolons', 'semicolons lower'],
    ['I love semicolons', 'semicolons higher'],
    ['use fewer commas', 'commas lower'],
    ['Do not cut my commas', 'commas higher'],
    ['No em dashes!', 'dashes lower'],
    ['More dialogue', 'dialogue-share higher'],
    ['Use contractions in dialogue', 'contractions higher dialogue'],
    ['No exclamation marks', 'exclamations lower'],
    ['Avoid rhetorical questions', 'questions lower'],
    ['Use plain speech tags', 'ornate-tags lower'],
    ['Use plain dialogue tags', 'ornate-tags lower'],
    ['Keep expressive dialogue tags', 'ornate-tags higher'],
    ['Fewer dialogue tags', 'said-tags lower'],
    ['Just use “said”', 'ornate-tags lower'],
    ['I hate ornate tags', 'ornate-tags lower'],
    ['Cut "very"', 'intensifiers lower'],
    ['Avoid intensifiers', 'intensifiers lower'],
    ['No filter verbs', 'filter-verbs lower'],
    ['Cut "began to"', 'began-to lower'],
    ['avoid the passive', 'passives lower'],
    ['Prefer the active voice', 'passives lower'],
    ['Use similes sparingly', 'similes lower'],
    ['Keep my similes', 'similes higher'],
    ['I prefer verbs to abstract nouns', 'abstract-nouns lower'],
    ['Be concise', 'text-length lower'],
    ['Longer continuations', 'text-length higher'],
    ['Avoid clichés', 'cliches lower'],
    ['Never start sentences with “And”', 'conjunction-openings lower'],
    ['Avoid "there was"', 'there-was lower'],
    ['Short paragraphs', 'paragraph-length lower'],
    ['Use simple words', 'word-length lower'],
    ['Avoid big words', 'word-length lower'],
    ['more sensory detail', 'senses higher'],
  ])('%s', (sentence, expected) => means(sentence, expected)())

  it.each([
    ['Never kill the dog'],
    ['Adverbs'],
    ['Fewer adverbs and more commas'],
    ['Mara has red hair'],
    ['The dialogue on page ten is good'],
    [''],
    ['🎉'],
    ['短く書いて'],
  ])('%s asks for no measure', sentence => means(sentence, null)())

  it('reads back what measures say of themselves, or nothing, and never the other way', () => {
    for (const { id, higher, lower } of MEASURES) {
      for (const [side, direction] of [
        [higher, 'higher'],
        [lower, 'lower'],
      ] as const) {
        const found = recogniseStatement(side.imperative)
        if (found !== null) expect({ id, ...found }).toMatchObject({ id, measure: id, direction })
      }
    }
  })
})
