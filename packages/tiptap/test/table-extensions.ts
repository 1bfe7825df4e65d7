import { Node, type AnyExtension } from '@tiptap/core'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'

const ROLES: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableCell', 'cell'],
])

/** A table that keeps Tab for itself, as Tiptap's own does. */
export const tableExtensions: readonly AnyExtension[] = [
  Node.create({
    name: 'table',
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    extendNodeSchema: ({ name }) => ({ tableRole: ROLES.get(name) }),
    parseHTML: () => [{ tag: 'table' }],
    renderHTML: () => ['table', ['tbody', 0]],
    addKeyboardShortcuts() {
      return { Tab: ({ editor }) => goToNextCell(1)(editor.state, editor.view.dispatch) }
    },
    addProseMirrorPlugins: () => [tableEditing()],
  }),
  Node.create({
    name: 'tableRow',
    content: 'tableCell*',
    parseHTML: () => [{ tag: 'tr' }],
    renderHTML: () => ['tr', 0],
  }),
  Node.create({
    name: 'tableCell',
    content: 'block+',
    isolating: true,
    addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } }),
    parseHTML: () => [{ tag: 'td' }],
    renderHTML: () => ['td', 0],
  }),
]
