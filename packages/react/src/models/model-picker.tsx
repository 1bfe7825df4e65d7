import type { ModelChoice } from '@understudy/assistant'
import type { ProposerId } from '@understudy/contracts'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'

export interface ModelPickerProps {
  readonly choices: readonly ModelChoice[]
  readonly model: string
  readonly onSave: (model: ProposerId) => void
  readonly onCancel: () => void
}

/** Says which model is asked first. */
export function ModelPicker({ choices, model, onSave, onCancel }: ModelPickerProps): ReactElement {
  const say = useSay()
  const [picked, setPicked] = useState(choices.find(({ id }) => id === model)?.id ?? choices[0]?.id)
  function save(event: FormEvent): void {
    event.preventDefault()
    if (picked !== undefined) onSave(picked)
  }
  return (
    <form className="us-editor" onSubmit={save}>
      <label className="us-field">
        <span className="us-label">{say('react.models.pick')}</span>
        <select value={picked} onChange={event => setPicked(choices.find(({ id }) => id === event.target.value)?.id)}>
          {choices.map(choice => (
            <option key={choice.id} value={choice.id}>
              {choice.model.id}
            </option>
          ))}
        </select>
      </label>
      <p className="us-row">
        <button type="submit" className="us-button us-primary" disabled={picked === undefined}>
          {say('react.save')}
        </button>
        <button type="button" className="us-button" onClick={onCancel}>
          {say('react.cancel')}
        </button>
      </p>
    </form>
  )
}
