import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import { RuleLine } from './rule-line.tsx'

/** Questions in the margin: they change nothing, can be gone to, put away, let stand for good, or told never to come. */
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
            {query.rule !== null && (
              <>
                <button
                  type="button"
                  className="us-plain"
                  title={say('react.review.query.stet')}
                  onClick={() => editor.commands.dismissQuery(query.id, 'stet')}
                >
                  {say('react.review.stet')}
                </button>
                <button
                  type="button"
                  className="us-plain"
                  title={say('react.review.query.never')}
                  onClick={() => editor.commands.dismissQuery(query.id, 'never')}
                >
                  {say('react.review.why.never')}
                </button>
              </>
            )}
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
