import { LEAF, type BlockChange, type Hunk } from '@understudy/contracts'
import { hunkParts } from '@understudy/contracts/testing'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { HeadlessEditor } from '../test/headless-editor.ts'
import { storySchema } from '../test/story-schema.ts'
import { goalOf } from './hunk-parts.ts'
import type { UnderstudyOptions } from './options.ts'

const node = (type: string, ...content: readonly (Node | string)[]): Node =>
  storySchema.node(
    type,
    type === 'heading' ? { level: 2 } : null,
    content.map(one => (typeof one === 'string' ? storySchema.text(one) : one)),
  )
const p = (...content: readonly (Node | string)[]): Node => node('paragraph', ...content)
const li = (...content: readonly Node[]): Node => node('listItem', ...content)
const marked = (text: string, ...marks: readonly string[]): Node =>
  storySchema.text(
    text,
    marks.map(name => storySchema.mark(name, name === 'link' ? { href: 'x:y' } : null)),
  )
const change = (id: string, made: BlockChange, original = ''): Hunk => ({
  ...hunkFor(id, '', '', ''),
  change: made,
  original,
})
const split = (block: number, at: number): Hunk => change('split', { type: 'split', block, at }, ' ')
const join = (block: number): Hunk => change('join', { type: 'join', block, text: ' ' }, '\n\n')
const drop = (block: number, text: string): Hunk => change('drop', { type: 'delete-block', block }, text)

/** A rewrite of all of `doc`, taken; what it reads then, and what could not be placed. */
function taken(doc: Node, hunks: readonly Hunk[], options: Partial<UnderstudyOptions> = {}) {
  const editor = new HeadlessEditor(doc, options)
  editor.rewrite('s', hunks)
  editor.do(commands => commands.acceptAllHunks())
  const refused = editor.events.flatMap(event =>
    event.type === 'ended' && event.reason === 'cannot-place' ? [event.hunk] : [],
  )
  editor.doc.check()
  return { reads: editor.doc.toString(), refused }
}

const cases: readonly (readonly [string, Node, readonly Hunk[], Node])[] = [
  [
    'a word in bold, italic and a mark of the host',
    node('doc', p('It ', marked('was very', 'bold', 'italic', 'whisper'), ' cold.')),
    [hunkFor('h', 'It was very cold.', 'was very', 'was rather')],
    node('doc', p('It ', marked('was rather', 'bold', 'italic', 'whisper'), ' cold.')),
  ],
  [
    'words that reach into a link and out of it',
    node('doc', p('See ', marked('the old map', 'link'), ' of it.')),
    [hunkFor('h', 'See the old map of it.', 'See the old', 'Read the new')],
    node('doc', p('Read ', marked('the new map', 'link'), ' of it.')),
  ],
  [
    'a line break and an atom inside the words',
    node('doc', p('One two', node('hardBreak'), 'three ', node('mention'), ' four.')),
    [hunkFor('h', `One two\nthree ${LEAF} four.`, `two\nthree ${LEAF} four`, `2\n3 ${LEAF} 4`)],
    node('doc', p('One 2', node('hardBreak'), '3 ', node('mention'), ' 4.')),
  ],
  [
    'words after an inline node that has words of its own',
    node('doc', p('Ask ', node('chip', 'the harbour master'), ' about it.')),
    [hunkFor('h', `Ask ${LEAF} about it.`, `Ask ${LEAF} about`, `Tell ${LEAF} of`)],
    node('doc', p('Tell ', node('chip', 'the harbour master'), ' of it.')),
  ],
  [
    'a heading, a quotation and an item, which stay what they are',
    node('doc', node('heading', 'The old boat'), node('blockquote', p('It was.')), node('bulletList', li(p('One.')))),
    [
      hunkFor('a', 'The old boat', 'old', 'new', 0),
      hunkFor('b', 'It was.', 'was', 'is', 1),
      hunkFor('c', 'One.', 'One', '1', 2),
    ],
    node('doc', node('heading', 'The new boat'), node('blockquote', p('It is.')), node('bulletList', li(p('1.')))),
  ],
  [
    'an item that is parted: two items',
    node('doc', node('orderedList', li(p('One. Two.'), node('bulletList', li(p('Deep.')))))),
    [split(0, 4)],
    node('doc', node('orderedList', li(p('One.')), li(p('Two.'), node('bulletList', li(p('Deep.')))))),
  ],
  [
    'two items that are joined, with what stands under the second',
    node('doc', node('bulletList', li(p('One.')), li(p('Two.'), p('More.')))),
    [join(0)],
    node('doc', node('bulletList', li(p('One. Two.'), p('More.')))),
  ],
  [
    'an item that goes: its list goes where it was the only one',
    node('doc', p('Before.'), node('bulletList', li(p('Gone.'))), p('After.')),
    [drop(1, 'Gone.')],
    node('doc', p('Before.'), p('After.')),
  ],
  [
    'a paragraph put in behind a heading',
    node('doc', node('heading', 'Tide'), p('It was.')),
    [
      {
        ...hunkFor('h', 'Tide', '', '\n\nA gull cried.'),
        change: { type: 'replace', block: 0, from: 4, to: 4, text: '\n\nA gull cried.' },
      },
    ],
    node('doc', node('heading', 'Tide'), p('A gull cried.'), p('It was.')),
  ],
]

describe('a rewrite, taken', () => {
  it.each(cases)('of %s', (_, doc, hunks, expected) => {
    expect(taken(doc, hunks)).toEqual({ reads: expected.toString(), refused: [] })
  })
})

const cell = (...content: readonly Node[]): Node => node('tableCell', ...content)
const table = node('doc', node('table', node('tableRow', cell(p('Mon')), cell(p('Tue'), p('Wed')))))

describe('what the schema forbids', () => {
  it.each([
    ['to join cells', table, join(0)],
    ['to delete the only block of a cell', table, drop(0, 'Mon')],
    ['to delete the only block there is', node('doc', p('One.')), drop(0, 'One.')],
    ['to join over an image', node('doc', p('One.'), node('image'), p('Two.')), join(0)],
    ['to join a heading and a paragraph', node('doc', node('heading', 'One'), p('Two.')), join(0)],
    [
      'to delete a block with an atom of the host',
      node('doc', p('One.'), p('A ', node('mention'))),
      drop(1, `A ${LEAF}`),
    ],
  ])('is refused: %s', (_, doc, hunk) => {
    expect(taken(doc, [hunk])).toEqual({ reads: doc.toString(), refused: [hunk.id] })
  })
  it('takes nothing away from what a cell allows', () => {
    expect(taken(table, [join(1)]).reads).toBe(
      node('doc', node('table', node('tableRow', cell(p('Mon')), cell(p('Tue Wed'))))).toString(),
    )
  })
})

describe('what the host says', () => {
  const boxed = node('doc', p('One.'), node('callout', p('Not this.')), p('Two.'))
  it.each([
    ['by name', ['callout']],
    ['by a test', ({ type }: Node) => type.name === 'callout'],
  ] as const)('leaves blocks out, %s', (_, skip) => {
    const editor = new HeadlessEditor(boxed, { skip })
    expect(editor.ask()?.selected.map(({ text, block }) => [block, text])).toEqual([
      [0, 'One.'],
      [2, 'Two.'],
    ])
    expect(taken(boxed, [hunkFor('h', 'Not this.', 'Not', 'But', 1), join(0)], { skip })).toEqual({
      reads: boxed.toString(),
      refused: ['h', 'join'],
    })
  })
  it('continues nothing in them', () => {
    const editor = new HeadlessEditor(boxed, { skip: ['callout'] })
    editor.do(commands => commands.setTextSelection(12))
    expect(editor.do(commands => commands.requestContinuation())).toBe(false)
  })
  it('makes new blocks what it wants', () => {
    const newBlock: UnderstudyOptions['newBlock'] = (block, atEnd) =>
      atEnd ? null : { type: block.type.schema.nodes.heading ?? block.type, attrs: { level: 2 } }
    expect(taken(node('doc', p('One. Two.')), [split(0, 4)], { newBlock }).reads).toBe(
      node('doc', p('One.'), node('heading', 'Two.')).toString(),
    )
  })
})

describe('what goes wrong', () => {
  const story = node('doc', p('One two.'), p('Three four.'))
  const hunks = [hunkFor('a', 'One two.', 'One', '1'), hunkFor('b', 'Three four.', 'four', '4', 1)]
  const reasons = ({ events }: HeadlessEditor): readonly string[] =>
    events.flatMap(event => (event.type === 'ended' ? [`${event.hunk ?? event.suggestion} ${event.reason}`] : []))
  const setContent = (editor: HeadlessEditor, doc: Node): void =>
    editor.edit(tr => {
      const { content } = tr.doc.type.schema.nodeFromJSON(doc.toJSON())
      tr.replaceWith(0, tr.doc.content.size, content).setMeta('preventUpdate', true)
    }, 'programmatic')

  it('asks nothing in an empty document, and nothing of code', () => {
    expect(new HeadlessEditor(node('doc', p())).ask()).toBe(null)
    expect(new HeadlessEditor(node('doc', node('codeBlock', 'let x'))).ask()).toBe(null)
    const around = new HeadlessEditor(node('doc', p('One.'), node('codeBlock', 'let x'), p('Two.'))).ask()
    expect(around?.selected.map(({ block }) => block)).toEqual([0, 2])
  })
  it('asks and takes nothing while the writer may not write, and keeps what is pending', () => {
    const editor = new HeadlessEditor(story)
    editor.rewrite('s', hunks)
    Object.defineProperty(editor.editor, 'isEditable', { value: false })
    expect(editor.do(commands => commands.requestRewrite({ kind: 'tighten' }))).toBe(false)
    expect(editor.do(commands => commands.acceptAllHunks())).toBe(false)
    expect(editor.doc.toString()).toBe(story.toString())
    expect(editor.review.hunks).toHaveLength(2)
  })
  it('says of each pending change what became of it when the document is replaced', () => {
    const editor = new HeadlessEditor(story)
    editor.rewrite('s', hunks)
    setContent(editor, node('doc', p('One two.'), p('Something else.')))
    expect(reasons(editor)).toEqual(['b content-gone'])
    expect(editor.review.hunks.map(hunk => `${hunk.here} → ${goalOf(hunk)}`)).toEqual(['One → 1'])
    setContent(editor, node('doc', node('image')))
    expect(reasons(editor)).toEqual(['b content-gone', 'a content-gone'])
  })
  it('places what still fits when the document was replaced under a request', () => {
    const editor = new HeadlessEditor(story)
    const request = editor.ask()
    setContent(editor, node('doc', p('One two.'), p('Something else.')))
    if (request) editor.answer(request, hunkParts('s', ...hunks))
    expect(reasons(editor)).toEqual(['b cannot-place'])
    expect(editor.review.hunks.map(({ hunk }) => hunk.id)).toEqual(['a'])
  })
  it('ends what is pending, and waits for nothing, when the editor goes in mid-stream', () => {
    const editor = new HeadlessEditor(story)
    const request = editor.ask()
    const parts = hunkParts('s', ...hunks)
    if (request) editor.answer(request, parts.slice(0, 2))
    editor.close()
    if (request) editor.answer(request, parts.slice(2))
    expect(reasons(editor)).toEqual(['a expired'])
    expect(editor.review).toMatchObject({ asks: [], hunks: [] })
  })
})
