import { useSay } from '@understudy/react'
import { useState, type FormEvent, type ReactElement } from 'react'
import type { ServerModels } from './server-models.ts'

/** A model file by its path on this machine, or from an address with its checksum. */
export function AddFile({ act }: { act: ServerModels['act'] }): ReactElement {
  return (
    <>
      <FileForm
        name="path"
        fields={['path']}
        onAdd={async ({ path = '' }) => (await act('add', { path: unquoted(path) })) === null}
      />
      <FileForm
        name="download"
        fields={['url', 'sha256']}
        onAdd={async ({ url = '', sha256 = '' }) => (await act('download', { url, sha256: digits(sha256) })) === null}
      />
    </>
  )
}

interface FileFormProps {
  readonly name: 'path' | 'download'
  readonly fields: readonly string[]
  /** Whether it is on its way, so that the fields are empty again. */
  readonly onAdd: (values: Readonly<Record<string, string>>) => Promise<boolean>
}

function FileForm({ name, fields, onAdd }: FileFormProps): ReactElement {
  const say = useSay()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [isBusy, setIsBusy] = useState(false)
  const isFilled = fields.every(field => (values[field] ?? '').trim() !== '')
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsBusy(true)
    const trimmed = Object.fromEntries(fields.map(field => [field, (values[field] ?? '').trim()]))
    if (await onAdd(trimmed).finally(() => setIsBusy(false))) setValues({})
  }
  return (
    <form className="model-form" onSubmit={event => void add(event)}>
      {fields.map(field => (
        <label key={field} className="us-field">
          <span className="field-legend">{say(`studio.models.file.${field}`)}</span>
          <input
            value={values[field] ?? ''}
            placeholder={say(`studio.models.file.${field}.placeholder`)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={event => setValues({ ...values, [field]: event.target.value })}
          />
        </label>
      ))}
      <p>
        <button type="submit" className="us-button" disabled={isBusy || !isFilled}>
          {say(`studio.models.file.${name}.do`)}
        </button>
      </p>
    </form>
  )
}

/** As file managers copy a path. */
function unquoted(path: string): string {
  return /^(["'])(.*)\1$/.exec(path)?.[2] ?? path
}

/** As pages show a checksum: "sha256:" before it, or capitals. */
function digits(checksum: string): string {
  return checksum.replace(/^sha-?256[:=\s]*/i, '').toLowerCase()
}
