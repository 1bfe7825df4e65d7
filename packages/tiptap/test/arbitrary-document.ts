import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import { storySchema } from './story-schema.ts'

const WORDS = [
  'the',
  'tide',
  'went',
  'out',
  'Ines',
  'said',
  'no,',
  'boat',
  'cold',
  'she’d',
  'a',
  '“Late?”',
  '船は',
  'café',
  '👩‍🚀',
]
const make = (type: string, content?: readonly Node[], attrs: object = {}): Node =>
  storySchema.node(type, { ...attrs }, content && Fragment.from([...content]))

/** Sentences in words that repeat, so that much of a document reads like the rest of it. */
export const someText: Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '. ', ', ')), {
    minLength: 1,
    maxLength: 7,
  })
  .map(words => words.flat().join(''))

const marks: Arbitrary<readonly Mark[]> = fc
  .subarray(['bold', 'italic', 'whisper', 'link'])
  .map(names =>
    names.reduce<readonly Mark[]>(
      (set, name) => storySchema.mark(name, name === 'link' ? { href: 'x:y' } : null).addToSet(set),
      [],
    ),
  )

const inline: Arbitrary<Node> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(someText, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, marks))
      .map(([text, set]) => storySchema.text(text, set)),
  },
  { weight: 1, arbitrary: fc.constantFrom('hardBreak', 'mention').map(name => make(name)) },
  { weight: 1, arbitrary: someText.map(text => make('chip', [storySchema.text(text)])) },
)
const words: Arbitrary<readonly Node[]> = fc.array(inline, { maxLength: 3 })
const paragraph = words.map(content => make('paragraph', content))
const heading = words.map(content => make('heading', content, { level: 2 }))
const code = fc.option(someText).map(text => make('codeBlock', text === null ? [] : [storySchema.text(text)]))
const leaf = fc.constantFrom('image', 'horizontalRule').map(name => make(name))

const several = <T>(of: Arbitrary<T>, maxLength: number): Arbitrary<readonly T[]> =>
  fc.array(of, { minLength: 1, maxLength })

function blockOf(depth: number): Arbitrary<Node> {
  const plain = fc.oneof({ weight: 8, arbitrary: paragraph }, { weight: 2, arbitrary: heading }, code, leaf)
  if (depth === 0) return plain
  const inner = blockOf(depth - 1)
  const item = fc
    .tuple(paragraph, fc.array(inner, { maxLength: 1 }))
    .map(([first, rest]) => make('listItem', [first, ...rest]))
  const list = fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), several(item, 3))
    .map(([name, items]) => make(name, items))
  const box = fc
    .tuple(fc.constantFrom('blockquote', 'callout'), several(inner, 2))
    .map(([name, content]) => make(name, content))
  const cell = several(inner, 2).map(content => make('tableCell', content))
  const row = several(cell, 2).map(cells => make('tableRow', cells))
  const table = several(row, 2).map(rows => make('table', rows))
  return fc.oneof({ weight: 6, arbitrary: plain }, { weight: 2, arbitrary: list }, box, table)
}

/** A document of a host: lists, headings, quotations, boxes, tables, code, marks, atoms, hard breaks. */
export const someDocument: Arbitrary<Node> = several(blockOf(2), 5).map(content => make('doc', content))
