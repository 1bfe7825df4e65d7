import type { LayerAt, UnderstudyAssistant } from '@understudy/assistant'
import { useId, useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useSay } from '../say.tsx'

const FORMATS = ['yaml', 'json'] as const
const LEVELS = ['none', 'redacted', 'full'] as const

export interface ExportDialogProps {
  readonly assistant: UnderstudyAssistant
  readonly layer: LayerAt
  readonly onClose: () => void
}

/** A persona out into a file: how it is written, and how much of what it rests on goes along. */
export function ExportDialog({ assistant, layer, onClose }: ExportDialogProps): ReactElement {
  const say = useSay()
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('yaml')
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('none')
  const [busy, setBusy] = useState(false)
  async function save(): Promise<void> {
    setBusy(true)
    const text = await assistant.exportPersona(format, level, layer).finally(() => setBusy(false))
    saveFile(`${say('react.file.name')}.${format}`, `application/${format}`, [text])
    onClose()
  }
  return (
    <Dialog title={say('react.export.title')} onClose={onClose}>
      <Choice name="format" all={FORMATS} value={format} onChange={setFormat} />
      <Choice name="evidence" all={LEVELS} value={level} onChange={setLevel} />
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={busy} onClick={() => void save()}>
          {say('react.export.do')}
        </button>
      </p>
    </Dialog>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly all: readonly T[]
  readonly value: T
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ name, all, value, onChange }: ChoiceProps<T>): ReactElement {
  const say = useSay()
  const id = useId()
  return (
    <fieldset className="us-choice-set">
      <legend>{say(`react.export.${name}`)}</legend>
      {all.map(one => (
        <label key={one} className="us-check">
          <input type="radio" name={id} checked={one === value} onChange={() => onChange(one)} />
          <span>
            {say(`react.export.${name}.${one}`)}
            <span className="us-label">{say(`react.export.${name}.${one}.means`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
