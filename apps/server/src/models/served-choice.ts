import type { TextModel } from '@understudy/contracts'
import type { LocalModel, LocalModelFault } from '@understudy/models'
import type { GgufState, ModelFolder } from '@understudy/models/gguf'
import type { ServedModel } from '@understudy/server'
import { knownCapabilities } from '../known-capabilities.ts'
import type { ChoiceFile } from './choice-file.ts'
import type { ModelChoice } from './model-choice.ts'

/** A model of a file, opened; `GgufModel` is one. */
export interface OpenedModel extends TextModel {
  readonly state: GgufState
  readonly subscribe: (listener: () => void) => () => void
  load(): Promise<unknown>
  close(): Promise<void>
}

/** What serves, and why. */
export interface ServedState {
  readonly choice: ModelChoice
  /** Whether the choice survives a restart: the disk may not have had it. */
  readonly isKept: boolean
  /** The model of the environment by name; null where it names none. */
  readonly environment: string | null
  /** What is in the way of the file that was chosen; null while nothing is. */
  readonly fault: LocalModelFault | null
  /** Whether the file that was chosen is in memory: one that is `unloaded` is loaded for the next request. */
  readonly memory: 'unloaded' | 'loading' | 'ready' | null
}

/** Which model serves: follows the choice of a person, and the folder as files come and go. */
export interface ServedChoice {
  readonly current: () => ServedState
  /** What answers now; null where nothing does. */
  readonly model: () => ServedModel | null
  /** Listens for changes; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
  use(choice: ModelChoice): Promise<ServedState>
  close(): Promise<void>
}

export interface ServedChoiceOptions {
  /** The model that the environment names. */
  readonly environment: ServedModel | null
  readonly folder: ModelFolder
  readonly openFile: (model: LocalModel) => OpenedModel
  readonly file: ChoiceFile
}

/** A file that serves. */
interface OpenFile {
  readonly path: string
  readonly model: OpenedModel
  readonly stopFollowing: () => void
}

/** Begins with what was chosen last. */
export async function servedChoice(options: ServedChoiceOptions): Promise<ServedChoice> {
  return new FollowedChoice(options, await options.file.read())
}

class FollowedChoice implements ServedChoice {
  private readonly listeners = new Set<() => void>()
  private readonly stopFollowing: () => void
  private isKept = true
  private writing = Promise.resolve(true)
  private open: OpenFile | null = null
  private fault: LocalModelFault | null = null

  constructor(
    private readonly options: ServedChoiceOptions,
    private choice: ModelChoice,
  ) {
    this.follow()
    this.stopFollowing = options.folder.subscribe(() => this.follow())
  }

  readonly current = (): ServedState => {
    const { environment } = this.options
    const state = this.open?.model.state ?? null
    const failed = state !== null && 'fault' in state ? state.fault : null
    return {
      choice: this.choice,
      isKept: this.isKept,
      environment: environment === null ? null : nameOf(environment),
      fault: this.fault ?? failed,
      memory:
        state === null ? null : state.status === 'loading' || state.status === 'ready' ? state.status : 'unloaded',
    }
  }

  readonly model = (): ServedModel | null => {
    const { choice } = this
    if (choice.type === 'file') return this.open?.model ?? null
    if (choice.type === 'environment') return this.options.environment
    return choice.type === 'server' ? upstreamAt(choice) : null
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async use(next: ModelChoice): Promise<ServedState> {
    this.choice = next
    this.follow()
    // a person who chose it waits for it
    void this.open?.model.load()
    // one after the other: the last choice is the one that lies there at the end
    this.writing = this.writing.then(() => this.options.file.write(next))
    this.isKept = await this.writing
    this.tell()
    return this.current()
  }

  async close(): Promise<void> {
    this.stopFollowing()
    this.open?.stopFollowing()
    await this.open?.model.close()
  }

  /** Opens the file that is chosen if it can be, and lets go of one that no longer is. */
  private follow(): void {
    const { choice, open } = this
    const found = choice.type === 'file' ? fileOf(this.options.folder, choice.id) : null
    const ready = found !== null && found.ok ? found.model : null
    if (open !== null && open.path !== ready?.path) this.letGo(open)
    if (ready !== null) this.open ??= this.opened(ready)
    this.fault = found === null || found.ok ? null : found.fault
    this.tell()
  }

  private opened(file: LocalModel): OpenFile {
    const model = this.options.openFile(file)
    return { path: file.path, model, stopFollowing: model.subscribe(() => this.tell()) }
  }

  private letGo({ model, stopFollowing }: OpenFile): void {
    stopFollowing()
    // not awaited: it ends what it still says, and the next one is not to wait for that
    void model.close()
    this.open = null
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function nameOf(served: ServedModel): string {
  return 'generate' in served ? served.id : served.model
}

function upstreamAt({ baseURL, model }: Extract<ModelChoice, { type: 'server' }>): ServedModel {
  return { baseURL, apiKey: null, model, capabilities: knownCapabilities(baseURL) }
}

type FoundFile =
  | { readonly ok: true; readonly model: LocalModel }
  | { readonly ok: false; readonly fault: LocalModelFault }

function fileOf(folder: ModelFolder, id: string): FoundFile {
  const model = folder.current().models.find(each => each.id === id)
  if (model === undefined) return { ok: false, fault: missing('not-there', { id }) }
  const { state, path } = model
  if (state.status === 'gone') return { ok: false, fault: missing('not-found', { path }) }
  if (state.status === 'unusable') return { ok: false, fault: state.fault }
  const { purpose, architecture } = state.facts
  return purpose === 'writes'
    ? { ok: true, model }
    : { ok: false, fault: missing('not-a-text-model', { kind: architecture }) }
}

function missing(
  reason: 'not-there' | 'not-found' | 'not-a-text-model',
  params: Readonly<Record<string, string>>,
): LocalModelFault {
  return { reason, message: { key: `models.local.${reason}`, params } }
}
