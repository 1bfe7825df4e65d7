import { PRESETS, type FoundServer } from '@understudy/models'
import { useSay } from '@understudy/react'
import { useEffect, useState, type ReactElement } from 'react'
import type { ServerModels } from './server-models.ts'

export interface FoundServersProps {
  readonly server: Pick<ServerModels, 'findServers'>
  readonly act: ServerModels['act']
  /** Asked to fill in the key of one that wants one. */
  readonly onNeedsKey: (baseURL: string) => void
}

/** Programs on this machine that have models to offer, looked for at their usual places. */
export function FoundServers({ server, act, onNeedsKey }: FoundServersProps): ReactElement {
  const say = useSay()
  const [found, setFound] = useState<readonly FoundServer[] | null>(null)
  const [looks, setLooks] = useState(1)
  // oxlint-disable-next-line react/exhaustive-deps -- `looks` says when to look again
  useEffect(() => {
    let wanted = true
    void server.findServers().then(there => {
      if (wanted) setFound(there)
    })
    return () => {
      wanted = false
    }
  }, [server, looks])
  function again(): void {
    setFound(null)
    setLooks(looks + 1)
  }
  return (
    <>
      <p className="us-quiet">{say('studio.models.found.hint')}</p>
      <output>
        {found === null && say('studio.models.found.looking')}
        {found?.length === 0 && say('studio.models.found.none')}
      </output>
      {found !== null && found.length > 0 && (
        <ul className="model-files">
          {found.map(each => (
            <Found key={each.baseURL} found={each} {...{ act, onNeedsKey }} />
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="us-button" disabled={found === null} onClick={again}>
          {say('studio.models.found.again')}
        </button>
      </p>
    </>
  )
}

interface FoundProps extends Omit<FoundServersProps, 'server'> {
  readonly found: FoundServer
}

function Found({ found: { preset, baseURL, state, models }, act, onNeedsKey }: FoundProps): ReactElement {
  const say = useSay()
  const [model, setModel] = useState(models[0] ?? '')
  const [isBusy, setIsBusy] = useState(false)
  const kind = PRESETS.find(({ id }) => id === preset)?.name ?? say('studio.models.found.unknown')
  const { host } = new URL(baseURL)
  async function use(): Promise<void> {
    setIsBusy(true)
    await act('use', { type: 'server', baseURL, model }).finally(() => setIsBusy(false))
  }
  return (
    <li>
      <p>
        <strong>{kind}</strong> <span className="us-quiet">{host}</span>
      </p>
      {state === 'loading' && <p>{say('studio.models.found.loading')}</p>}
      {state === 'needs-key' && (
        <p>
          {say('studio.models.found.needs-key')}{' '}
          <button type="button" className="us-plain" onClick={() => onNeedsKey(baseURL)}>
            {say('studio.models.found.fill-in')}
          </button>
        </p>
      )}
      {state === 'ready' && models.length === 0 && <p>{say('studio.models.found.no-models')}</p>}
      {models.length > 0 && (
        <div className="us-row">
          <select
            aria-label={say('studio.models.found.model', { kind })}
            value={model}
            onChange={event => setModel(event.target.value)}
          >
            {models.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <button type="button" className="us-button" disabled={isBusy} onClick={() => void use()}>
            {say('studio.models.add.do')}
          </button>
        </div>
      )}
    </li>
  )
}
