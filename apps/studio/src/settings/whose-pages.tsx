import { useSay } from '@understudy/react'
import { useState, type FormEvent, type ReactElement } from 'react'
import type { Studio } from '../services/studio.ts'
import { ChoiceField } from './choice-field.tsx'
import { WRITER, type WhosePages } from './settings.ts'
import { useSettings } from './use-settings.ts'

export interface WhosePagesSettingsProps {
  readonly studio: Studio
  /** Resolves once the open manuscript is kept as it stands. */
  readonly flush: () => Promise<void>
}

/** Whose voice is written, by whose hands, and for which house. It holds once the page has opened again. */
export function WhosePagesSettings({ studio, flush }: WhosePagesSettingsProps): ReactElement {
  const say = useSay()
  const { whose } = useSettings(studio.settings)
  const [wanted, setWanted] = useState(whose)
  const [isRefused, setIsRefused] = useState(false)
  const isSame = JSON.stringify(trimmed(wanted)) === JSON.stringify(whose)
  const want = (change: Partial<WhosePages>): void => setWanted({ ...wanted, ...change })
  async function use(): Promise<void> {
    await Promise.all([flush(), studio.assistant.flush()])
    const kept = await studio.settings.change({ whose: trimmed(wanted) })
    if (kept.ok) location.reload()
    else {
      await studio.settings.change({ whose })
      setIsRefused(true)
    }
  }
  return (
    <section>
      <h3>{say('studio.whose')}</h3>
      <ChoiceField
        legend={say('studio.whose.author')}
        value={wanted.author}
        choices={wanted.authors.map(value => ({
          value,
          label: value === WRITER ? say('studio.whose.writer.alone') : value,
        }))}
        onChange={author => want({ author })}
      />
      <AddAuthor onAdd={author => want({ author, authors: [...new Set([...wanted.authors, author])] })} />
      <ChoiceField
        legend={say('studio.whose.hands')}
        hint={wanted.hands === 'editor' ? say('studio.whose.hands.editor.means') : undefined}
        value={wanted.hands}
        choices={(['author', 'editor'] as const).map(value => ({ value, label: say(`studio.whose.hands.${value}`) }))}
        onChange={hands => want({ hands })}
      />
      <label className="us-field">
        <span className="field-legend">{say('studio.whose.house')}</span>
        <input value={wanted.house} autoComplete="off" onChange={event => want({ house: event.target.value })} />
      </label>
      <p className="us-quiet">{say('studio.whose.house.hint')}</p>
      {!isSame && (
        <button type="button" className="us-button us-primary" onClick={() => void use()}>
          {say('studio.whose.use')}
        </button>
      )}
      {isRefused && (
        <p role="alert" className="us-status us-failed">
          {say('studio.whose.failed')}
        </p>
      )}
    </section>
  )
}

function trimmed(whose: WhosePages): WhosePages {
  return { ...whose, house: whose.house.trim() }
}

function AddAuthor({ onAdd }: { onAdd: (name: string) => void }): ReactElement {
  const say = useSay()
  const [name, setName] = useState('')
  function add(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className="us-row add-author" onSubmit={add}>
      <input
        aria-label={say('studio.whose.add.label')}
        placeholder={say('studio.whose.add.label')}
        value={name}
        autoComplete="off"
        onChange={event => setName(event.target.value)}
      />
      <button type="submit" className="us-button" disabled={name.trim() === ''}>
        {say('studio.whose.add')}
      </button>
    </form>
  )
}
