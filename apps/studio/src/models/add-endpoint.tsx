import { useSay } from '@understudy/react'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { endpointFault } from './endpoint-fault.ts'
import { ownEndpoint } from './model-choice.ts'
import type { ModelDesk } from './model-desk.ts'
import { isElsewhere } from './model-source.ts'

const EMPTY = { baseURL: '', model: '', key: '' }

/** A model at an address, with its key: asked from the next suggestion on. */
export function AddEndpoint({ models }: { models: ModelDesk }): ReactElement {
  const say = useSay()
  const id = useId()
  const [fields, setFields] = useState(EMPTY)
  const [isTried, setIsTried] = useState(false)
  const fault = endpointFault(fields)
  const { baseURL, model, key } = fields
  function add(event: FormEvent): void {
    event.preventDefault()
    setIsTried(true)
    if (fault !== null) return
    void models.useOwn(ownEndpoint(baseURL.trim(), model.trim()), key.trim() === '' ? null : key.trim())
    setFields(EMPTY)
    setIsTried(false)
  }
  const field = (name: keyof typeof EMPTY, isSecret = false): ReactElement => (
    <label className="us-field">
      <span className="field-legend">{say(`studio.models.add.${name}`)}</span>
      <input
        type={isSecret ? 'password' : 'text'}
        value={fields[name]}
        placeholder={isSecret ? undefined : say(`studio.models.add.${name}.placeholder`)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={isTried && fault === name}
        aria-describedby={isTried && fault === name ? id : undefined}
        onChange={event => setFields({ ...fields, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <section>
      <h3>{say('studio.models.add')}</h3>
      <p className="us-quiet">{say('studio.models.add.hint')}</p>
      <form className="model-form" onSubmit={add}>
        {field('baseURL')}
        {field('model')}
        {field('key', true)}
        <p className="us-quiet">{say('studio.models.add.key.hint')}</p>
        {endpointFault({ baseURL, model: 'any', key: '' }) === null && (
          <p>
            {say(`studio.models.add.goes.${isElsewhere(baseURL.trim()) ? 'remote' : 'here'}`, {
              host: hostOf(baseURL),
            })}
          </p>
        )}
        <div role="alert" id={id} className="us-status us-failed">
          {isTried && fault !== null && say(`studio.models.add.wrong.${fault}`)}
        </div>
        <p>
          <button type="submit" className="us-button us-primary">
            {say('studio.models.add.do')}
          </button>
        </p>
      </form>
    </section>
  )
}

function hostOf(baseURL: string): string {
  return new URL(baseURL.trim()).host
}
