import { say as speak } from '@understudy/contracts'
import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
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

/** The button goes with the line: the focus would go with it. */
function act(editor: Editor | null, command: 'dismissNotice' | 'cancelRequest'): void {
  editor?.commands[command]()
  editor?.commands.focus(null, { scrollIntoView: false })
}
