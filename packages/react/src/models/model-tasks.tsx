import type { ModelChoice, ModelTask, UnderstudyAssistant } from '@understudy/assistant'
import type { ProposerId } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { modelFacts, standingModel, trialLines } from './model-words.ts'
import { useModelTasks } from './use-model-tasks.ts'

export interface ModelTasksProps {
  readonly assistant: UnderstudyAssistant
}

/** Which model is asked first for which task, what stayed of each, and which may be tried. */
export function ModelTasks({ assistant }: ModelTasksProps): ReactElement | null {
  const say = useSay()
  const known = useModelTasks(assistant)
  const action = useAction()
  if (known === null) return null
  const { choices, tasks } = known
  if (choices.length < 2) return <p className="us us-quiet">{say('react.models.tasks.none')}</p>
  return (
    <section className="us us-models" aria-label={say('react.models.tasks')}>
      <p className="us-quiet">{say('react.models.tasks.why')}</p>
      <ul className="us-model-tasks">
        {tasks.map(task => (
          <li key={task.task}>
            <TaskRow
              task={task}
              choices={choices}
              busy={action.busy}
              onPick={model => void action.run(() => assistant.setModel(task.task, model))}
            />
          </li>
        ))}
      </ul>
      <h3>{say('react.models.try')}</h3>
      <p className="us-quiet">{say('react.models.try.why')}</p>
      <ul className="us-model-trust">
        {choices.map(choice => (
          <li key={choice.id}>
            <label className="us-check">
              <input
                type="checkbox"
                checked={choice.mayTry}
                disabled={choice.isFirst || action.busy}
                onChange={event => void action.run(() => assistant.setMayTry(choice.id, event.target.checked))}
              />
              <span>
                {choice.model.id} <span className="us-quiet">{modelFacts(choice, say).join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <StatusLine line={action.line} />
    </section>
  )
}

interface TaskRowProps {
  readonly task: ModelTask
  readonly choices: readonly ModelChoice[]
  readonly busy: boolean
  readonly onPick: (model: ProposerId | null) => void
}

/** What was learned stands as what it is: left to the page, and which one that is now. */
function TaskRow({ task, choices, busy, onPick }: TaskRowProps): ReactElement {
  const say = useSay()
  const { said } = task
  const stated = said?.status === 'active' && said.source !== 'learned' ? said.model : ''
  const standing = standingModel(stated === '' ? task : { ...task, said: null }, choices)
  const isGone = stated !== '' && !choices.some(({ id }) => id === stated)
  return (
    <label className="us-field us-model-task">
      <span className="us-label">{say(`react.models.task.${task.task}`)}</span>
      <select
        value={stated}
        disabled={busy || said?.locked === true}
        onChange={event => onPick(choices.find(({ id }) => id === event.target.value)?.id ?? null)}
      >
        <option value="">{say('react.models.by-itself', { model: standing?.model.id ?? '' })}</option>
        {isGone && <option value={stated}>{stated}</option>}
        {choices.map(({ id, model }) => (
          <option key={id} value={id}>
            {model.id}
          </option>
        ))}
      </select>
      <span className="us-quiet">{trialLines(task, choices, say).join(' · ')}</span>
    </label>
  )
}
