import { Node } from '@tiptap/pm/model'
import type { Json } from '@understudy/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { schema } from '../test/fixtures.ts'
import { fitsSchema } from './fits-schema.ts'

const text = (said: string, more: object = {}): Json => ({ type: 'text', text: said, ...more })
const block = (content?: Json, more: object = {}, type = 'paragraph'): Json => ({
  type,
  ...(content === undefined ? {} : { content }),
  ...more,
})
const doc = (...content: readonly Json[]): Json => ({ type: 'doc', content })
const said = block([text('said')])

it.each<[string, Json, boolean]>([
  ['plain paragraphs', doc(said, said), true],
  ['an empty one', doc(said, block()), true],
  ['marks that there are', doc(said, block([text('said', { marks: [{ type: 'bold' }] })])), true],
  ['marks that there are not', doc(said, block([text('said', { marks: [{ type: 'glow' }] })])), false],
  ['marks where none may be', doc(said, block([text('said', { marks: [{ type: 'bold' }] })], {}, 'codeBlock')), false],
  ['a heading', doc(block([text('One')], { attrs: { level: 2 } }, 'heading'), said), true],
  ['a list', doc(block([block([said], {}, 'listItem')], {}, 'bulletList'), said), true],
  ['an item without its list', doc(said, block([said], {}, 'listItem')), false],
  ['a list of nothing', doc(said, block([], {}, 'bulletList')), false],
  ['a text that is empty', doc(said, block([text('')])), false],
  ['a text that is none', doc(said, block([{ type: 'text', text: 3 }])), false],
  ['a text among blocks', doc(said, text('said')), false],
  ['a block of no known type', doc(said, block([text('said')], {}, 'verse')), false],
  ['a rule with text in it', doc(said, block([text('said')], {}, 'horizontalRule')), false],
  ['nothing in it', doc(), false],
  ['no document', 'nothing', false],
])('%s', (_, json, fits) => expect(fitsSchema(schema, json)).toBe(fits))

const leaf = fc.constantFrom(text('said'), text('too', { marks: [{ type: 'italic' }] }), text(''), {
  type: 'hardBreak',
})
const type = fc.constantFrom('paragraph', 'paragraph', 'heading', 'codeBlock', 'listItem', 'bulletList', 'verse', 'doc')
const { node } = fc.letrec<{ node: Json }>(tie => ({
  node: fc
    .tuple(type, fc.option(fc.array(fc.oneof({ withCrossShrink: true }, leaf, leaf, tie('node')), { maxLength: 3 })))
    .map(([name, content]) => block(content ?? undefined, {}, name)),
}))

it('says what making and checking the whole document says', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(said), node), { maxLength: 6 }), content => {
      expect(fitsSchema(schema, doc(...content))).toBe(checks(doc(...content)))
    }),
    { numRuns: 400 },
  )
})

function checks(json: Json): boolean {
  try {
    Node.fromJSON(schema, json).check()
    return true
  } catch {
    return false
  }
}
