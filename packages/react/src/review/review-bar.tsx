import type { Editor } from '@tiptap/react'
import type { UnderstudyState } from '@understudy/tiptap'
import type { KeyboardEvent, ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import { CurrentChange } from './current-change.tsx'
import { PassageLine } from './passage-line.tsx'
import { RefusalLine } from './refusal-line.tsx'
import { runReviewAction, type ReviewAction } from './review-actions.ts'

export interface ReviewBarProps {
  readonly editor: Editor | null
  /** The keys of the extension in this host, shown beside what they do; none by default. */
  readonly keys?: Partial<Readonly<Record<ReviewAction, string>>>
}

/** The current change with its reason and what can be done with it. Nothing while no change is pending or just left. */
export function ReviewBar({ editor, keys = {} }: ReviewBarProps): ReactElement | null {
  const say = useSay()
  const state = useUnderstudy(editor)
  if (editor === null || state === null) return null
  const count = state.hunks.length + state.folded
  if (count === 0 && state.refusal === null) return null
  const run = (action: ReviewAction) => runReviewAction(editor, action)
  const current = state.hunks.find(({ key }) => key === state.current) ?? null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the group, beside those of its buttons
    <section className="us us-review" aria-label={say('react.review.label')} onKeyDown={event => byKey(event, run)}>
      {state.refusal !== null && <RefusalLine editor={editor} asked={state.refusal.asked} />}
      {count > 0 && (
        <div className="us-review-head">
          <span className="us-review-count">{position(state, say)}</span>
          {current !== null && <CurrentChange hunk={current} editor={editor} />}
        </div>
      )}
      {count > 0 && (
        <div className="us-row us-review-actions">
          {count > 1 && <Steps run={run} keys={keys} />}
          <Actions run={run} keys={keys} enabled={current !== null} />
        </div>
      )}
      {count > 0 && <PassageLine editor={editor} state={state} current={current} run={run} />}
    </section>
  )
}

function position({ hunks, current }: UnderstudyState, say: ReturnType<typeof useSay>): string {
  const n = hunks.findIndex(({ key }) => key === current) + 1
  if (hunks.length === 1) return say('react.review.one-left')
  return n === 0
    ? say('react.review.many-left', { total: hunks.length })
    : say('react.review.count', { n, total: hunks.length })
}

interface ButtonsProps {
  readonly run: (action: ReviewAction) => void
  readonly keys: Partial<Readonly<Record<ReviewAction, string>>>
}

function Steps({ run, keys }: ButtonsProps): ReactElement {
  const say = useSay()
  return (
    <span className="us-steps">
      {(['previous', 'next'] as const).map(action => (
        <button
          key={action}
          type="button"
          className="us-button us-small"
          aria-label={say(`react.review.${action}`)}
          title={titleOf(say(`react.review.${action}`), keys[action])}
          onClick={() => run(action)}
        >
          <span aria-hidden="true">{action === 'previous' ? '↑' : '↓'}</span>
        </button>
      ))}
    </span>
  )
}

function Actions({ run, keys, enabled }: ButtonsProps & { enabled: boolean }): ReactElement {
  const say = useSay()
  return (
    <>
      {(['take', 'leave', 'edit'] as const).map(action => (
        <button
          key={action}
          type="button"
          className={`us-button us-small${action === 'take' ? ' us-primary' : ''}`}
          disabled={!enabled}
          title={titleOf(say(`react.review.${action}`), keys[action])}
          // the caret stays in the text when a mouse takes or leaves
          onMouseDown={event => event.preventDefault()}
          onClick={() => run(action)}
        >
          {say(`react.review.${action}`)}
        </button>
      ))}
    </>
  )
}

function titleOf(words: string, key: string | undefined): string {
  return key === undefined ? words : `${words} (${key})`
}

function byKey(event: KeyboardEvent, run: (action: ReviewAction) => void): void {
  const action = ({ ArrowDown: 'next', ArrowUp: 'previous' } as const)[event.key]
  if (action === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  run(action)
}
