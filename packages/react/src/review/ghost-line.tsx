import type { Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import { CreditLine, type CreditLineProps } from './credit-line.tsx'

export interface GhostLineProps extends Pick<CreditLineProps, 'assistant'> {
  readonly editor: Editor | null
  /** The keys of the extension in this host, as a person reads them. */
  readonly keys: { readonly take: string; readonly word: string; readonly refuse: string }
}

/** Who a ghost comes from and why, with what to do about it; by pointer where there are no keys. */
export function GhostLine({ editor, keys, assistant }: GhostLineProps): ReactElement | null {
  const say = useSay()
  const ghost = useUnderstudy(editor)?.ghost ?? null
  if (ghost === null || editor === null) return null
  const { index, count, credit } = ghost
  const actions = [
    ...(count > 1 ? [{ key: 'ghost.previous', run: () => editor.commands.previousContinuation() }] : []),
    { key: 'ghost.next', run: () => editor.commands.nextContinuation() },
    { key: 'review.take', run: () => editor.commands.acceptGhost() },
    { key: 'review.leave', run: () => editor.commands.refuseGhost() },
  ]
  return (
    <section className="us us-ghost-line" aria-label={say('react.ghost.label')}>
      <CreditLine credit={credit} assistant={assistant} />
      {count > 1 && <span className="us-ghost-count">{say('react.review.count', { n: index + 1, total: count })}</span>}
      <span className="us-keys">{say('react.ghost.hint', keys)}</span>
      <span className="us-row">
        {actions.map(({ key, run }) => (
          <button
            key={key}
            type="button"
            className="us-button us-small"
            onMouseDown={event => event.preventDefault()}
            onClick={run}
          >
            {say(`react.${key}`)}
          </button>
        ))}
      </span>
    </section>
  )
}
