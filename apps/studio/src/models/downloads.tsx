import type { ModelDownload } from '@understudy/models'
import { useSay, type Say } from '@understudy/react'
import type { ReactElement } from 'react'
import { bytesInWords } from './bytes-in-words.ts'
import { FaultWords } from './fault-line.tsx'
import type { ServerModels } from './server-models.ts'

export interface DownloadsProps {
  readonly downloads: readonly ModelDownload[]
  readonly act: ServerModels['act']
}

/** Files on their way: how far each is, and how it is stopped, gone on with and given up. */
export function Downloads({ downloads, act }: DownloadsProps): ReactElement | null {
  const say = useSay()
  if (downloads.length === 0) return null
  return (
    <ul className="model-files" aria-label={say('studio.models.downloads')}>
      {downloads.map(download => (
        <Download key={download.id} download={download} act={act} />
      ))}
    </ul>
  )
}

function Download({ download, act }: { download: ModelDownload; act: ServerModels['act'] }): ReactElement {
  const say = useSay()
  const { id, address, received, total, state } = download
  const isGoing = state.status === 'running' || state.status === 'waiting'
  const button = (name: 'stop' | 'resume' | 'drop', run: () => void): ReactElement => (
    <button
      type="button"
      className="us-button us-small"
      aria-label={say(`studio.models.download.${name}.of`, { name: id })}
      onClick={run}
    >
      {say(`studio.models.download.${name}`)}
    </button>
  )
  return (
    <li>
      <p>
        <strong>{id}</strong> <span className="us-quiet">{address}</span>
      </p>
      <progress
        aria-label={say('studio.models.download.of', { name: id })}
        max={total ?? undefined}
        value={progressOf(download)}
      />
      <p className={state.status === 'failed' ? 'us-failed' : 'us-quiet'}>
        {amountOf(received, total, say)}{' '}
        {state.status === 'failed' ? <FaultWords fault={state.fault} /> : say(`studio.models.download.${state.status}`)}
      </p>
      <div className="us-row">
        {isGoing && button('stop', () => void act('cancel', { id, part: 'keep' }))}
        {(state.status === 'stopped' || state.status === 'failed') &&
          button('resume', () => void act('resume', { id }))}
        {button('drop', () => void act('cancel', { id, part: 'drop' }))}
      </div>
    </li>
  )
}

/** Undefined where nobody knows how much is to come: the bar then says only that something does. */
function progressOf({ received, total }: ModelDownload): number | undefined {
  return total === null ? undefined : received
}

function amountOf(received: number, total: number | null, say: Say): string {
  return total === null
    ? say('studio.models.download.amount', { received: bytesInWords(received) })
    : say('studio.models.download.amount.of', { received: bytesInWords(received), total: bytesInWords(total) })
}
