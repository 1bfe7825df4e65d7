import { describe, expect, it } from 'vitest'
import { wordCount, words } from './words.ts'

const cut = (text: string, expected: readonly string[], language?: string) => () => {
  const found = words(text, language)
  expect(found.map(word => word.text)).toEqual(expected)
  for (const { from, to, text: word } of found) expect(text.slice(from, to)).toBe(word)
  expect(wordCount(text, language)).toBe(expected.length)
}

describe('words', () => {
  it('leaves punctuation out', cut('“Go,” she said.', ['Go', 'she', 'said']))
  it('keeps inner apostrophes of both shapes', cut("don't and can’t", ["don't", 'and', 'can’t']))
  it('keeps hyphenated compounds whole', cut('a half-lit room', ['a', 'half-lit', 'room']))
  it('parts words at dashes', cut('wait—no--never', ['wait', 'no', 'never']))
  it('keeps numbers whole', cut('1,000.5 at 10:30', ['1,000.5', 'at', '10:30']))
  it('keeps initials together without their last point', cut('the U.S.A. today', ['the', 'U.S.A', 'today']))
  it('parts words run together at a full stop', cut('home.She left', ['home', 'She', 'left']))
  it('keeps accents, composed or not', cut('café cafe\u0301', ['café', 'cafe\u0301']))
  it('counts no emoji', cut('ok 👩‍🚀 fine 🎉', ['ok', 'fine']))
  it('cuts Japanese by dictionary', cut('猫が好きです。', ['猫', 'が', '好き', 'です'], 'ja'))
  it('cuts scripts apart where they meet', cut('Anna说good', ['Anna', '说', 'good'], 'zh'))
  it('keeps Korean at its spaces', cut('나는 집에', ['나는', '집에'], 'ko'))
  it('finds none in nothing', cut('', []))
  it('finds none in white space and signs', cut(' \n\t…!?', []))
  it('takes an ill-formed language tag for none in particular', cut('猫', ['猫'], 'not a tag'))
  it('reads 100,000 characters of Japanese at once', () => {
    expect(wordCount('猫が好きです'.repeat(16_000), 'ja')).toBeGreaterThan(40_000)
    expect(
      words('𠮷'.repeat(500), 'ja')
        .map(word => word.text)
        .join(''),
    ).toBe('𠮷'.repeat(500))
  })
  it('reads 100,000 characters without a space', () => expect(wordCount('x'.repeat(100_000))).toBe(1))
})
