import { useSay } from '@understudy/react'
import { provenanceOf } from '@understudy/tiptap'
import { pendingOf } from '@understudy/tiptap/keep'
import type { Editor } from '@tiptap/react'
import { useReducer, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import type { LaidManuscript } from '../manuscript/laid-manuscript.ts'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import { paragraphsOf } from '../text/paragraphs-of.ts'
import { handsOfImport } from '../manuscript/hands-of-import.ts'
import type { Studio } from '../services/studio.ts'
import { readManuscriptFile } from '../text/read-manuscript-file.ts'
import { deskAfter, type DeskState } from './desk-state.ts'
import { DeskDialogs, type DeskDialogsProps } from './desk-dialogs.tsx'
import { isMacKeyboard } from './keys.ts'
import { ManuscriptPage } from './manuscript-page.tsx'

export interface DeskProps {
  readonly studio: Studio
  readonly first: OpenManuscript
  readonly laid: LaidManuscript | null
  /** Asked to erase everything; the desk is cleared before. */
  readonly onErase: () => void
}

/** The desk: which manuscript lies on it, and everything that changes that. */
export function Desk({ studio, first, laid, onErase }: DeskProps): ReactElement {
  const say = useSay()
  const [state, send] = useReducer(deskAfter, first, startOf)
  const [isMac] = useState(() => isMacKeyboard(navigator.platform))
  const picker = useRef<HTMLInputElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const { manuscript } = state
  // what `layFirstPage` has laid is taken over as it stands; everything else comes with the rendering after it
  const isBare = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  )
  const actions = deskActions({ studio, manuscript, send, editor })
  const pickFile = (): void => picker.current?.click()
  return (
    <div className="desk" data-panel={state.panel ?? 'none'}>
      <ManuscriptPage
        key={manuscript.opening}
        studio={studio}
        manuscript={manuscript}
        laid={laid}
        isBare={isBare}
        panel={state.panel}
        line={state.line}
        isMac={isMac}
        onEditor={setEditor}
        send={send}
        onInline={() => actions.onSettings({ inline: true })}
        onNew={() => void actions.onNew()}
        onOpenFile={pickFile}
        onTakeOver={() => void actions.open(manuscript.id, true)}
      />
      {!isBare && (
        <input
          ref={picker}
          type="file"
          hidden
          accept=".txt,.md,.markdown,.docx"
          aria-label={say('studio.open-file')}
          data-testid="open-file"
          onChange={event => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file !== undefined) void actions.pick(file)
          }}
        />
      )}
      <DeskDialogs
        dialog={state.dialog}
        studio={studio}
        document={manuscript.id}
        isMac={isMac}
        onOpenFile={pickFile}
        onClose={() => send({ type: 'dialog-closed' })}
        {...actions}
        onModels={() => send({ type: 'dialog', dialog: { type: 'models' } })}
        onErase={() => {
          void manuscript.keeper?.close({ discard: true })
          onErase()
        }}
      />
    </div>
  )
}

function neverChanges(): () => void {
  return () => {}
}

function startOf(manuscript: OpenManuscript): DeskState {
  return { manuscript, panel: null, dialog: null, line: null }
}

interface DeskParts {
  readonly studio: Studio
  readonly manuscript: OpenManuscript
  readonly send: (event: Parameters<typeof deskAfter>[1]) => void
  /** The editor on the desk. */
  readonly editor: Editor | null
}

type DialogActions = Pick<
  DeskDialogsProps,
  'flush' | 'onOpen' | 'onNew' | 'onImport' | 'onInstruction' | 'onSettings' | 'onRestored'
>

interface DeskActions extends DialogActions {
  readonly onNew: () => Promise<void>
  readonly open: (id: OpenManuscript['id'], takeOver: boolean) => Promise<void>
  readonly pick: (file: File) => Promise<void>
}

function deskActions({ studio, manuscript, send, editor }: DeskParts): DeskActions {
  const { library, settings, desk, assistant } = studio
  const say = (key: string, params?: Readonly<Record<string, string>>): void =>
    send({ type: 'said', line: params === undefined ? { key } : { key, params } })
  /** A page nobody wrote on or named is no manuscript to come back to. */
  const isBlankPage = (): boolean => editor?.isEmpty === true && manuscript.keeper?.title() === ''
  /** Words that could not be kept are on the screen alone: they are not put away. */
  async function mayPutAway(): Promise<boolean> {
    await manuscript.keeper?.flush()
    if (manuscript.keeper?.state().status !== 'failing' || editor?.isEmpty === true) return true
    say('studio.unsaved')
    return false
  }
  /** The manuscript on the desk is put away, and another is laid there. */
  async function lay(make: () => Promise<OpenManuscript | null>): Promise<void> {
    if (!(await mayPutAway())) return
    const isBlank = isBlankPage()
    const opened = await make()
    if (opened === null) return say('studio.missing')
    send({ type: 'opened', manuscript: opened })
    if (manuscript.keeper === null || manuscript.keeper === opened.keeper) return
    await manuscript.keeper.close()
    if (isBlank) await library.remove(manuscript.id)
  }
  async function open(id: OpenManuscript['id'], takeOver: boolean): Promise<void> {
    await lay(() => library.open(id, takeOver))
  }
  return {
    open,
    flush: async () => manuscript.keeper?.flush(),
    onOpen: id => void (id === manuscript.id ? send({ type: 'dialog-closed' }) : open(id, false)),
    onNew: () => lay(() => library.create('')),
    async pick(file) {
      const read = await readManuscriptFile(file)
      if (read.ok) send({ type: 'dialog', dialog: { type: 'import', read: read.value } })
      else say(`studio.file.${read.reason}`, { name: file.name })
    },
    onImport: ({ title, doc }, whose) =>
      void lay(async () => {
        const brought = await library.create(title, { doc, provenance: handsOfImport(doc, whose), whose })
        if (whose === 'own') void assistant.handOver(brought.id, paragraphsOf(doc))
        return brought
      }),
    onInstruction(instruction) {
      send({ type: 'dialog-closed' })
      editor?.chain().focus().requestRewrite({ kind: 'instruction', instruction }).run()
    },
    onSettings(change) {
      void settings.change(change)
      desk.arrange()
      // the pause belongs to the editor's making: the same manuscript is laid on the desk anew, as it stands now
      if ((change.pause !== undefined || change.inline !== undefined) && editor !== null)
        send({
          type: 'relaid',
          manuscript: library.again(manuscript, {
            content: editor.state.doc.toJSON(),
            provenance: provenanceOf(editor),
            pending: pendingOf(editor),
          }),
        })
    },
    async onRestored() {
      const isBlank = isBlankPage()
      await manuscript.keeper?.close()
      if (isBlank) await library.remove(manuscript.id)
      location.reload()
    },
  }
}
