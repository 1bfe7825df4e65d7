import type { ModelState } from '@understudy/models'
import type { ModelStatus } from '../services/model-status.ts'
import type { ProposerDesk } from '../services/proposer-desk.ts'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import { idOf, isSameChoice, SERVER, type ModelChoice, type ModelSettings, type OwnEndpoint } from './model-choice.ts'
import type { ModelDrafter } from './model-drafter.ts'
import type { ModelKeys } from './model-keys.ts'
import { ownSource, serverSource, type ModelSource } from './model-source.ts'

/** A model that is in use, and how it is. */
export interface UsedModel {
  /** As `ModelSource.id`. */
  readonly id: string
  /** As the writer knows it. */
  readonly name: string
  /** Whether what is sent to it leaves this machine. */
  readonly remote: boolean
  readonly state: ModelState
}

/** The models that answer. The same value while nothing of them changes. */
export interface ModelsInUse {
  readonly choice: ModelChoice
  /** The one asked first, then those beside it; empty where none answers. */
  readonly models: readonly UsedModel[]
}

/** Which models answer in this page, and the change of it. Each change holds at once, and whenever the page opens. */
export interface ModelDesk {
  readonly current: () => ModelsInUse
  readonly subscribe: (listener: () => void) => () => void
  /** Employs what was chosen, before anything was, and asks the server anew which model it has. */
  refresh(): Promise<void>
  useServer(): Promise<void>
  /** With its key; one of the same address and model is replaced. */
  useOwn(endpoint: OwnEndpoint, key: string | null): Promise<void>
  /** Whether one is used beside the one that answers: `SERVER`, or the id of an address. */
  useBeside(id: string, isUsed: boolean): Promise<void>
  /** The key that lies with an address; null for none. */
  keyOf(endpoint: OwnEndpoint): string | null
  /** Takes an address away, and its key; where it answered, what the server has answers again. */
  forget(endpoint: OwnEndpoint): Promise<void>
}

export interface ModelDeskParts {
  readonly settings: SettingsKeeper
  readonly desk: Pick<ProposerDesk, 'employ'>
  readonly keys: ModelKeys
  /** What the server has now. */
  readonly readStatus: () => Promise<ModelStatus>
  /** Makes the drafter over a model: its code comes when there is one. */
  readonly drafterOf: (source: ModelSource) => Promise<ModelDrafter>
}

export function createModelDesk({ settings, desk, keys, readStatus, drafterOf }: ModelDeskParts): ModelDesk {
  const listeners = new Set<() => void>()
  const kept = (): ModelSettings => settings.current().models
  let inUse: ModelsInUse = { choice: kept().answers, models: [] }
  let leave = (): void => {}
  let turns = 0
  function tell(next: ModelsInUse): void {
    inUse = next
    for (const listener of listeners) listener()
  }
  async function sourceOf(id: string): Promise<readonly ModelSource[]> {
    const endpoint = kept().own.find(own => own.id === id)
    const source = endpoint === undefined ? serverSource(await readStatus()) : ownSource(endpoint, keys.of(id))
    return source === null ? [] : [source]
  }
  async function employ(): Promise<void> {
    const turn = ++turns
    const { answers, beside } = kept()
    const sources = (await Promise.all([...new Set([idOf(answers), ...beside])].map(sourceOf))).flat()
    const made = await Promise.all(sources.map(async source => ({ source, ...(await drafterOf(source)) })))
    // others were chosen meanwhile: they have the place
    if (turn !== turns) return
    leave()
    desk.employ(made)
    const show = (): void => tell({ choice: answers, models: made.map(described) })
    const stops = made.map(({ model }) => model.subscribe(show))
    leave = () => stops.forEach(stop => stop())
    show()
  }
  async function change(models: Partial<ModelSettings>): Promise<void> {
    await settings.change({ models: { ...kept(), ...models } })
    await employ()
  }
  const besideBut = (id: string): readonly string[] => kept().beside.filter(known => known !== id)
  const ownBut = ({ id }: OwnEndpoint): readonly OwnEndpoint[] => kept().own.filter(known => known.id !== id)
  return {
    current: () => inUse,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: employ,
    useServer: () => change({ answers: { type: 'server' }, beside: besideBut(SERVER) }),
    useOwn(endpoint, key) {
      keys.set(endpoint.id, key)
      const own = ownBut(endpoint)
      // where it stood in the list, it stands
      const at = kept().own.findIndex(({ id }) => id === endpoint.id)
      const place = at < 0 ? own.length : at
      return change({
        own: [...own.slice(0, place), endpoint, ...own.slice(place)],
        answers: { type: 'own', id: endpoint.id },
        beside: besideBut(endpoint.id),
      })
    },
    useBeside: (id, isUsed) => change({ beside: isUsed ? [...besideBut(id), id] : besideBut(id) }),
    keyOf: ({ id }) => keys.of(id),
    forget(endpoint) {
      keys.set(endpoint.id, null)
      const answered = isSameChoice(kept().answers, { type: 'own', id: endpoint.id })
      const answers: Partial<ModelSettings> = answered ? { answers: { type: 'server' } } : {}
      return change({ own: ownBut(endpoint), beside: besideBut(endpoint.id), ...answers })
    },
  }
}

function described({ source, model }: ModelDrafter & { readonly source: ModelSource }): UsedModel {
  const { id, name, remote } = source
  return { id, name, remote, state: model.state() }
}
