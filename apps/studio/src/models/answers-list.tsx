import { useSay } from '@understudy/react'
import { useId, type ReactElement } from 'react'
import { isSameChoice, type ModelChoice, type OwnEndpoint } from './model-choice.ts'
import type { AnsweringModel, ModelDesk } from './model-desk.ts'
import { isElsewhere } from './model-source.ts'

export interface AnswersListProps {
  readonly models: ModelDesk
  readonly model: AnsweringModel
  readonly own: readonly OwnEndpoint[]
}

/** The models there are to choose from: what the server has, and each address the writer gave. Nothing where there is no choice. */
export function AnswersList({ models, model, own }: AnswersListProps): ReactElement | null {
  const say = useSay()
  const name = useId()
  if (own.length === 0) return null
  const is = (choice: ModelChoice): boolean => isSameChoice(model.choice, choice)
  return (
    <fieldset className="choice model-list">
      <legend>{say('studio.models.which')}</legend>
      <label className="us-check">
        <input type="radio" name={name} checked={is({ type: 'server' })} onChange={() => void models.useServer()} />
        <span>
          {say('studio.models.of-server')}
          <span className="us-label">{say('studio.models.of-server.means')}</span>
        </span>
      </label>
      {own.map(endpoint => (
        <div key={endpoint.id} className="model-row">
          <label className="us-check">
            <input
              type="radio"
              name={name}
              checked={is({ type: 'own', id: endpoint.id })}
              onChange={() => void models.useOwn(endpoint, models.keyOf(endpoint))}
            />
            <span>
              {endpoint.model}
              <span className="us-label">{placeOf(endpoint)}</span>
            </span>
          </label>
          <button
            type="button"
            className="us-plain"
            aria-label={say('studio.models.remove.of', { name: endpoint.model })}
            onClick={() => void models.forget(endpoint)}
          >
            {say('studio.models.remove')}
          </button>
        </div>
      ))}
    </fieldset>
  )

  function placeOf({ baseURL }: OwnEndpoint): string {
    const host = URL.canParse(baseURL) ? new URL(baseURL).host : baseURL
    return say(`studio.models.at.${isElsewhere(baseURL) ? 'remote' : 'here'}`, { host })
  }
}
