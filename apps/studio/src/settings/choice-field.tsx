import { useId, type ReactElement } from 'react'

export interface ChoiceFieldProps<Value extends string> {
  readonly legend: string
  readonly hint?: string | undefined
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, as radio buttons. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactElement {
  const { legend, hint, value, choices, onChange } = props
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-row">
        {choices.map(choice => (
          <label key={choice.value} className="us-check">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p className="us-quiet">{hint}</p>}
    </fieldset>
  )
}
