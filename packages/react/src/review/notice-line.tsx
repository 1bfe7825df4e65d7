import { say as speak, type Message } from '@understudy/contracts'
import type { Editor } from '@tiptap/react'
import { useEffect, type ReactElement } from 'react'
import { CloseButton } from '../parts/close-button.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'

/** One quiet line: what is being waited for, or what the extension has to say. Always in the page, the editor reads it aloud. */
export function NoticeLine({ editor }: { editor: Editor | null }): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const state = useUnderstudy(editor)
  const notice = state?.notice ?? null
  const asking = state?.asking ?? null
  usePassing(editor, notice)
  return (
    <div className="us us-notice">
      <span className="us-notice-text">
        {notice !== null ? speak(catalogue, notice) : asking !== null ? say(`react.asking.${asking}`) : ''}
      </span>
      {notice !== null && <CloseButton onClose={() => act(editor, 'dismissNotice')} />}
      {notice === null && asking !== null && (
        <button type="button" className="us-plain" onClick={() => act(editor, 'cancelRequest')}>
          {say('react.cancel')}
        </button>
      )}
    </div>
  )
}

/** Answers that ask for nothing: they are read and over. What went wrong stays until it is put away. */
const PASSING = ['tiptap.notice.nothing-to-change', 'tiptap.notice.no-other']
/** Long enough to read one line twice. */
const PASSING_MS = 8_000

/** An answer that asks for nothing goes by itself, and with the next thing the writer does in the text. */
function usePassing(editor: Editor | null, notice: Message | null): void {
  useEffect(() => {
    if (editor === null || notice === null || !PASSING.includes(notice.key)) return
    const done = (): void => {
      if (!editor.isDestroyed) editor.commands.dismissNotice()
    }
    const timer = setTimeout(done, PASSING_MS)
    editor.on('update', done)
    editor.on('selectionUpdate', done)
    return () => {
      clearTimeout(timer)
      editor.off('update', done)
      editor.off('selectionUpdate', done)
    }
  }, [editor, notice])
}

/** The button goes with the line: the focus would go with it. */
function act(editor: Editor | null, command: 'dismissNotice' | 'cancelRequest'): void {
  editor?.commands[command]()
  editor?.commands.focus(null, { scrollIntoView: false })
}
