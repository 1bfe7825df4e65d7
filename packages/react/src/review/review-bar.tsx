import type { Editor } from '@tiptap/react'
import type { UnderstudyState } from '@understudy/tiptap'
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import type { CreditLineProps } from './credit-line.tsx'
import { CurrentChange } from './current-change.tsx'
import { PassageLine } from './passage-line.tsx'
import { RefusalLine } from './refusal-line.tsx'
import { runReviewAction, type ReviewAction } from './review-actions.ts'
import { useInSight } from './use-in-sight.ts'
import { usePutAway } from './use-put-away.ts'

export interface ReviewBarProps extends Pick<CreditLineProps, 'assistant'> {
  readonly editor: Editor | null
  /** The keys of the extension in this host, shown beside what they do; none by default. */
  readonly keys?: Partial<Readonly<Record<ReviewAction, string>>>
}

/**
 * The current change with its reason and what can be done with it; Escape puts the card away, and decides nothing.
 * Nothing while no change is pending or just left.
 */
export function ReviewBar({ editor, keys = {}, assistant }: ReviewBarProps): ReactElement | null {
  const state = useUnderstudy(editor)
  if (editor === null || state === null) return null
  if (state.hunks.length + state.folded === 0 && state.refusal === null) return null
  return <ReviewCard editor={editor} state={state} keys={keys} assistant={assistant} />
}

interface ReviewCardProps extends Required<Pick<ReviewBarProps, 'keys'>>, Pick<CreditLineProps, 'assistant'> {
  readonly editor: Editor
  readonly state: UnderstudyState
}

function ReviewCard({ editor, state, keys, assistant }: ReviewCardProps): ReactElement {
  const say = useSay()
  const card = useRef<HTMLElement>(null)
  const [more, setMore] = useState(false)
  const { isAway, putAway, show } = usePutAway(editor, state.hunks, card)
  const asked = useInSight(editor, state.current, card)
  const count = state.hunks.length + state.folded
  const run = (action: ReviewAction): boolean => {
    asked()
    return runReviewAction(editor, action)
  }
  const current = state.hunks.find(({ key }) => key === state.current) ?? null
  if (isAway && state.refusal === null) {
    return (
      <section ref={card} className="us us-review us-review-away" aria-label={say('react.review.label')}>
        <span className="us-quiet">{position(state, say)}</span>
        <button type="button" className="us-plain" onClick={show}>
          {say('react.review.show')}
        </button>
      </section>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the group, beside those of its buttons
    <section
      ref={card}
      className="us us-review"
      data-more={more}
      aria-label={say('react.review.label')}
      onKeyDown={event => byKey(event, run)}
    >
      {state.refusal !== null && <RefusalLine editor={editor} asked={state.refusal.asked} />}
      {count > 0 && (
        <>
          <div className="us-review-head">
            <span className="us-review-corner">
              <span className="us-review-count">{position(state, say)}</span>
              <PutAwayButton putAway={putAway} />
            </span>
            {current !== null && <CurrentChange hunk={current} editor={editor} assistant={assistant} />}
          </div>
          <div className="us-row us-review-actions">
            {count > 1 && <Steps run={run} keys={keys} />}
            <Actions run={run} keys={keys} enabled={current !== null} />
            <button
              type="button"
              className="us-plain us-review-more"
              aria-expanded={more}
              onMouseDown={event => event.preventDefault()}
              onClick={() => setMore(!more)}
            >
              {say('react.review.more')}
            </button>
          </div>
          <PassageLine editor={editor} state={state} current={current} run={run} />
        </>
      )}
    </section>
  )
}

function PutAwayButton({ putAway }: { putAway: () => void }): ReactElement {
  const say = useSay()
  return (
    <button
      type="button"
      className="us-plain us-close"
      aria-label={say('react.review.put-away')}
      title={say('react.review.put-away')}
      onMouseDown={event => event.preventDefault()}
      onClick={putAway}
    >
      <span aria-hidden="true">×</span>
    </button>
  )
}

/** What is folded away is counted beside what is shown: a pass that found nine shows six of them and says so. */
function position({ hunks, current, folded }: UnderstudyState, say: ReturnType<typeof useSay>): string {
  const n = hunks.findIndex(({ key }) => key === current) + 1
  const total = hunks.length
  const shown =
    total === 1
      ? say('react.review.one-left')
      : say(n === 0 ? 'react.review.many-left' : 'react.review.count', { n, total })
  return folded === 0 ? shown : say('react.review.and-folded', { shown, folded })
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
