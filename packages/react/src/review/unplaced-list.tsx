import type { Editor } from '@tiptap/react'
import { say as speak } from '@understudy/contracts'
import type { UnplacedChange } from '@understudy/tiptap'
import type { ReactElement } from 'react'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'

/** Changes of an earlier session whose words are gone: to be read once more and put away. Nothing while there are none. */
export function UnplacedList({ editor }: { editor: Editor | null }): ReactElement | null {
  const say = useSay()
  const catalogue = useCatalogue()
  const unplaced = useUnderstudy(editor)?.unplaced ?? []
  if (editor === null || unplaced.length === 0) return null
  return (
    <section className="us us-unplaced" aria-label={say('react.unplaced.label')}>
      <details>
        <summary>
          {say('react.unplaced.label')} ({unplaced.length})
        </summary>
        <p className="us-quiet">{say('react.unplaced.hint')}</p>
        <ul>
          {unplaced.map(({ key, original, text, reason }) => (
            <li key={key}>
              <span>
                <InlineDifference before={original} after={text} /> <small>{speak(catalogue, reason)}</small>
              </span>
              <button
                type="button"
                className="us-plain us-close"
                aria-label={say('react.unplaced.dismiss')}
                onClick={() => putAway(editor, key)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        {unplaced.length > 1 && (
          <button type="button" className="us-plain" onClick={() => putAway(editor)}>
            {say('react.unplaced.dismiss-all')}
          </button>
        )}
      </details>
    </section>
  )
}

/** The button goes with what it puts away: the focus would go with it. */
function putAway(editor: Editor, key?: UnplacedChange['key']): void {
  editor.commands.dismissUnplaced(key)
  editor.commands.focus(null, { scrollIntoView: false })
}
