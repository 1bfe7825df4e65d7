import { useSay, type Say } from '@understudy/react'
import { useSyncExternalStore, type ReactElement } from 'react'
import type { AnsweringModel } from './model-desk.ts'

/** Which model answers, where what is sent to it goes, and how it is, in plain words. */
export function ModelLine({ model }: { model: AnsweringModel }): ReactElement {
  const say = useSay()
  const isOnline = useOnline()
  const { remote } = model
  const name = model.name === null ? null : bareName(model.name)
  return (
    <div className="model-line">
      <p>
        {name === null
          ? say('studio.models.none-answers')
          : say(`studio.models.answers.${remote ? 'remote' : 'here'}`, { name })}
      </p>
      {name !== null && <output className="us-quiet">{stateLine(model, isOnline, say)}</output>}
    </div>
  )
}

/** A file's model is called by the file and “@this machine”; where it is, the sentence says. */
function bareName(name: string): string {
  return name.replace(/@this machine$/, '')
}

/** A model that is left alone is said to be, with why and until when. */
function stateLine({ state, remote }: AnsweringModel, isOnline: boolean, say: Say): string {
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
