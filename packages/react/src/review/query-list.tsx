import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import { RuleLine } from './rule-line.tsx'

/** Questions in the margin: they change nothing, can be gone to and put away. */
export function QueryList({ editor }: { editor: Editor | null }): ReactElement | null {
  const say = useSay()
  const state = useUnderstudy(editor)
  if (editor === null || state === null || state.queries.length === 0) return null
  return (
    <section className="us us-queries" aria-label={say('react.review.queries')}>
      <ul>
        {state.queries.map(({ query, reason }) => (
          <li key={query.id}>
            <button
              type="button"
              className="us-plain"
              title={say('react.review.go-to')}
              onClick={() => editor.chain().nextQuery(query.id).focus().run()}
            >
              {reason}
            </button>
            <RuleLine rule={query.rule} />
            <button
              type="button"
              className="us-plain us-close"
              aria-label={say('react.review.dismiss', { reason })}
              onClick={() => editor.commands.dismissQuery(query.id)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
