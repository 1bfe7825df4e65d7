import { PRESETS } from '@understudy/models'
import { useSay } from '@understudy/react'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { endpointFault, type EndpointFields } from './endpoint-fault.ts'
import { EndpointModel } from './endpoint-model.tsx'
import { ownEndpoint } from './model-choice.ts'
import type { ModelDesk } from './model-desk.ts'
import { isElsewhere } from './model-source.ts'

export interface EndpointForm extends EndpointFields {
  /** Of `PRESETS`; empty for any other. */
  readonly preset: string
}

export const EMPTY_ENDPOINT: EndpointForm = { preset: '', baseURL: '', model: '', key: '' }

export interface AddEndpointProps {
  readonly models: Pick<ModelDesk, 'useOwn'>
  readonly fields: EndpointForm
  readonly onFields: (fields: EndpointForm) => void
}

/** A model at an address, with its key: asked from the next suggestion on. */
export function AddEndpoint({ models, fields, onFields }: AddEndpointProps): ReactElement {
  const say = useSay()
  const id = useId()
  const [isTried, setIsTried] = useState(false)
  const fault = endpointFault(fields)
  const wrong = isTried ? fault : null
  const { preset, baseURL, model, key } = fields
  const set = (change: Partial<EndpointForm>): void => onFields({ ...fields, ...change })
  const described = (name: keyof EndpointFields) => ({
    'aria-invalid': wrong === name,
    'aria-describedby': wrong === name ? id : undefined,
  })
  function add(event: FormEvent): void {
    event.preventDefault()
    setIsTried(true)
    if (fault !== null) return
    const endpoint = ownEndpoint(baseURL.trim(), model.trim(), preset === '' ? null : preset)
    void models.useOwn(endpoint, key.trim() === '' ? null : key.trim())
    onFields(EMPTY_ENDPOINT)
    setIsTried(false)
  }
  return (
    <>
      <p className="us-quiet">{say('studio.models.add.hint')}</p>
      <form className="model-form" onSubmit={add}>
        <PresetSelect {...{ preset }} onPreset={set} />
        <label className="us-field">
          <span className="field-legend">{say('studio.models.add.baseURL')}</span>
          <input
            {...PLAIN}
            {...described('baseURL')}
            inputMode="url"
            value={baseURL}
            placeholder={say('studio.models.add.baseURL.placeholder')}
            onChange={event => set({ baseURL: event.target.value })}
          />
        </label>
        <label className="us-field">
          <span className="field-legend">{say('studio.models.add.key')}</span>
          <input
            {...PLAIN}
            {...described('key')}
            type="password"
            value={key}
            onChange={event => set({ key: event.target.value })}
          />
        </label>
        <p className="us-quiet">{say('studio.models.add.key.hint')}</p>
        <EndpointModel {...{ fields }} described={described('model')} onModel={name => set({ model: name })} />
        {endpointFault({ baseURL, model: 'any', key: '' }) === null && (
          <p>
            {say(`studio.models.add.goes.${isElsewhere(baseURL.trim()) ? 'remote' : 'here'}`, {
              host: new URL(baseURL.trim()).host,
            })}
          </p>
        )}
        <div role="alert" id={id} className="us-status us-failed">
          {wrong !== null && say(`studio.models.add.wrong.${wrong}`)}
        </div>
        <p>
          <button type="submit" className="us-button us-primary">
            {say('studio.models.add.do')}
          </button>
        </p>
      </form>
    </>
  )
}

/** No field of these is prose. */
const PLAIN = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const

interface PresetSelectProps {
  readonly preset: string
  readonly onPreset: (change: Pick<EndpointForm, 'preset'> & Partial<EndpointForm>) => void
}

/** The kinds that are known: where they are, and what they can do. */
function PresetSelect({ preset, onPreset }: PresetSelectProps): ReactElement {
  const say = useSay()
  const known = PRESETS.find(({ id }) => id === preset)
  return (
    <>
      <label className="us-field">
        <span className="field-legend">{say('studio.models.add.preset')}</span>
        <select
          value={preset}
          onChange={event => {
            const chosen = PRESETS.find(({ id }) => id === event.target.value)
            onPreset({ preset: chosen?.id ?? '', ...(chosen === undefined ? {} : { baseURL: chosen.baseURL }) })
          }}
        >
          <option value="">{say('studio.models.add.preset.other')}</option>
          {PRESETS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {known !== undefined && (
        <p className="us-quiet">
          {[
            say(`studio.models.add.preset.key.${known.key}`),
            say((known.options.candidates ?? 1) > 1 ? 'studio.models.can.drafts' : 'studio.models.can.drafts.apart'),
            ...((known.options.schemaBy ?? []).length > 0 ? [say('studio.models.can.schema')] : []),
            ...(known.options.logProbabilities === true ? [say('studio.models.can.probabilities')] : []),
          ].join(' ')}
        </p>
      )}
    </>
  )
}
