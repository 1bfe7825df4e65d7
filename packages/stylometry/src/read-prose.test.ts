import { describe, expect, it } from 'vitest'
import { readProse } from './read-prose.ts'

const voices = (text: string, expected: string) => () =>
  expect(
    readProse(text)
      .words.map(({ lower, voice }) => `${lower}:${voice[0]}`)
      .join(' '),
  ).toBe(expected)

describe('readProse', () => {
  it('tells speech, tag and narration', voices('“Go,” she said. He went.', 'go:s she:t said:t he:n went:n'))
  it('takes a text without marks for narration', voices('Go now.', 'go:n now:n'))
  it('is told the convention', () => {
    const { words } = readProse("'Go,' she said.", { dialogue: 'single' })
    expect(words.map(({ voice }) => voice)).toEqual(['speech', 'tag', 'tag'])
  })
  it('knows which words stand together', () => {
    expect(readProse('Red, old hat. Go').words.map(({ joined }) => joined)).toEqual([false, false, true, false])
  })
  it('makes apostrophes straight', () => expect(readProse('Don’t').words[0]?.lower).toBe("don't"))
  it('cuts sentences at words', () => {
    expect(readProse('He sat. … “No.” She left.').sentences.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
    ])
  })
  it('counts paragraphs with words', () => expect(readProse('One.\n\n***\nTwo.').paragraphs.length).toBe(2))
  it('reads nothing', () =>
    expect(readProse('')).toMatchObject({ words: [], sentences: [], paragraphs: [], spoken: 0 }))
  it('reads every word into exactly one sentence', () => {
    const { words, sentences } = readProse('“Why?” she asked. 猫が好き。🎉 Go…\nU.S. Army men. No')
    expect(sentences.flatMap(({ from, to }) => words.slice(from, to))).toEqual(words)
  })
})
