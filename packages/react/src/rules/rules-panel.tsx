import type { UnderstudyAssistant } from '@understudy/assistant'
import { say as speak, type DocumentId, type RuleDescription, type Scope } from '@understudy/contracts'
import { ruleLines } from '@understudy/persona'
import { useState, type ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { RuleRow } from './rule-row.tsx'
import { RuleWhere } from './rule-where.tsx'
import { WordSheet } from './word-sheet.tsx'
import { useQuiet } from './use-quiet.ts'

export interface RulesPanelProps {
  readonly assistant: UnderstudyAssistant
  /** The rules there are, as `ruleGuide` of the copydesk lists them. */
  readonly rules: readonly RuleDescription[]
  /** The open manuscript; settings can then be bound to it, and what is quiet in it is shown. */
  readonly document?: DocumentId | null
}

const KINDS = ['fix', 'query', 'request'] as const

/** Every rule with what it does: on, asking or off, with exceptions, everywhere or in one place. */
export function RulesPanel({ assistant, rules, document = null }: RulesPanelProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [scope, setScope] = useState<Scope>({})
  const [sought, setSought] = useState('')
  const { persona } = useAssistant(assistant)
  const quiet = useQuiet(assistant, document) ?? []
  const known = Object.values(persona.document.preference.rules).flatMap(value =>
    ruleLines(value).map(line => line.scope),
  )
  const isSought = ({ name, before }: RuleDescription): boolean =>
    [name, before].some(message => speak(catalogue, message).toLowerCase().includes(sought.trim().toLowerCase()))
  const shown = rules.filter(isSought)
  return (
    <section className="us us-panel us-rules" aria-label={say('react.rules.label')}>
      <p className="us-quiet">{say('react.rules.hint')}</p>
      <WordSheet assistant={assistant} />
      <RuleWhere scope={scope} work={document} known={known} onChange={setScope} />
      <label className="us-field">
        <span className="us-label">{say('react.rules.find')}</span>
        <input type="search" value={sought} onChange={event => setSought(event.target.value)} />
      </label>
      {shown.length === 0 && <p className="us-quiet">{say('react.rules.none')}</p>}
      {KINDS.map(kind => {
        const ofKind = shown.filter(rule => rule.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} className="us-section" aria-label={say(`react.rules.kind.${kind}`)}>
            <h3>{say(`react.rules.kind.${kind}`)}</h3>
            <p className="us-quiet">{say(`react.rules.kind.${kind}.means`)}</p>
            <ul className="us-items">
              {ofKind.map(rule => (
                <RuleRow
                  key={rule.id}
                  assistant={assistant}
                  rule={rule}
                  scope={scope}
                  document={document}
                  quiet={quiet.filter(place => place.rule === rule.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
