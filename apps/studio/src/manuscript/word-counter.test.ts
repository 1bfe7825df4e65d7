import { Schema, type Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { WordCounter } from './word-counter.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    p: { content: 'text*', group: 'block' },
    quote: { content: 'p+', group: 'block' },
    text: {},
  },
})
const p = (text: string): Node => schema.node('p', null, text === '' ? [] : [schema.text(text)])
const doc = (...blocks: Node[]): Node => schema.node('doc', null, blocks)
const never = () => false

it('counts blocks, also those inside others', () => {
  const quote = schema.node('quote', null, [p('one two'), p('three')])
  expect(new WordCounter().count(doc(p('The tide came in.'), quote, p('')), never)).toBe(7)
})

it('goes on where it stopped', () => {
  const counter = new WordCounter()
  const text = doc(p('one'), p('two three'), p('four'))
  let steps = 0
  const afterTwo = () => ++steps > 2
  expect(counter.count(text, afterTwo)).toBeNull()
  steps = 0
  expect(counter.count(text, afterTwo)).toBe(4)
})

it('counts again only what changed', () => {
  const counter = new WordCounter()
  const kept = p('one two')
  counter.count(doc(kept, p('three')), never)
  let asked = 0
  const asking = () => (asked++, false)
  expect(counter.count(doc(kept, p('three four')), asking)).toBe(4)
  expect(asked).toBe(1)
})
