import { OpenFileButton, saveFile, useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import type { Studio } from '../services/studio.ts'

export interface DataSectionProps {
  readonly studio: Studio
  /** Resolves once the open manuscript is kept as it stands. */
  readonly flush: () => Promise<void>
  readonly onErase: () => void
  readonly onRestored: () => void
}

/** Everything kept: out as one file, back from it, and gone. */
export function DataSection({ studio, flush, onErase, onRestored }: DataSectionProps): ReactElement {
  const say = useSay()
  const [refused, setRefused] = useState<string | null>(null)
  async function backup(): Promise<void> {
    setRefused(null)
    await Promise.all([flush(), studio.assistant.flush()])
    try {
      const lines: string[] = []
      for await (const line of studio.assistant.backup()) lines.push(`${line.trimEnd()}\n`)
      saveFile(say('studio.backup.name'), 'application/x-ndjson', lines)
    } catch (fault) {
      setRefused(say('studio.backup.failed', { detail: fault instanceof Error ? fault.message : String(fault) }))
    }
  }
  async function restore(file: File): Promise<void> {
    setRefused(null)
    const text = await file.text().catch(() => null)
    const restored = text === null ? null : await studio.assistant.restore(text)
    if (restored?.ok === true) onRestored()
    else setRefused(say('studio.backup.refused', { detail: restored?.detail ?? file.name }))
  }
  return (
    <section>
      <h3>{say('studio.data')}</h3>
      <p className="us-quiet">{say('studio.data.hint')}</p>
      <div className="us-row">
        <button type="button" className="us-button" onClick={() => void backup()}>
          {say('studio.backup.save')}
        </button>
        <OpenFileButton
          className="us-button"
          accept=".jsonl,.ndjson,.json"
          label={say('studio.backup.open')}
          onFile={file => void restore(file)}
        >
          {say('studio.backup.open')}
        </OpenFileButton>
      </div>
      {refused !== null && (
        <p role="alert" className="us-status us-failed">
          {refused}
        </p>
      )}
      <EraseAll onErase={onErase} />
    </section>
  )
}

/** Two steps: what goes is named before it goes. */
function EraseAll({ onErase }: { onErase: () => void }): ReactElement {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <button type="button" className="us-button us-danger" onClick={() => setAsked(true)}>
        {say('studio.erase')}
      </button>
    )
  }
  return (
    <div className="erase" role="alert">
      <p>{say('studio.erase.means')}</p>
      <div className="us-row">
        <button type="button" className="us-button" onClick={() => setAsked(false)}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-danger" onClick={onErase}>
          {say('studio.erase.sure')}
        </button>
      </div>
    </div>
  )
}
