import type { Editor } from '@tiptap/react'
import { useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import { Icon } from '../shell/icon.tsx'
import { keyName } from '../shell/keys.ts'
import { Menu, type MenuEntry } from '../shell/menu.tsx'

/** How words and paragraphs look: what a manuscript needs and no more. */
export function FormatMenu({ editor, isMac }: { editor: Editor; isMac: boolean }): ReactElement {
  const say = useSay()
  const entries = formats(editor).map(
    ([id, key, run]): MenuEntry => ({
      type: 'item',
      id,
      label: say(`studio.format.${id}`),
      key: key === null ? undefined : keyName(key, isMac),
      run,
    }),
  )
  return (
    <Menu label={say('studio.format')} entries={entries} onClosed={() => editor.commands.focus()}>
      <Icon name="type" />
      <span className="bar-word bar-wide">{say('studio.format')}</span>
    </Menu>
  )
}

function formats(editor: Editor): readonly (readonly [string, string | null, () => void])[] {
  const on = () => editor.chain().focus()
  return [
    ['bold', 'Mod-B', () => on().toggleBold().run()],
    ['italic', 'Mod-I', () => on().toggleItalic().run()],
    ['heading', 'Mod-Alt-2', () => on().toggleHeading({ level: 2 }).run()],
    ['list', 'Mod-Shift-8', () => on().toggleBulletList().run()],
    ['numbers', 'Mod-Shift-7', () => on().toggleOrderedList().run()],
    ['quote', 'Mod-Shift-B', () => on().toggleBlockquote().run()],
    ['scene', null, () => on().setHorizontalRule().run()],
  ]
}
