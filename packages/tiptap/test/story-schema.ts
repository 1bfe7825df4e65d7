import { Extension, getSchema, Mark, Node, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'

const node = (name: string, content: string, rest: object = {}): AnyExtension =>
  Node.create({ name, content, parseHTML: () => [{ tag: name }], renderHTML: () => [name, 0], ...rest })

const atom = (name: string, inline: boolean): AnyExtension =>
  Node.create({
    name,
    group: inline ? 'inline' : 'block',
    inline,
    atom: true,
    addAttributes: () => ({ id: { default: 0 } }),
    parseHTML: () => [{ tag: name }],
    renderHTML: () => [name],
  })

const ROLES: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' }

/** What hosts add to a story: tables, a box, atoms in and between blocks, an inline node with words of its own, a mark. */
export const storyExtensions: readonly AnyExtension[] = [
  StarterKit.configure({ trailingNode: false }),
  node('table', 'tableRow+', { group: 'block', isolating: true }),
  node('tableRow', 'tableCell+'),
  node('tableCell', 'block+', { isolating: true }),
  Extension.create({ name: 'tableRoles', extendNodeSchema: ({ name }) => ({ tableRole: ROLES[name] }) }),
  node('callout', 'block+', { group: 'block', defining: true }),
  node('chip', 'text*', { group: 'inline', inline: true, atom: true, marks: '' }),
  atom('mention', true),
  atom('image', false),
  Mark.create({ name: 'whisper', parseHTML: () => [{ tag: 'q' }], renderHTML: () => ['q', 0] }),
]

export const storySchema: Schema = getSchema([...storyExtensions])
