import { MODES, scopeKey, type Scope } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { useSay, type Say } from '../say.tsx'

export interface RuleWhereProps {
  readonly scope: Scope
  readonly work: string | null
  /** Speakers and finer places that something is said of already. */
  readonly known: readonly Scope[]
  readonly onChange: (scope: Scope) => void
}

const SPEAKER = 'speaker'

/** Which place the settings below are for: everywhere, this manuscript, a mode, or where somebody speaks. */
export function RuleWhere({ scope, work, known, onChange }: RuleWhereProps): ReactElement {
  const say = useSay()
  const [asksWho, setAsksWho] = useState(false)
  const plain: readonly Scope[] = [{}, ...(work === null ? [] : [{ work }]), ...MODES.map(mode => ({ mode }))]
  const keys = new Set(plain.map(scopeKey))
  const all = [...plain, ...known.filter(place => !keys.has(scopeKey(place)) && keys.add(scopeKey(place)))]
  if (!keys.has(scopeKey(scope))) all.push(scope)
  return (
    <div className="us-rule-where">
      <label className="us-field">
        <span className="us-label">{say('react.rules.where')}</span>
        <select
          value={asksWho ? SPEAKER : scopeKey(scope)}
          onChange={({ target }) => {
            setAsksWho(target.value === SPEAKER)
            const chosen = all.find(place => scopeKey(place) === target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {all.map(place => (
            <option key={scopeKey(place)} value={scopeKey(place)}>
              {placeInWords(say, place, work)}
            </option>
          ))}
          <option value={SPEAKER}>{say('react.rules.where.somebody')}</option>
        </select>
      </label>
      {asksWho && (
        <Who
          onSay={speaker => {
            setAsksWho(false)
            onChange({ speaker })
          }}
        />
      )}
    </div>
  )
}

function Who({ onSay }: { onSay: (speaker: string) => void }): ReactElement {
  const say = useSay()
  const [name, setName] = useState('')
  return (
    <form
      className="us-row us-wish-row"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') onSay(name.trim())
      }}
    >
      <input
        aria-label={say('react.rules.who')}
        placeholder={say('react.rules.who')}
        value={name}
        autoComplete="off"
        onChange={event => setName(event.target.value)}
      />
      <button type="submit" className="us-button" disabled={name.trim() === ''}>
        {say('react.rules.who.set')}
      </button>
    </form>
  )
}

function placeInWords(say: Say, scope: Scope, work: string | null): string {
  const parts = [
    ...(scope.speaker === undefined ? [] : [say('react.rules.where.speaker', { name: scope.speaker })]),
    ...(scope.mode === undefined ? [] : [say(`react.where.${scope.mode}`)]),
    ...(scope.pointOfView === undefined ? [] : [say('react.rules.where.view', { name: scope.pointOfView })]),
    ...(scope.work === undefined
      ? []
      : [say(scope.work === work ? 'react.where.work' : 'react.rules.where.other-work')]),
  ]
  return parts.length === 0 ? say('react.where.everywhere') : parts.join(', ')
}
