import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { sayCount, useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'

/** How many questions stand in the margin: the next of them, and all of them put away at once. Nothing where there is none. */
export function QueryLine({ editor }: { editor: Editor | null }): ReactElement | null {
  const say = useSay()
  const queries = useUnderstudy(editor)?.queries ?? []
  if (editor === null || queries.length === 0) return null
  const putAllAway = (): void => {
    for (const { query } of queries) editor.commands.dismissQuery(query.id)
    editor.commands.focus(null, { scrollIntoView: false })
  }
  return (
    <section className="us us-query-line" aria-label={say('react.review.queries')}>
      <span>{sayCount(say, 'react.queries.count', queries.length)}</span>
      <span className="us-row">
        <button type="button" className="us-plain" onClick={() => editor.chain().nextQuery().focus().run()}>
          {say('react.queries.next')}
        </button>
        <button type="button" className="us-plain" onClick={putAllAway}>
          {say(queries.length === 1 ? 'react.queries.put-away' : 'react.queries.put-all-away')}
        </button>
      </span>
    </section>
  )
}
