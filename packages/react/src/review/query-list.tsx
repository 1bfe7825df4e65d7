import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'

/** Questions in the margin: they change nothing. */
export function QueryList({ editor }: { editor: Editor | null }): ReactElement | null {
  const say = useSay()
  const state = useUnderstudy(editor)
  if (state === null || state.queries.length === 0) return null
  return (
    <section className="us us-queries" aria-label={say('react.review.queries')}>
      <ul>
        {state.queries.map(({ query, reason }) => (
          <li key={query.id}>{reason}</li>
        ))}
      </ul>
    </section>
  )
}
