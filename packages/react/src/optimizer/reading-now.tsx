import type { AssistantState, UnderstudyAssistant } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { byWhom } from './critic-words.ts'
import type { KnownUpdates } from './use-updates.ts'

export interface ReadingNowProps {
  readonly assistant: UnderstudyAssistant
  readonly state: AssistantState
  readonly known: KnownUpdates
}

/** What goes on at the moment, with the way to stop it, or to begin. */
export function ReadingNow({ assistant, state, known }: ReadingNowProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const action = useAction()
  const { running, rate } = state.optimizer
  const { gathered } = state.schedule
  const last = known.updates.find(({ endedAt }) => endedAt !== null)
  const isNothingNew = gathered === null || gathered.sessions + gathered.exchanges === 0
  const isToTryAgain = gathered !== null && known.updates.some(({ waits }) => waits)
  const isPaused = state.learning === 'paused'
  return (
    <div className="us-reading">
      {/* always in the page, so that its coming and going is read aloud */}
      <output className="us-reading-said">
        {running === null
          ? last === undefined
            ? ''
            : say('react.optimizer.last', { date: shortDate(last.startedAt) })
          : say(running.waits ? 'react.optimizer.waits' : 'react.optimizer.running', {
              who: byWhom(running.critic, known.critics, { say, catalogue }),
            })}
      </output>
      {running === null ? (
        <button
          type="button"
          className="us-button us-small"
          disabled={action.busy || (isNothingNew && !isToTryAgain) || rate === 'frozen' || isPaused}
          onClick={() => void action.run(() => assistant.learnNow())}
        >
          {say('react.optimizer.now')}
        </button>
      ) : (
        <button
          type="button"
          className="us-button us-small"
          disabled={action.busy}
          onClick={() => void action.run(() => assistant.cancelLearning(), say('react.optimizer.cancelled'))}
        >
          {say('react.optimizer.cancel')}
        </button>
      )}
      {isPaused && running === null && <p className="us-quiet">{say('react.persona.paused')}</p>}
      <StatusLine line={action.line} />
    </div>
  )
}
