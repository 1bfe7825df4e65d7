import type { Editor } from '@tiptap/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ProposerId, RuleCount, RuleDescription, RuleId } from '@understudy/contracts'
import type { PassageName } from '@understudy/tiptap'
import { useId, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { useUnderstudy } from '../use-understudy.ts'
import { useTally } from './use-tally.ts'

const PASSAGES: readonly PassageName[] = ['scene', 'chapter', 'manuscript']

export interface PassPanelProps {
  readonly editor: Editor
  readonly assistant: UnderstudyAssistant
  /** Whose rules they are. */
  readonly proposer: ProposerId
  /** Their names; one that is not among them goes by its id. */
  readonly rules: readonly RuleDescription[]
}

/**
 * Passes through the text for one thing at a time: how often each rule would find something in the scene, the chapter or
 * the whole, and a way to go through them.
 */
export function PassPanel({ editor, assistant, proposer, rules }: PassPanelProps): ReactElement {
  const say = useSay()
  const [over, setOver] = useState<PassageName>('scene')
  const state = useUnderstudy(editor)
  // notes in the margin stand in nobody's way
  const pending = (state?.hunks.length ?? 0) + (state?.folded ?? 0)
  // counted anew when a pass is over
  const counts = useTally({ editor, assistant, over, again: pending === 0 })
  const busy = state?.asking != null
  const nameOf = (id: RuleId): string => {
    const name = rules.find(rule => rule.id === id)?.name
    return name === undefined ? id : say(name.key, name.params)
  }
  // what is only done where it is asked for stands apart: how much of it there would be to do says nothing against a text
  const isOffered = ({ rule }: RuleCount): boolean => rules.find(({ id }) => id === rule)?.kind !== 'request'
  const offered = counts?.filter(isOffered) ?? []
  const onRequest = counts?.filter(count => !isOffered(count)) ?? []
  const goThrough = (rule: RuleId): void => {
    editor
      .chain()
      .focus()
      .requestRewrite({ kind: 'tighten', rules: [rule], over, proposer })
      .run()
  }
  return (
    <div className="us us-panel us-passes">
      <p className="us-quiet">{say('react.passes.hint')}</p>
      <Over value={over} onChange={setOver} />
      {counts === null && (
        <output className="us-quiet">{say(pending === 0 ? 'react.passes.counting' : 'react.passes.pending')}</output>
      )}
      {counts?.length === 0 && <p className="us-quiet">{say('react.passes.none')}</p>}
      {offered.length > 0 && (
        <Passes label={say('react.passes.label')} passes={offered} {...{ nameOf, busy, goThrough }} />
      )}
      {onRequest.length > 0 && (
        <>
          <h3 className="us-label">{say('react.rules.kind.request')}</h3>
          <p className="us-quiet">{say('react.passes.request.hint')}</p>
          <Passes label={say('react.rules.kind.request')} passes={onRequest} {...{ nameOf, busy, goThrough }} />
        </>
      )}
    </div>
  )
}

interface PassesProps {
  readonly label: string
  readonly passes: readonly RuleCount[]
  readonly nameOf: (rule: RuleId) => string
  readonly busy: boolean
  readonly goThrough: (rule: RuleId) => void
}

function Passes({ label, passes, nameOf, busy, goThrough }: PassesProps): ReactElement {
  const say = useSay()
  return (
    <ul className="us-pass-list" aria-label={label}>
      {passes.map(({ rule, count }) => (
        <li key={rule} className="us-pass">
          <span className="us-pass-name">{nameOf(rule)}</span>
          <span className="us-pass-count">{count}</span>
          <button
            type="button"
            className="us-button us-small"
            disabled={busy}
            aria-label={say('react.passes.go.of', { rule: nameOf(rule) })}
            onClick={() => goThrough(rule)}
          >
            {say('react.passes.go')}
          </button>
        </li>
      ))}
    </ul>
  )
}

interface OverProps {
  readonly value: PassageName
  readonly onChange: (over: PassageName) => void
}

function Over({ value, onChange }: OverProps): ReactElement {
  const say = useSay()
  const id = useId()
  return (
    <fieldset className="us-row us-over">
      <legend className="us-label">{say('react.passes.over')}</legend>
      {PASSAGES.map(name => (
        <label key={name}>
          <input type="radio" name={id} checked={value === name} onChange={() => onChange(name)} />
          {say(`react.passes.over.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
