import type { ModelState } from '@understudy/models'
import type { ModelStatus } from '../services/model-status.ts'
import type { ProposerDesk } from '../services/proposer-desk.ts'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import { isSameChoice, type ModelChoice, type ModelSettings, type OwnEndpoint } from './model-choice.ts'
import type { ModelDrafter } from './model-drafter.ts'
import type { ModelKeys } from './model-keys.ts'
import { ownSource, serverSource, type ModelSource } from './model-source.ts'

/** The model that answers, and how it is. The same value while nothing of it changes. */
export interface AnsweringModel {
  readonly choice: ModelChoice
  /** As the writer knows it; null where none answers. */
  readonly name: string | null
  /** Whether what is sent to it leaves this machine. */
  readonly remote: boolean
  readonly state: ModelState
}

/** Which model answers in this page, and the change of it. Each change holds at once, and whenever the page opens. */
export interface ModelDesk {
  readonly current: () => AnsweringModel
  readonly subscribe: (listener: () => void) => () => void
  /** Employs what was chosen, before anything was, and asks the server anew which model it has. */
  refresh(): Promise<void>
  useServer(): Promise<void>
  /** With its key; one of the same address and model is replaced. */
  useOwn(endpoint: OwnEndpoint, key: string | null): Promise<void>
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

const READY: ModelState = { type: 'ready' }

export function createModelDesk({ settings, desk, keys, readStatus, drafterOf }: ModelDeskParts): ModelDesk {
  const listeners = new Set<() => void>()
  const kept = (): ModelSettings => settings.current().models
  let answering = describe({ choice: kept().answers, source: null }, READY)
  let leave = (): void => {}
  let turns = 0
  function tell(next: AnsweringModel): void {
    answering = next
    for (const listener of listeners) listener()
  }
  async function chosen(): Promise<Chosen> {
    const { answers, own } = kept()
    const endpoint = answers.type === 'own' ? own.find(({ id }) => id === answers.id) : undefined
    if (endpoint === undefined) return { choice: { type: 'server' }, source: serverSource(await readStatus()) }
    return { choice: answers, source: ownSource(endpoint, keys.of(endpoint.id)) }
  }
  async function employ(): Promise<void> {
    const turn = ++turns
    const now = await chosen()
    const made = now.source === null ? null : await drafterOf(now.source)
    // another was chosen meanwhile: it has the place
    if (turn !== turns) return
    leave()
    desk.employ(made?.drafter ?? null)
    leave = made?.model.subscribe(() => tell(describe(now, made.model.state()))) ?? (() => {})
    tell(describe(now, READY))
  }
  async function change(models: Partial<ModelSettings>): Promise<void> {
    await settings.change({ models: { ...kept(), ...models } })
    await employ()
  }
  const without = (gone: OwnEndpoint): readonly OwnEndpoint[] => kept().own.filter(({ id }) => id !== gone.id)
  return {
    current: () => answering,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: employ,
    useServer: () => change({ answers: { type: 'server' } }),
    useOwn(endpoint, key) {
      keys.set(endpoint.id, key)
      return change({ own: [...without(endpoint), endpoint], answers: { type: 'own', id: endpoint.id } })
    },
    keyOf: ({ id }) => keys.of(id),
    forget(endpoint) {
      keys.set(endpoint.id, null)
      const answered = isSameChoice(kept().answers, { type: 'own', id: endpoint.id })
      return change({ own: without(endpoint), ...(answered ? { answers: { type: 'server' } } : {}) })
    },
  }
}

interface Chosen {
  readonly choice: ModelChoice
  readonly source: ModelSource | null
}

function describe({ choice, source }: Chosen, state: ModelState): AnsweringModel {
  return { choice, name: source?.name ?? null, remote: source?.remote ?? false, state }
}
