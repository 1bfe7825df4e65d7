import { useSay } from '@understudy/react'
import type { PredictorInWorker } from '@understudy/predictor'
import { useSyncExternalStore, type ReactElement } from 'react'
import type { Studio } from '../services/studio.ts'
import type { Settings } from './settings.ts'
import { useSettings } from './use-settings.ts'

export interface InlineSettingProps {
  readonly studio: Pick<Studio, 'settings' | 'desk'>
  readonly onChange: (change: Partial<Settings>) => void
}

/** Whether inline prediction is on, what it is, and in one line how it is. */
export function InlineSetting({ studio: { settings, desk }, onChange }: InlineSettingProps): ReactElement {
  const say = useSay()
  const { inline } = useSettings(settings)
  const predictor = inline ? desk.inline() : null
  return (
    <div>
      <label className="us-check">
        <input type="checkbox" checked={inline} onChange={event => onChange({ inline: event.target.checked })} />
        <span>{say('studio.settings.inline')}</span>
      </label>
      <p className="us-quiet">{say('studio.settings.inline.means')}</p>
      <output className="us-quiet">{predictor !== null && <InlineState predictor={predictor} />}</output>
    </div>
  )
}

/** Faults that have a line of their own; the others are the file's. */
const NAMED: ReadonlySet<string> = new Set(['no-simd', 'not-allowed', 'no-memory', 'cannot-start', 'load-too-slow'])

function InlineState({ predictor }: { predictor: PredictorInWorker }): ReactElement {
  const say = useSay()
  const state = useSyncExternalStore(predictor.subscribe, predictor.state)
  if (state.status !== 'failed') return <>{say(`studio.inline.${state.status}`)}</>
  return <>{say(`studio.inline.fault.${NAMED.has(state.reason) ? state.reason : 'file'}`)}</>
}
