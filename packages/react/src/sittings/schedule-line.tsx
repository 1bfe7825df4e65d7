import type { ScheduleEvery, ScheduleState, UnderstudyAssistant } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay, type Say } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { useAssistant } from '../use-assistant.ts'

const EVERY: readonly ScheduleEvery[] = ['sessions-3-or-30', 'on-demand', 'never']

/** When what was learned is settled, how much has gathered for it, and settling it now. */
export function ScheduleLine({ assistant }: { assistant: UnderstudyAssistant }): ReactElement {
  const say = useSay()
  const action = useAction()
  const { schedule } = useAssistant(assistant)
  const { every, gathered, firedAt, waiting } = schedule
  const isEmpty = gathered !== null && gathered.sessions + gathered.exchanges + waiting === 0
  return (
    <section className="us-section us-schedule" aria-label={say('react.schedule.label')}>
      <h3>{say('react.schedule.label')}</h3>
      <p>{gatheredLine(schedule, say)}</p>
      <p className="us-quiet">
        {say(firedAt === null ? 'react.schedule.never-yet' : 'react.schedule.last', {
          date: firedAt === null ? '' : shortDate(firedAt),
        })}{' '}
        {say('react.schedule.means')}
      </p>
      <div className="us-row us-schedule-row">
        <label className="us-field">
          <span className="us-label">{say('react.schedule.every')}</span>
          <select
            value={every}
            disabled={action.busy}
            onChange={event => {
              const chosen = EVERY.find(one => one === event.target.value)
              if (chosen !== undefined) void action.run(() => assistant.setSchedule(chosen))
            }}
          >
            {EVERY.map(one => (
              <option key={one} value={one}>
                {say(`react.schedule.every.${one}`, { sessions: schedule.due.sessions, count: schedule.due.exchanges })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="us-button"
          disabled={action.busy || isEmpty}
          onClick={() => void action.run(() => assistant.learnNow(), say('react.schedule.settled'))}
        >
          {say('react.schedule.now')}
        </button>
      </div>
      <StatusLine line={action.line} />
    </section>
  )
}

/** The nearer of the two that it waits for. */
function gatheredLine({ every, gathered, due }: ScheduleState, say: Say): string {
  if (gathered === null) return say('react.schedule.unread')
  const bySittings = gathered.sessions / due.sessions > gathered.exchanges / due.exchanges
  const [count, of] = bySittings ? [gathered.sessions, due.sessions] : [gathered.exchanges, due.exchanges]
  const sum = say(bySittings ? 'react.schedule.gathered.sittings' : 'react.schedule.gathered', { count, of })
  return `${sum} ${say(`react.schedule.then.${every}`, { of })}`
}
