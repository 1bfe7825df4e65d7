import type { Editor } from '@tiptap/react'
import type { RewriteKind } from '@understudy/contracts'
import { useSay, useUnderstudy } from '@understudy/react'
import { defaultKeys } from '@understudy/tiptap'
import type { ReactElement } from 'react'
import type { ProposerDesk } from '../services/proposer-desk.ts'
import { Icon } from '../shell/icon.tsx'
import { keyName, OFFERED_KINDS } from '../shell/keys.ts'
import { Menu, type MenuEntry } from '../shell/menu.tsx'

/** Long enough to write a scene in peace. */
const SNOOZE_MS = 3_600_000

export interface RewriteMenuProps {
  readonly editor: Editor
  readonly desk: ProposerDesk
  readonly hasModel: boolean
  /** Whether a pause in writing asks for a continuation. */
  readonly asksByItself: boolean
  readonly isMac: boolean
  readonly opened: number
  readonly onRewrite: (kind: RewriteKind) => void
  readonly onPasses: () => void
}

/** What can be asked of the selection, or of the paragraph of the caret; what nobody here can do says what it needs. */
export function RewriteMenu(props: RewriteMenuProps): ReactElement {
  const { editor, desk, hasModel, asksByItself, isMac, opened, onRewrite, onPasses } = props
  const say = useSay()
  const continuations = useUnderstudy(editor)?.continuations ?? 'on'
  const kinds = OFFERED_KINDS.map((kind, index): MenuEntry => {
    const served = desk.serves(kind)
    return {
      type: 'item',
      id: kind,
      label: say(`studio.rewrite.${kind}`),
      ...(served ? { key: keyName(`Alt-${index + 1}`, isMac) } : { hint: say('studio.needs-model') }),
      disabled: !served,
      run: () => onRewrite(kind),
    }
  })
  // only where they come by themselves is there anything to hold back
  const pauses: readonly MenuEntry[] = asksByItself
    ? [
        {
          type: 'item',
          id: 'by-itself',
          label: say('studio.continue.by-itself'),
          checked: continuations === 'on',
          run: () => editor.commands.setContinuations(continuations !== 'on'),
        },
        {
          type: 'item',
          id: 'snooze',
          label: say('studio.continue.snooze'),
          disabled: continuations !== 'on',
          run: () => editor.commands.snooze(SNOOZE_MS),
        },
      ]
    : []
  const entries: readonly MenuEntry[] = [
    { type: 'title', id: 'rewrite', label: say('studio.rewrite.title') },
    ...kinds,
    { type: 'item', id: 'passes', label: say('studio.rewrite.passes'), run: onPasses },
    { type: 'line', id: 'line' },
    {
      type: 'item',
      id: 'continue',
      label: say('studio.continue'),
      ...(hasModel
        ? { key: keyName(String(defaultKeys.continue), isMac) }
        : { hint: say('studio.continue.names-only') }),
      run: () => editor.chain().focus().requestContinuation().run(),
    },
    ...pauses,
  ]
  return (
    <Menu
      label={say('studio.rewrite.menu')}
      entries={entries}
      opened={opened}
      onClosed={() => editor.commands.focus(null, { scrollIntoView: false })}
    >
      <Icon name="pen" />
      <span className="bar-word">{say('studio.rewrite.menu')}</span>
    </Menu>
  )
}
