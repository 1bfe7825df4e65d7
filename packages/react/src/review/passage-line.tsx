import type { Editor } from '@tiptap/react'
import type { HunkView, UnderstudyState } from '@understudy/tiptap'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import type { ReviewAction } from './review-actions.ts'

export interface PassageLineProps {
  readonly editor: Editor
  readonly state: UnderstudyState
  readonly current: HunkView | null
  readonly run: (action: ReviewAction) => void
}

const READINGS = ['marked', 'after', 'before'] as const

/** What is done with a passage as a whole: how it reads, what is folded away, all changes for one reason. */
export function PassageLine({ editor, state, current, run }: PassageLineProps): ReactElement {
  const say = useSay()
  const alike = state.hunks.filter(({ rule }) => rule !== null && rule === current?.rule).length
  const plain = (key: string, act: () => void, words = say(`react.review.${key}`)): ReactElement => (
    <button
      key={key}
      type="button"
      className="us-plain"
      title={key === 'stet' ? say('react.review.stet.means') : undefined}
      onMouseDown={event => event.preventDefault()}
      onClick={act}
    >
      {words}
    </button>
  )
  return (
    <div className="us-row us-passage">
      <fieldset className="us-readings">
        <legend className="us-hidden">{say('react.review.reading')}</legend>
        {READINGS.map(reading => (
          <button
            key={reading}
            type="button"
            aria-pressed={state.reading === reading}
            onMouseDown={event => event.preventDefault()}
            onClick={() => editor.commands.flipReading(reading)}
          >
            {say(`react.review.reading.${reading}`)}
          </button>
        ))}
      </fieldset>
      {current !== null && plain('stet', () => run('stet'))}
      {state.hunks.length > 1 && (['take-all', 'leave-all'] as const).map(action => plain(action, () => run(action)))}
      {current !== null &&
        plain(current.aside ? 'as-marked' : 'as-versions', () =>
          editor.commands.layOut(current.aside ? 'marked' : 'versions'),
        )}
      {state.folded > 0 &&
        plain('folded', () => editor.commands.openFolded(), say('react.review.folded', { count: state.folded }))}
      {alike > 1 && (
        <span className="us-by-rule">
          {say('react.review.rule', { count: alike })}
          {plain('rule-take', () => run('rule-take'))}
          {plain('rule-leave', () => run('rule-leave'))}
        </span>
      )}
    </div>
  )
}
