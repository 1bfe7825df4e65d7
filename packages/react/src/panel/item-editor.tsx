import type { EditedText } from '@understudy/assistant'
import { isExecutable, type ReadStatement } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { Understood } from '../wish/understood.tsx'
import { WhereSelect } from './where-select.tsx'
import { scopeOf, whereOf } from './where.ts'

export interface ItemEditorProps {
  readonly item: PersonaItem
  /** Scope key of the open manuscript. */
  readonly work: string | null
  readonly onSave: (text: EditedText) => void
  readonly onCancel: () => void
}

/** The item's words, its exception and where it holds. What a list of words says, its words do. */
export function ItemEditor({ item, work, onSave, onCancel }: ItemEditorProps): ReactElement {
  const say = useSay()
  const [statement, setStatement] = useState(item.statement)
  const [except, setExcept] = useState(item.except ?? '')
  const [means, setMeans] = useState(testsOf(item))
  const [where, setWhere] = useState(whereOf(item.scope, work))
  function save(event: FormEvent): void {
    event.preventDefault()
    const words = statement.trim()
    if (words === '') return
    onSave({
      statement: words,
      except: except.trim() === '' ? null : except.trim(),
      scope: scopeOf(where, work, item.scope),
      means: { measure: means.measure, direction: means.direction, pattern: means.pattern },
    })
  }
  return (
    <form className="us-editor" onSubmit={save}>
      {item.words === undefined && (
        <label className="us-field">
          <span className="us-label">{say('react.edit.statement')}</span>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to edit this */}
          <input value={statement} autoFocus required onChange={event => setStatement(event.target.value)} />
        </label>
      )}
      <label className="us-field">
        <span className="us-label">{say('react.edit.except')}</span>
        <input
          value={except}
          placeholder={say('react.edit.except.placeholder')}
          onChange={event => setExcept(event.target.value)}
        />
      </label>
      {isExecutable(means) && <Understood reading={means} onCorrect={setMeans} />}
      <WhereSelect value={where} work={work} onChange={setWhere} />
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

/** What of an item is tested beside its words, as it was read off a wish. */
function testsOf({ measure, direction, pattern }: PersonaItem): ReadStatement {
  return { measure, direction, pattern: pattern ?? null, words: [], scope: {}, except: null }
}
