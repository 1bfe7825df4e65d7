import type { Editor } from '@tiptap/core'
import type { RewriteKind } from '@understudy/contracts'
import { ruleGuide } from '@understudy/copydesk'
import {
  GhostLine,
  NoticedLine,
  NoticeLine,
  QueryLine,
  QuietLine,
  ReviewBar,
  UnplacedList,
  useSay,
  useUnderstudy,
} from '@understudy/react'
import { defaultKeys } from '@understudy/tiptap'
import { useEffect, useState, type ReactElement } from 'react'
import { EmptyPage } from '../manuscript/empty-page.tsx'
import type { LaidManuscript } from '../manuscript/laid-manuscript.ts'
import { Leaf } from '../manuscript/leaf.tsx'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import { saveManuscriptAs } from '../manuscript/save-manuscript-as.ts'
import { useIsEmpty } from '../manuscript/use-is-empty.ts'
import { usePageEditor } from '../manuscript/use-page-editor.ts'
import { useModels } from '../models/use-models.ts'
import type { Studio } from '../services/studio.ts'
import { DeskLines } from './desk-lines.tsx'
import type { DeskEvent, DeskLine, DeskState } from './desk-state.ts'
import { keyName, type Shortcut } from './keys.ts'
import { PanelBody } from './panel-body.tsx'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { authorName, voiceName } from './whose-words.ts'

export interface ManuscriptPageProps {
  readonly studio: Studio
  readonly manuscript: OpenManuscript
  readonly laid: LaidManuscript | null
  /** Only the sheet, as the first page was laid. */
  readonly isBare: boolean
  readonly panel: DeskState['panel']
  readonly line: DeskLine | null
  readonly isMac: boolean
  /** Told the editor, for what the desk does with it. */
  readonly onEditor: (editor: Editor) => void
  readonly send: (event: DeskEvent) => void
  /** Asked to turn inline prediction on. */
  readonly onInline: () => void
  readonly onNew: () => void
  readonly onOpenFile: () => void
  readonly onTakeOver: () => void
}

/** One manuscript with its bar, its lines and the panel beside it. */
export function ManuscriptPage(props: ManuscriptPageProps): ReactElement {
  const { studio, manuscript, isBare, panel, isMac, onEditor, send } = props
  const say = useSay()
  const { models } = useModels(studio.models)
  const editor = usePageEditor(studio, manuscript, props.laid)
  const isEmpty = useIsEmpty(editor)
  const [rewritesAsked, setRewritesAsked] = useState(0)
  const [noticedReached, setNoticedReached] = useState(0)
  const saveAs = (kind: 'txt' | 'md') => saveManuscriptAs(editor, manuscript.keeper?.title() ?? manuscript.title, kind)
  const rewrite = rewriting(editor, studio, props, say)
  const shortcuts: Readonly<Record<Exclude<Shortcut['type'], 'rewrite'>, () => void>> = {
    'rewrite-menu': () => setRewritesAsked(rewritesAsked + 1),
    voice: () => send({ type: 'panel', panel: 'voice' }),
    noticed: () => setNoticedReached(noticedReached + 1),
    help: () => send({ type: 'dialog', dialog: { type: 'help' } }),
    library: () => send({ type: 'dialog', dialog: { type: 'library' } }),
    save: () => {
      editor.commands.declareSaved()
      void manuscript.keeper?.flush()
      void studio.assistant.flush()
    },
  }
  useShortcuts(shortcut => {
    if (shortcut.type === 'rewrite') rewrite(shortcut.kind)
    else shortcuts[shortcut.type]()
    return true
  }, props.laid?.takeHeld)
  useEffect(() => onEditor(editor), [onEditor, editor])
  useEffect(() => studio.assistant.setDialogue(manuscript.id, manuscript.dialogue), [studio, manuscript])
  return (
    <>
      {isBare ? (
        <header className="top-bar us" />
      ) : (
        <TopBar
          {...props}
          editor={editor}
          rewritesAsked={rewritesAsked}
          onRewrite={rewrite}
          onPanel={open => send({ type: 'panel', panel: open })}
          onDialog={type => send({ type: 'dialog', dialog: { type } })}
          onSaveAs={saveAs}
        />
      )}
      <main className="page">
        {!isBare && (
          <DeskLines
            manuscript={manuscript}
            notKept={studio.notKept}
            line={props.line}
            onDismiss={() => send({ type: 'said', line: null })}
            onTakeOver={props.onTakeOver}
            onSaveAs={saveAs}
          />
        )}
        <div className="sheet" data-empty={isEmpty}>
          {isEmpty && !isBare && (
            <p className="placeholder" aria-hidden="true">
              {say('studio.placeholder')}
            </p>
          )}
          <Leaf editor={editor} />
          {isEmpty && !isBare && manuscript.keeper !== null && (
            <EmptyPage
              editor={editor}
              hasModel={models.length > 0}
              settings={studio.settings}
              continueKey={keyName(String(defaultKeys.continue), isMac)}
              onInline={props.onInline}
              onImport={props.onOpenFile}
              onModels={() => send({ type: 'dialog', dialog: { type: 'models' } })}
              onWish={() => send({ type: 'panel', panel: 'voice' })}
            />
          )}
        </div>
        {!isBare && <Foot {...{ editor, isMac, studio, manuscript, noticedReached }} />}
      </main>
      {panel !== null && (
        <SidePanel
          title={panel === 'voice' ? voiceName(studio, say) : say(`studio.${panel}`)}
          onClose={() => send({ type: 'panel-closed' })}
        >
          <PanelBody
            {...{ panel, studio, editor }}
            document={manuscript.id}
            title={manuscript.keeper?.title() ?? manuscript.title}
            rules={RULES}
            onPanel={open => send({ type: 'panel', panel: open })}
          />
        </SidePanel>
      )}
    </>
  )
}

const RULES = ruleGuide()

interface FootProps extends Pick<ManuscriptPageProps, 'studio' | 'manuscript' | 'isMac'> {
  readonly editor: Editor
  /** Counts how often the focus was sent to the question about what was noticed. */
  readonly noticedReached: number
}

/** At the foot of the page: what is suggested, what is being waited for, what there is to say. */
function Foot({ editor, isMac, studio, manuscript, noticedReached }: FootProps): ReactElement {
  const key = (name: keyof typeof defaultKeys) => keyName(String(defaultKeys[name]), isMac)
  const state = useUnderstudy(editor)
  const say = useSay()
  const isReviewing = state !== null && (state.asking !== null || state.hunks.length > 0)
  const isSuggesting = isReviewing || (state !== null && (state.ghost !== null || state.queries.length > 0))
  const backToText = () => editor.commands.focus(null, { scrollIntoView: false })
  return (
    <div className="foot">
      <div className="foot-inner">
        <NoticeLine editor={editor} />
        <QuietLine
          assistant={studio.assistant}
          document={manuscript.id}
          rules={RULES}
          wait={isReviewing}
          onDone={backToText}
        />
        <NoticedLine
          {...{ editor, assistant: studio.assistant }}
          wait={isSuggesting}
          author={authorName(studio.settings.current().whose.author, say)}
          reachKey={keyName('Alt-N', isMac)}
          reached={noticedReached}
          onDone={backToText}
        />
        <UnplacedList editor={editor} />
        <QueryLine editor={editor} />
        <GhostLine
          editor={editor}
          assistant={studio.assistant}
          keys={{ take: key('takeGhost'), word: key('takeWord'), refuse: key('refuse') }}
        />
        <ReviewBar
          editor={editor}
          assistant={studio.assistant}
          keys={{
            take: key('takeHunk'),
            leave: key('leaveHunk'),
            next: key('nextHunk'),
            previous: key('previousHunk'),
            edit: key('editHunk'),
          }}
        />
      </div>
    </div>
  )
}

function rewriting(
  editor: Editor,
  { desk }: Studio,
  { send }: ManuscriptPageProps,
  say: ReturnType<typeof useSay>,
): (kind: RewriteKind) => void {
  return kind => {
    if (!desk.serves(kind)) {
      send({ type: 'said', line: { key: 'studio.needs-model.line', params: { kind: say(`studio.rewrite.${kind}`) } } })
    } else if (kind === 'instruction') send({ type: 'dialog', dialog: { type: 'instruction' } })
    else editor.chain().focus().requestRewrite({ kind }).run()
  }
}
