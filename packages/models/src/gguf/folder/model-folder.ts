import { systemEnv, type Env } from '@understudy/contracts'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { LocalModel, ModelAddress, ModelDownload, ModelFolder, ModelFolderState } from '../local-model.ts'
import {
  localModelFault,
  type LocalModelFault,
  type LocalModelReason,
  type LocalModelResult,
} from '../local-model-fault.ts'
import { readGgufHeader } from '../read-gguf-header.ts'
import { diskFault, freeBytesAt, removeFile, writeWhole } from './disk.ts'
import { planDownload } from './download-plan.ts'
import { MODEL, pathIn, REFERENCE } from './file-names.ts'
import { KeptDownloads } from './kept-downloads.ts'
import { pastedPath } from './pasted-path.ts'
import { readFolder, type FolderContent, type HeadCache } from './read-folder.ts'
import { safeName } from './safe-name.ts'

export interface ModelFolderOptions {
  /** Absolute. Made when the first model comes. */
  readonly dir: string
  /** The clock. Defaults to the system's. */
  readonly env?: Env
  /** What to download with. Defaults to the global one. */
  readonly fetch?: typeof fetch
  /** First wait after a download broke off, in milliseconds; doubled while nothing more comes. Defaults to 1,000. */
  readonly retryMs?: number
  /** Longest silence of a server before a download counts as broken off, in milliseconds. Defaults to 30,000. */
  readonly stallMs?: number
}

const RETRY_MS = 1000
const STALL_MS = 30_000
/** Between two tellings of how far a download is. */
const TELL_EVERY_MS = 200

/** Keeps models in a folder. One program at a time may. Throws a `TypeError` where `dir` is not absolute. */
export function modelFolder(options: ModelFolderOptions): ModelFolder {
  if (!isAbsolute(options.dir)) throw new TypeError('`dir` must be an absolute path.')
  return new FolderOfModels(options)
}

class FolderOfModels implements ModelFolder {
  private readonly dir: string
  private readonly heads: HeadCache = new Map()
  private readonly downloads: KeptDownloads
  private readonly listeners = new Set<() => void>()
  private content: FolderContent = { models: [], parts: [], names: [], bytes: 0, fault: null }
  private freeBytes: number | null = null
  private state: ModelFolderState
  private soon: ReturnType<typeof setTimeout> | undefined
  /** What is done to the folder is done one after the other. */
  private last: Promise<unknown> = Promise.resolve()

  constructor({ dir, env = systemEnv, retryMs = RETRY_MS, stallMs = STALL_MS, ...options }: ModelFolderOptions) {
    this.dir = resolve(dir)
    this.state = { dir: this.dir, models: [], downloads: [], bytes: 0, freeBytes: null, fault: null }
    this.downloads = new KeptDownloads({
      dir: this.dir,
      fetch: options.fetch ?? fetch,
      now: env.now,
      retryMs,
      stallMs,
      onChange: change => (change === 'step' ? this.tellSoon() : this.tell()),
      // not waited for: who stops a download may be the one whose turn it is
      onOver: () => void this.refresh(),
    })
  }

  readonly current = (): ModelFolderState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  refresh(): Promise<ModelFolderState> {
    return this.inTurn(async () => {
      await this.look()
      return this.state
    })
  }

  addPath(text: string): Promise<LocalModelResult<LocalModel>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        const path = pastedPath(text)
        if (path === null) return refusal('bad-path')
        const head = await readGgufHeader(path)
        if (!head.ok) return head
        if (dirname(path) === this.dir && path.endsWith(MODEL)) return this.found(model => model.path === path)
        await this.look()
        const known = this.content.models.find(model => model.path === path)
        if (known !== undefined) return { ok: true, value: known }
        const id = this.freeId(safeName(basename(path)) ?? `model${MODEL}`)
        await mkdir(this.dir, { recursive: true })
        await writeWhole(pathIn(this.dir, id, REFERENCE), `${path}\n`)
        return this.found(model => model.id === id)
      }),
    )
  }

  download(address: ModelAddress): Promise<LocalModelResult<ModelDownload>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        const plan = planDownload(address)
        if (!plan.ok) return plan
        await this.look()
        const { id, sha256 } = plan.value
        const known = this.downloads.get(id)
        const isSame = known?.note.sha256 === sha256
        if (known?.job != null) return isSame ? { ok: true, value: known.shown } : refusal('already-there', { id })
        if (this.content.models.some(model => model.id === id)) return refusal('already-there', { id })
        // a part of another file with that name is of no use to this one
        if (!isSame) await this.downloads.drop(id)
        await mkdir(this.dir, { recursive: true })
        const begun = known !== undefined && isSame ? known.note : { validator: null, total: null }
        const note = { ...begun, ...plan.value }
        return { ok: true, value: this.downloads.begin(note, isSame ? (known?.shown.received ?? 0) : 0) }
      }),
    )
  }

  resume(id: string): Promise<LocalModelResult<ModelDownload>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        const known = this.downloads.get(id)
        if (known === undefined) return refusal('not-there', { id })
        if (known.job !== null) return { ok: true, value: known.shown }
        await mkdir(this.dir, { recursive: true })
        return { ok: true, value: this.downloads.begin(known.note, known.shown.received) }
      }),
    )
  }

  cancel(id: string, part: 'keep' | 'drop'): Promise<LocalModelResult<null>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        if (this.downloads.get(id) === undefined) return refusal('not-there', { id })
        await this.downloads.stop(id)
        if (part === 'drop') await this.downloads.drop(id)
        await this.look()
        return { ok: true, value: null }
      }),
    )
  }

  remove(id: string): Promise<LocalModelResult<null>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        await this.look()
        const model = this.content.models.find(known => known.id === id)
        if (model === undefined) return refusal('not-there', { id })
        if (model.kept === 'elsewhere') await removeFile(pathIn(this.dir, id, REFERENCE))
        else for (const name of this.filesOf(id)) await removeFile(join(this.dir, name))
        await this.look()
        return { ok: true, value: null }
      }),
    )
  }

  empty(): Promise<LocalModelResult<null>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        for (const id of this.downloads.ids()) {
          await this.downloads.stop(id)
          await this.downloads.drop(id)
        }
        await this.look()
        for (const name of this.content.names) await removeFile(join(this.dir, name))
        await this.look()
        return { ok: true, value: null }
      }),
    )
  }

  close(): Promise<void> {
    return this.inTurn(async () => {
      for (const id of this.downloads.ids()) await this.downloads.stop(id)
    })
  }

  /** The bytes of a download come faster than anybody looks. */
  private tellSoon(): void {
    this.soon ??= setTimeout(() => this.tell(), TELL_EVERY_MS).unref()
  }

  /** The file of a model, and those of its other parts. */
  private filesOf(id: string): readonly string[] {
    const stem = /^(.*)-00001(-of-\d{5}\.gguf)$/.exec(id)
    if (stem === null) return [id]
    const [, start = '', end = ''] = stem
    return this.content.names.filter(name => name.startsWith(`${start}-`) && name.endsWith(end))
  }

  private async look(): Promise<void> {
    this.content = await readFolder(this.dir, this.heads)
    this.freeBytes = await freeBytesAt(this.dir)
    this.downloads.meet(this.content.parts)
    this.tell()
  }

  private found(matches: (model: LocalModel) => boolean): Promise<LocalModelResult<LocalModel>> {
    return this.look().then(() => {
      const model = this.content.models.find(matches)
      return model === undefined
        ? { ok: false, fault: localModelFault('folder-unusable', { dir: this.dir }) }
        : { ok: true, value: model }
    })
  }

  /** That name, or with a number behind it where it is taken. */
  private freeId(wanted: string): string {
    const taken = new Set([...this.content.models.map(({ id }) => id), ...this.downloads.ids()])
    const stem = wanted.slice(0, -MODEL.length)
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${stem}-${number}${MODEL}`
      if (!taken.has(id)) return id
    }
  }

  private tell(): void {
    clearTimeout(this.soon)
    this.soon = undefined
    const { models, bytes, fault } = this.content
    const downloads = this.downloads.shown()
    const next: ModelFolderState = { dir: this.dir, models, downloads, bytes, freeBytes: this.freeBytes, fault }
    if (JSON.stringify(next) === JSON.stringify(this.state)) return
    this.state = next
    for (const listener of this.listeners) listener()
  }

  private inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.last.then(action, action)
    this.last = turn
    return turn
  }

  /** What the file system refuses is a value, like all that can be expected. */
  private async guarded<T>(action: () => Promise<LocalModelResult<T>>): Promise<LocalModelResult<T>> {
    try {
      return await action()
    } catch (error) {
      return { ok: false, fault: await diskFault(error, this.dir) }
    }
  }
}

function refusal(
  reason: LocalModelReason,
  params?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly fault: LocalModelFault } {
  return { ok: false, fault: localModelFault(reason, params) }
}
