import { useSay } from '@understudy/react'
import type { Editor } from '@tiptap/react'
import type { RewriteKind } from '@understudy/contracts'
import { useEffect, type ReactElement } from 'react'
import { FormatMenu } from '../manuscript/format-menu.tsx'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import { RewriteMenu } from '../manuscript/rewrite-menu.tsx'
import { SaveLine, useKeeperState } from '../manuscript/save-line.tsx'
import { TitleField } from '../manuscript/title-field.tsx'
import { useWordCount } from '../manuscript/use-word-count.ts'
import { WordLine } from '../manuscript/word-line.tsx'
import { useModels } from '../models/use-models.ts'
import type { Studio } from '../services/studio.ts'
import { VOICE_PAGES, type DeskState, type DialogState, type Panel } from './desk-state.ts'
import { Icon } from './icon.tsx'
import { keyName } from './keys.ts'
import { Menu, type MenuEntry } from './menu.tsx'
import { voiceName } from './whose-words.ts'

export interface TopBarProps {
  readonly studio: Studio
  readonly manuscript: OpenManuscript
  readonly editor: Editor
  readonly panel: DeskState['panel']
  readonly isMac: boolean
  /** Grows each time the key of the rewrites is pressed. */
  readonly rewritesAsked: number
  readonly onRewrite: (kind: RewriteKind) => void
  readonly onPanel: (panel: Panel) => void
  readonly onDialog: (type: Exclude<DialogState['type'], 'import'>) => void
  readonly onNew: () => void
  readonly onOpenFile: () => void
  readonly onSaveAs: (kind: 'txt' | 'md') => void
}

export function TopBar(props: TopBarProps): ReactElement {
  const { studio, manuscript, editor, panel, isMac, onPanel } = props
  const say = useSay()
  const words = useWordCount(editor)
  // its menus would change a page that nobody keeps
  const isReading = useKeeperState(manuscript.keeper).status === 'lost'
  useEffect(() => {
    if (words !== null) manuscript.keeper?.counted(words)
  }, [manuscript, words])
  return (
    <header className="top-bar us">
      <ManuscriptMenu {...props} />
      <TitleField key={manuscript.id} manuscript={manuscript} />
      <p className="standing">
        <WordLine words={words} />
        <SaveLine keeper={manuscript.keeper} isKept={studio.notKept === null} />
      </p>
      <nav className="bar-tools" aria-label={say('studio.name')}>
        {!isReading && <WritingMenus {...props} />}
        <button
          type="button"
          className="bar-button"
          aria-pressed={panel !== null && VOICE_PAGES.includes(panel)}
          aria-label={voiceName(studio, say)}
          title={`${voiceName(studio, say)} (${keyName('Alt-V', isMac)})`}
          onClick={() => onPanel(panel !== null && VOICE_PAGES.includes(panel) ? panel : 'voice')}
        >
          <Icon name="voice" />
          <span className="bar-word">{voiceName(studio, say)}</span>
        </button>
        <MoreMenu {...props} />
      </nav>
    </header>
  )
}

function WritingMenus({ editor, studio, isMac, rewritesAsked, onRewrite, onPanel }: TopBarProps): ReactElement {
  const { models } = useModels(studio.models)
  return (
    <>
      <FormatMenu editor={editor} isMac={isMac} />
      <RewriteMenu
        editor={editor}
        desk={studio.desk}
        hasModel={models.length > 0}
        asksByItself={studio.settings.current().pause}
        isMac={isMac}
        opened={rewritesAsked}
        onRewrite={onRewrite}
        onPasses={() => onPanel('passes')}
      />
    </>
  )
}

function ManuscriptMenu({ isMac, onNew, onOpenFile, onDialog, onSaveAs }: TopBarProps): ReactElement {
  const say = useSay()
  const item = (id: string, run: () => void, key?: string): MenuEntry => ({
    type: 'item',
    id,
    label: say(`studio.${id}`),
    run,
    key,
  })
  return (
    <Menu
      label={say('studio.menu.manuscript')}
      className="menu-start"
      entries={[
        item('new', onNew),
        item('open-file', onOpenFile),
        item('library.all', () => onDialog('library'), keyName('Mod-O', isMac)),
        { type: 'line', id: 'line' },
        item('save-txt', () => onSaveAs('txt')),
        item('save-md', () => onSaveAs('md')),
      ]}
    >
      <Icon name="pages" />
      <span className="bar-word bar-wide">{say('studio.menu.manuscript')}</span>
    </Menu>
  )
}

function MoreMenu({ isMac, onPanel, onDialog }: TopBarProps): ReactElement {
  const say = useSay()
  return (
    <Menu
      label={say('studio.menu.more')}
      entries={[
        { type: 'item', id: 'history', label: say('studio.history'), run: () => onPanel('history') },
        { type: 'item', id: 'sittings', label: say('studio.sittings'), run: () => onPanel('sittings') },
        { type: 'item', id: 'optimizer', label: say('studio.optimizer'), run: () => onPanel('optimizer') },
        { type: 'item', id: 'rules', label: say('studio.rules'), run: () => onPanel('rules') },
        { type: 'item', id: 'sent', label: say('studio.sent'), run: () => onPanel('sent') },
        { type: 'item', id: 'models', label: say('studio.models'), run: () => onDialog('models') },
        { type: 'item', id: 'settings', label: say('studio.settings'), run: () => onDialog('settings') },
        {
          type: 'item',
          id: 'help',
          label: say('studio.help'),
          key: keyName('Mod-/', isMac),
          run: () => onDialog('help'),
        },
      ]}
    >
      <Icon name="more" />
    </Menu>
  )
}
