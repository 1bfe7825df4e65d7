import { useSay, type Say } from '@understudy/react'
import { useSyncExternalStore, type ReactElement } from 'react'
import type { UsedModel } from './model-desk.ts'

/** Which model answers and which beside it, where what is sent to each goes, and how it is, in plain words. */
export function ModelLines({ models }: { models: readonly UsedModel[] }): ReactElement {
  const say = useSay()
  const isOnline = useOnline()
  return (
    <div className="model-line">
      {models.length === 0 && <p>{say('studio.models.none-answers')}</p>}
      {models.map((model, index) => (
        <div key={model.id}>
          <p>
            {say(`studio.models.${index === 0 ? 'answers' : 'beside'}.${model.remote ? 'remote' : 'here'}`, {
              name: bareName(model.name),
            })}
          </p>
          <output className="us-quiet">{stateLine(model, isOnline, say)}</output>
        </div>
      ))}
    </div>
  )
}

/** A file's model is called by the file and “@this machine”; where it is, the sentence says. */
export function bareName(name: string): string {
  return name.replace(/@this machine$/, '')
}

/** A model that is left alone is said to be, with why and until when. */
function stateLine({ state, remote }: UsedModel, isOnline: boolean, say: Say): string {
  if (remote && !isOnline) return say('studio.models.state.offline')
  if (state.type === 'ready') return say('studio.models.state.ready')
  const reason = say(`studio.models.fault.${state.reason}`)
  if (state.type === 'trying') return say('studio.models.state.trying', { reason })
  return say('studio.models.state.resting', { reason, time: timeOf(state.until) })
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' })
}

function useOnline(): boolean {
  return useSyncExternalStore(
    listener => {
      addEventListener('online', listener)
      addEventListener('offline', listener)
      return () => {
        removeEventListener('online', listener)
        removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}
