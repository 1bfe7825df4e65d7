import { useEditor, type Content, type Editor } from '@tiptap/react'
import type { ActorId } from '@understudy/contracts'
import { useCatalogue } from '@understudy/react'
import { Understudy } from '@understudy/tiptap'
import { keepPending, snapshot } from '@understudy/tiptap/keep'
import { useEffect } from 'react'
import type { Studio } from '../services/studio.ts'
import { useSettings } from '../settings/use-settings.ts'
import { manuscriptExtensions } from './manuscript-extensions.ts'
import type { OpenManuscript } from './open-manuscript.ts'

/** How long a pause is, in ms, before a continuation is asked for: long enough to be one. */
const PAUSE_MS = 1_500

/** In pixels from the edges of the window. */
const SCROLL = { top: 80, bottom: 200, left: 0, right: 0 }

/** The editor of a manuscript; a new one for each opening. */
export function useManuscriptEditor(studio: Studio, manuscript: OpenManuscript, label: string): Editor {
  const catalogue = useCatalogue()
  const { pause } = useSettings(studio.settings)
  const { keeper } = manuscript
  const editor = useEditor(
    {
      extensions: [
        ...manuscriptExtensions,
        Understudy.configure({
          assistant: studio.assistant,
          document: manuscript.id,
          actor: studio.actor as ActorId,
          pauseMs: pause ? PAUSE_MS : null,
          catalogue,
          initialProvenance: manuscript.provenance,
          pending: keeper === null ? null : keepPending(manuscript.pending),
          onJournal: keeper === null ? null : entry => keeper.append(entry),
        }),
      ],
      content: manuscript.content as Content,
      editable: keeper !== null,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        // what is written stays clear of the bar above and of what stands at the foot
        scrollThreshold: SCROLL,
        scrollMargin: SCROLL,
        attributes: {
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          spellcheck: 'true',
        },
      },
    },
    [manuscript],
  )
  useSnapshots(editor, manuscript)
  useFirstFocus(editor)
  return editor
}

/** Keeps the manuscript whole now and then, at once what waits when the tab is hidden, and asks before what cannot be kept is left. */
function useSnapshots(editor: Editor, { keeper }: OpenManuscript): void {
  useEffect(() => {
    if (keeper === null) return undefined
    const edited = (): void => {
      if (keeper.snapshotDue()) keeper.snapshot(snapshot(editor))
    }
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush()
    }
    const leaving = (event: BeforeUnloadEvent): void => {
      if (keeper.state().status === 'failing') event.preventDefault()
    }
    editor.on('update', edited)
    document.addEventListener('visibilitychange', hidden)
    addEventListener('beforeunload', leaving)
    return () => {
      editor.off('update', edited)
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('beforeunload', leaving)
    }
  }, [editor, keeper])
}

/** An empty page is to be written on; where keys are on the screen they stay down until asked for. */
function useFirstFocus(editor: Editor): void {
  useEffect(() => {
    if (editor.isEmpty && editor.isEditable && matchMedia('(pointer: fine)').matches) editor.commands.focus()
  }, [editor])
}
