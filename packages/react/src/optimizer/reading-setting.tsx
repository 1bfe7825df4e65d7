import type { AssistantState, CriticChoice, UnderstudyAssistant } from '@understudy/assistant'
import type { Catalogue } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay, type Say } from '../say.tsx'
import { useAction, type Action } from '../use-action.ts'
import { criticName } from './critic-words.ts'
import { RemoteCriticDialog } from './remote-critic-dialog.tsx'

const RATES = ['frozen', 'careful', 'usual', 'bold'] as const

export interface ReadingSettingProps {
  readonly assistant: UnderstudyAssistant
  readonly state: AssistantState
  readonly critics: readonly CriticChoice[]
}

/** How much may change at a time, who reads, and whether anything is asked. */
export function ReadingSetting({ assistant, state: { optimizer }, critics }: ReadingSettingProps): ReactElement {
  const say = useSay()
  const action = useAction()
  return (
    <div className="us-optimizer-setting">
      <label className="us-field">
        <span className="us-label">{say('react.optimizer.rate')}</span>
        <select
          value={optimizer.rate}
          disabled={action.busy}
          onChange={({ target }) => {
            const rate = RATES.find(name => name === target.value)
            if (rate !== undefined) void action.run(() => assistant.setOptimizer({ rate }))
          }}
        >
          {RATES.map(rate => (
            <option key={rate} value={rate}>
              {say(`react.optimizer.rate.${rate}`)}
            </option>
          ))}
        </select>
      </label>
      <CriticField {...{ assistant, critics, action }} critic={optimizer.critic} />
      <label className="us-check">
        <input
          type="checkbox"
          checked={optimizer.asks}
          disabled={action.busy}
          onChange={({ target }) => void action.run(() => assistant.setOptimizer({ asks: target.checked }))}
        />
        <span>{say('react.optimizer.asks')}</span>
      </label>
      <StatusLine line={action.line} />
    </div>
  )
}

interface CriticFieldProps extends Pick<ReadingSettingProps, 'assistant' | 'critics'> {
  readonly critic: AssistantState['optimizer']['critic']
  readonly action: Action
}

/** Naming one elsewhere lets text go there: that is asked first. */
function CriticField({ assistant, critics, critic, action }: CriticFieldProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [asked, setAsked] = useState<CriticChoice | null>(null)
  const models = critics.filter(({ by }) => by === 'model')
  const chosen = critics.find(({ isChosen }) => isChosen)
  const isGone = critic !== 'auto' && critic !== 'rules' && !models.some(({ id }) => id === critic)
  const choose = (to: string): void => void action.run(() => assistant.setOptimizer({ critic: to }))
  return (
    <>
      <label className="us-field">
        <span className="us-label">{say('react.optimizer.critic')}</span>
        <select
          value={critic}
          disabled={action.busy}
          onChange={({ target: { value } }) => {
            const named = models.find(({ id }) => id === value)
            if (named?.remote === true) setAsked(named)
            else choose(value)
          }}
        >
          <option value="auto">
            {critic === 'auto' ? autoWords(chosen, { say, catalogue }) : say('react.optimizer.critic.auto')}
          </option>
          <option value="rules">{say('react.optimizer.critic.rules')}</option>
          {models.map(model => (
            <option key={model.id} value={model.id}>
              {say(`react.optimizer.critic.${model.remote ? 'remote' : 'local'}`, {
                model: criticName(model, catalogue),
              })}
            </option>
          ))}
          {isGone && <option value={critic}>{say('react.optimizer.critic.gone', { model: critic })}</option>}
        </select>
      </label>
      {asked !== null && (
        <RemoteCriticDialog
          critic={asked}
          onClose={() => setAsked(null)}
          onChoose={() => {
            setAsked(null)
            choose(asked.id)
          }}
        />
      )}
    </>
  )
}

/** Who that is now, and whether text leaves this machine for it. */
function autoWords(chosen: CriticChoice | undefined, { say, catalogue }: { say: Say; catalogue: Catalogue }): string {
  const name = chosen === undefined ? say('react.optimizer.name.rules') : criticName(chosen, catalogue)
  return say(`react.optimizer.critic.auto.now${chosen?.remote === true ? '.remote' : ''}`, { name })
}
