import type { QuietScene, UnderstudyAssistant } from '@understudy/assistant'
import {
  say as speak,
  scopeKey,
  type DocumentId,
  type RuleDescription,
  type RuleSetting,
  type Scope,
} from '@understudy/contracts'
import { changeRule, ruleLines, type RuleLine } from '@understudy/persona'
import { useState, type ReactElement } from 'react'
import { sayOf } from '../layers/layer-words.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { QuietPlace } from './quiet-place.tsx'
import { RuleExample } from './rule-example.tsx'

export interface RuleRowProps {
  readonly assistant: UnderstudyAssistant
  readonly layers: readonly OpenLayer[]
  /** Whose settings these are. */
  readonly open: OpenLayer
  readonly rule: RuleDescription
  /** What the settings are for. */
  readonly scope: Scope
  readonly document: DocumentId | null
  readonly quiet: readonly QuietScene[]
}

/** One rule: what it does, how it is set at a place, what it leaves alone, and where it went quiet. */
export function RuleRow({ assistant, layers, open, rule, scope, document, quiet }: RuleRowProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const action = useAction()
  const value = open.view.persona.document.preference.rules[rule.id]
  const lines = ruleLines(value)
  const here = lines.find(line => scopeKey(line.scope) === scopeKey(scope))
  const name = speak(catalogue, rule.name)
  const change = (said: Partial<Pick<RuleLine, 'set' | 'except'>>): void =>
    void action.run(() => open.desk.setValue(['preference', 'rules', rule.id], changeRule(value, scope, said)))
  return (
    <li className="us-rule" data-rule={rule.id}>
      <div className="us-rule-head">
        <h4>{name}</h4>
        <RuleSelect
          rule={rule}
          label={name}
          isEverywhere={scopeKey(scope) === '' && open.view.kind === 'author'}
          value={here?.set ?? null}
          onChange={set => change({ set })}
        />
      </div>
      <RuleExample rule={rule} />
      <SetElsewhere rule={rule} layers={layers.filter(({ view }) => view.kind !== open.view.kind)} />
      <Exceptions
        key={`${scopeKey(scope)}:${here?.except.join(',') ?? ''}`}
        label={say('react.rules.except.of', { name })}
        except={here?.except ?? []}
        onChange={except => change({ except })}
      />
      {document !== null &&
        quiet.map(place => (
          <QuietPlace key={place.refusals.join()} assistant={assistant} document={document} quiet={place} />
        ))}
      <StatusLine line={action.line} />
    </li>
  )
}

/** How other layers set the rule, each in a line. */
function SetElsewhere({ rule, layers }: { rule: RuleDescription; layers: readonly OpenLayer[] }): ReactElement | null {
  const say = useSay()
  const lines = layers.flatMap(({ view }) =>
    ruleLines(view.persona.document.preference.rules[rule.id]).flatMap(({ set, locked, scope }) =>
      set === null || scopeKey(scope) !== ''
        ? []
        : [
            say(locked ? 'react.rules.elsewhere.locked' : 'react.rules.elsewhere', {
              whose: sayOf(say, 'react.layers', view),
              set: say(`react.rules.set.${rule.kind}.${set}`),
            }),
          ],
    ),
  )
  return lines.length === 0 ? null : <p className="us-quiet">{lines.join(' ')}</p>
}

interface RuleSelectProps {
  readonly rule: RuleDescription
  readonly label: string
  readonly isEverywhere: boolean
  readonly value: RuleSetting | null
  readonly onChange: (set: RuleSetting | null) => void
}

/** What a rule may be set to: one that only asks cannot change; elsewhere than everywhere it may follow what holds there. */
function RuleSelect({ rule, label, isEverywhere, value, onChange }: RuleSelectProps): ReactElement {
  const say = useSay()
  const byItself = rule.kind === 'request' ? 'off' : 'on'
  const choices: readonly RuleSetting[] = rule.kind === 'query' ? ['on', 'off'] : ['on', 'query', 'off']
  const shown = value === 'query' && rule.kind === 'query' ? 'on' : value
  return (
    <select
      aria-label={label}
      value={shown ?? (isEverywhere ? byItself : '')}
      onChange={({ target }) => onChange(choices.find(set => set === target.value) ?? null)}
    >
      {!isEverywhere && <option value="">{say('react.rules.set.as-everywhere')}</option>}
      {choices.map(set => (
        <option key={set} value={set}>
          {say(`react.rules.set.${rule.kind}.${set}`)}
        </option>
      ))}
    </select>
  )
}

interface ExceptionsProps {
  readonly label: string
  readonly except: readonly string[]
  readonly onChange: (except: readonly string[]) => void
}

/** Words and phrases parted by commas; kept when the field is left or Enter is pressed. */
function Exceptions({ label, except, onChange }: ExceptionsProps): ReactElement {
  const say = useSay()
  const [words, setWords] = useState(except.join(', '))
  const keep = (): void => {
    const said = [...new Set(words.split(/[,;]/).map(word => word.trim()))].filter(word => word !== '')
    if (said.join() !== except.join()) onChange(said)
  }
  return (
    <details className="us-rule-except" open={except.length > 0}>
      <summary>{say('react.rules.except')}</summary>
      <input
        aria-label={label}
        placeholder={say('react.rules.except.placeholder')}
        value={words}
        autoComplete="off"
        onChange={event => setWords(event.target.value)}
        onBlur={keep}
        onKeyDown={event => event.key === 'Enter' && keep()}
      />
    </details>
  )
}
