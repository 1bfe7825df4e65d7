import { expect, it } from 'vitest'
import { articleBefore } from './articles.ts'

it.each([
  ['old', 'an'],
  ['tall', 'a'],
  ['hour', 'an'],
  ['house', 'a'],
  ['honest', 'an'],
  ['honourable', 'an'],
  ['unusual', 'an'],
  ['unique', 'a'],
  ['uniform', 'a'],
  ['unimportant', 'an'],
  ['uninvited', 'an'],
  ['European', 'a'],
  ['one-eyed', 'a'],
  ['only', 'an'],
  ['used', 'a'],
  ['useful', 'a'],
  ['ugly', 'an'],
  ['empty', 'an'],
  ['Ugandan', 'a'],
  ['eager', 'an'],
  ['usual', 'a'],
  ['upset', 'an'],
  ['once', 'a'],
  ['onerous', 'an'],
  ['heirless', 'an'],
  ['urgent', 'an'],
  ['utter', 'an'],
])('%s takes %s', (word, article) => {
  expect(articleBefore(word)).toBe(articleBefore(word.toUpperCase()))
  expect(articleBefore(word)).toBe(article)
})
