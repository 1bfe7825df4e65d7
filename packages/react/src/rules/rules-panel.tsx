import type { UnderstudyAssistant } from '@understudy/assistant'
import { say as speak, type DocumentId, type RuleDescription, type Scope } from '@understudy/contracts'
import { ruleLines } from '@understudy/persona'
import { useState, type ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { LayerSwitch } from '../layers/layer-switch.tsx'
import { useLayers } from '../layers/use-layers.ts'
import { StyleSheet } from '../sheet/style-sheet.tsx'
import { useAssistant } from '../use-assistant.ts'
import { RuleRow } from './rule-row.tsx'
import { RuleWhere } from './rule-where.tsx'
import { useQuiet } from './use-quiet.ts'

export interface RulesPanelProps {
  readonly assistant: UnderstudyAssistant
  /** The rules there are, as `ruleGuide` of the copydesk lists them. */
  readonly rules: readonly RuleDescription[]
  /** The open manuscript; settings can then be bound to it, and what is quiet in it is shown. */
  readonly document?: DocumentId | null
  /** What the author is called, as in `PersonaPanel`. */
  readonly author?: string
  /** What stands over the style sheet on paper. Defaults to its name alone. */
  readonly title?: string
}

const KINDS = ['fix', 'query', 'request'] as const

/** Every rule with what it does: on, asking or off, with exceptions, everywhere or in one place. */
export function RulesPanel({ assistant, rules, document = null, author, title = '' }: RulesPanelProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [scope, setScope] = useState<Scope>({})
  const [sought, setSought] = useState('')
  const state = useAssistant(assistant)
  const { all, open, setOpen } = useLayers({ assistant, state, work: document, author })
  const quiet = useQuiet(assistant, document) ?? []
  const known = Object.values(open.view.persona.document.preference.rules).flatMap(value =>
    ruleLines(value).map(line => line.scope),
  )
  const isSought = ({ name, before }: RuleDescription): boolean =>
    [name, before].some(message => speak(catalogue, message).toLowerCase().includes(sought.trim().toLowerCase()))
  const shown = rules.filter(isSought)
  return (
    <section className="us us-panel us-rules" aria-label={say('react.rules.label')}>
      <LayerSwitch layers={all.map(({ view }) => view)} open={open.view} onOpen={setOpen} />
      <StyleSheet
        key={open.view.kind}
        layer={open}
        all={all}
        title={title === '' ? say('react.sheet.title') : say('react.sheet.title.of', { title })}
      />
      <p className="us-quiet">{say('react.rules.hint')}</p>
      <RuleWhere scope={scope} work={open.view.kind === 'work' ? null : document} known={known} onChange={setScope} />
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
                  layers={all}
                  open={open}
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
