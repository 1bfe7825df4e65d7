import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { whereChoices, type Where } from './where.ts'

export interface WhereSelectProps {
  readonly value: Where
  readonly work: string | null
  readonly onChange: (where: Where) => void
}

export function WhereSelect({ value, work, onChange }: WhereSelectProps): ReactElement {
  const say = useSay()
  const choices = value === 'as-is' ? ['as-is' as const, ...whereChoices(work)] : whereChoices(work)
  return (
    <label className="us-field">
      <span className="us-label">{say('react.edit.where')}</span>
      <select
        value={value}
        onChange={event => onChange(choices.find(where => where === event.target.value) ?? 'everywhere')}
      >
        {choices.map(where => (
          <option key={where} value={where}>
            {say(`react.where.${where}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
