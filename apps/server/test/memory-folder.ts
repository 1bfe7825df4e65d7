import type { LocalModel, ModelAddress, ModelDownload, ModelFolderState } from '@understudy/models'
import type { FolderReason, LocalModelResult, ModelFolder } from '@understudy/models/gguf'

/** A model folder without a disk: every path is a model's, every download stays at its first byte. */
export class MemoryFolder implements ModelFolder {
  private state: ModelFolderState = {
    dir: '/models',
    models: [],
    downloads: [],
    bytes: 0,
    freeBytes: null,
    fault: null,
  }
  private readonly listeners = new Set<() => void>()

  readonly current = (): ModelFolderState => this.state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  put(change: Partial<ModelFolderState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  refresh(): Promise<ModelFolderState> {
    return Promise.resolve(this.state)
  }

  async addPath(path: string): Promise<LocalModelResult<LocalModel>> {
    if (!path.startsWith('/')) return faulty('bad-path')
    const model = readyModel(path)
    this.put({ models: [...this.state.models, model] })
    return { ok: true, value: model }
  }

  async download({ url, sha256 }: ModelAddress): Promise<LocalModelResult<ModelDownload>> {
    if (sha256 === '') return faulty('bad-checksum')
    const id = url.slice(url.lastIndexOf('/') + 1)
    return this.running({ id, address: url, sha256, received: 1, total: null, state: { status: 'running' } })
  }

  async resume(id: string): Promise<LocalModelResult<ModelDownload>> {
    const found = this.state.downloads.find(each => each.id === id)
    return found === undefined ? faulty('not-there') : this.running({ ...found, state: { status: 'running' } })
  }

  async cancel(id: string, part: 'keep' | 'drop'): Promise<LocalModelResult<null>> {
    const downloads = this.state.downloads.flatMap(each => {
      if (each.id !== id) return [each]
      return part === 'drop' ? [] : [{ ...each, state: { status: 'stopped' as const } }]
    })
    this.put({ downloads })
    return { ok: true, value: null }
  }

  async remove(id: string): Promise<LocalModelResult<null>> {
    if (!this.state.models.some(each => each.id === id)) return faulty('not-there')
    this.put({ models: this.state.models.filter(each => each.id !== id) })
    return { ok: true, value: null }
  }

  async empty(): Promise<LocalModelResult<null>> {
    this.put({ models: [], downloads: [] })
    return { ok: true, value: null }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  private running(download: ModelDownload): LocalModelResult<ModelDownload> {
    this.put({ downloads: [...this.state.downloads.filter(({ id }) => id !== download.id), download] })
    return { ok: true, value: download }
  }
}

export function readyModel(path: string): LocalModel {
  const facts = {
    name: null,
    architecture: 'llama',
    purpose: 'writes' as const,
    quantisation: null,
    parameters: 260_000,
    bytes: 500_000,
    trainedContext: 512,
    vocabulary: 512,
    embeddingLength: 64,
    hasChatTemplate: false,
    formatVersion: 3,
    tensors: 48,
    contextBytesPerToken: 1_280,
  }
  return {
    id: path.slice(path.lastIndexOf('/') + 1),
    path,
    kept: 'elsewhere',
    state: { status: 'ready', facts, contextTokens: 512, memoryBytes: 1_200_000 },
  }
}

function faulty(reason: FolderReason): LocalModelResult<never> {
  return { ok: false, fault: { reason, message: { key: `models.local.${reason}` } } }
}
