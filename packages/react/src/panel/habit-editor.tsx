import type { HabitId, PatternItem } from '@understudy/persona'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { READINESS, readinessOf } from './habit-words.ts'

export interface HabitEditorProps {
  readonly habit: PatternItem & { readonly id: HabitId }
  readonly onSave: (value: number) => void
  readonly onCancel: () => void
}

/** A habit said in so many words: how long, or how readily. */
export function HabitEditor({ habit, onSave, onCancel }: HabitEditorProps): ReactElement {
  const say = useSay()
  const [value, setValue] = useState(Math.round(habit.value))
  function save(event: FormEvent): void {
    event.preventDefault()
    onSave(value)
  }
  return (
    <form className="us-editor" onSubmit={save}>
      <label className="us-field">
        <span className="us-label">{say(`react.habit.${habit.id}.label`)}</span>
        {habit.id === 'continuation-words' ? (
          <input
            type="number"
            min={1}
            max={200}
            required
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to edit this
            autoFocus
            value={value}
            onChange={event => setValue(event.target.valueAsNumber)}
          />
        ) : (
          <select
            value={readinessOf(value)}
            onChange={event => setValue(READINESS.find(({ key }) => key === event.target.value)?.value ?? value)}
          >
            {READINESS.map(({ key }) => (
              <option key={key} value={key}>
                {say(`react.habit.readiness.${key}`)}
              </option>
            ))}
          </select>
        )}
      </label>
      <p className="us-row">
        <button type="submit" className="us-button us-primary">
          {say('react.save')}
        </button>
        <button type="button" className="us-button" onClick={onCancel}>
          {say('react.cancel')}
        </button>
      </p>
    </form>
  )
}
