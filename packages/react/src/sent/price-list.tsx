import type { ModelChoice, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState, type ReactElement } from 'react'
import { LateDetails } from '../panel/late-details.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { useAssistant } from '../use-assistant.ts'
import { PriceForm } from './price-form.tsx'
import { amountOf } from './spent-words.ts'

/** What each model costs, as far as somebody said so, and a way to say it. Nothing where there is no model. */
export function PriceList({ assistant }: { assistant: UnderstudyAssistant }): ReactElement | null {
  const say = useSay()
  const choices = useChoices(assistant)
  if (choices.length === 0) return null
  return (
    <LateDetails summary={say('react.price.title')}>
      {() => (
        <>
          <p className="us-quiet">{say('react.price.why')}</p>
          <ul className="us-prices">
            {choices.map(choice => (
              <li key={choice.id}>
                <PriceLine assistant={assistant} choice={choice} />
              </li>
            ))}
          </ul>
        </>
      )}
    </LateDetails>
  )
}

function PriceLine({ assistant, choice }: { assistant: UnderstudyAssistant; choice: ModelChoice }): ReactElement {
  const say = useSay()
  const action = useAction()
  const [editing, setEditing] = useState(false)
  const { price, id: name } = choice.model
  const said = price && { input: amountOf(price.input), output: amountOf(price.output), currency: price.currency }
  return (
    <>
      <p className="us-row">
        <span>
          {name}{' '}
          <span className="us-quiet">{said === null ? say('react.price.none') : say('react.models.price', said)}</span>
        </span>
        {!editing && (
          <button
            type="button"
            className="us-button us-small"
            aria-label={say('react.price.say.of', { model: name })}
            onClick={() => setEditing(true)}
          >
            {say('react.price.say')}
          </button>
        )}
      </p>
      {editing && (
        <PriceForm
          choice={choice}
          busy={action.busy}
          onCancel={() => setEditing(false)}
          onSave={to =>
            void action.run(() => assistant.setPrice(choice.id, to)).then(done => done && setEditing(false))
          }
        />
      )}
      <StatusLine line={action.line} />
    </>
  )
}

function useChoices(assistant: UnderstudyAssistant): readonly ModelChoice[] {
  const state = useAssistant(assistant)
  const [choices, setChoices] = useState<readonly ModelChoice[]>([])
  // oxlint-disable-next-line react/exhaustive-deps -- a new state says that something may have changed
  useEffect(() => {
    let wanted = true
    void assistant.modelChoices().then(found => {
      if (wanted) setChoices(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, state])
  return choices
}
