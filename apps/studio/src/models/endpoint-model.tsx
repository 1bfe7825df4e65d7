import { useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import { endpointFault, type EndpointFields } from './endpoint-fault.ts'
import { readNames, type NamesRead } from './read-names.ts'

export interface EndpointModelProps {
  readonly fields: EndpointFields
  readonly described: { readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined }
  readonly onModel: (name: string) => void
}

/** The name of a model at an address, typed, or chosen of those the address says it has. */
export function EndpointModel({ fields, described, onModel }: EndpointModelProps): ReactElement {
  const say = useSay()
  const [read, setRead] = useState<(NamesRead & { readonly at: string }) | 'asking' | null>(null)
  const { baseURL, model, key } = fields
  const isAskable = endpointFault({ ...fields, model: 'any' }) === null
  // what was read of another address, or with another key, says nothing of this one
  const shown = read === 'asking' || read === null || read.at === `${baseURL} ${key}` ? read : null
  const names = shown !== null && shown !== 'asking' && shown.ok ? shown.names : []
  async function ask(): Promise<void> {
    setRead('asking')
    const found = await readNames(baseURL.trim(), key.trim())
    setRead({ ...found, at: `${baseURL} ${key}` })
    if (found.ok && !found.names.includes(model)) onModel(found.names[0] ?? '')
  }
  return (
    <>
      <label className="us-field">
        <span className="field-legend">{say('studio.models.add.model')}</span>
        {names.length > 0 ? (
          <select {...described} value={model} onChange={event => onModel(event.target.value)}>
            {names.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        ) : (
          <input
            {...described}
            value={model}
            placeholder={say('studio.models.add.model.placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={event => onModel(event.target.value)}
          />
        )}
      </label>
      <p className="us-row">
        <button
          type="button"
          className="us-button us-small"
          disabled={!isAskable || shown === 'asking'}
          onClick={() => void ask()}
        >
          {say('studio.models.add.list')}
        </button>
        <output className="us-quiet">
          {shown === 'asking' && say('studio.models.add.asking')}
          {shown !== null && shown !== 'asking' && saidOf(shown)}
        </output>
      </p>
    </>
  )

  function saidOf(said: NamesRead): string {
    if (!said.ok) return say('studio.models.add.not-listed', { reason: say(`studio.models.fault.${said.reason}`) })
    return said.names.length === 0 ? say('studio.models.found.no-models') : say('studio.models.add.listed')
  }
}
