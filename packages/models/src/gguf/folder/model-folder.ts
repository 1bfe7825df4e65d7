import { systemEnv, type Env } from '@understudy/contracts'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type {
  LocalModel,
  ModelAddress,
  ModelDownload,
  ModelDownloadState,
  ModelFolder,
  ModelFolderState,
} from '../local-model.ts'
import {
  localModelFault,
  type LocalModelFault,
  type LocalModelReason,
  type LocalModelResult,
} from '../local-model-fault.ts'
import { readGgufHeader } from '../read-gguf-header.ts'
import { diskFault, fileSize, freeBytesAt, removeFile, writeWhole } from './disk.ts'
import { planDownload, shownAddress } from './download-plan.ts'
import type { PartNote } from './part-note.ts'
import { ENDING, NOTE, PART, readFolder, REFERENCE, type FolderContent, type HeadCache } from './read-folder.ts'
import { runDownload } from './run-download.ts'
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

/** A download as the folder keeps it: what it shows, and how to stop it. */
interface Kept {
  readonly note: PartNote
  readonly shown: ModelDownload
  /** Null while it does not run. */
  readonly job: { readonly abort: AbortController; readonly over: Promise<void> } | null
}

class FolderOfModels implements ModelFolder {
  private readonly dir: string
  private readonly env: Env
  private readonly heads: HeadCache = new Map()
  private readonly downloads = new Map<string, Kept>()
  private readonly listeners = new Set<() => void>()
  private content: FolderContent = { models: [], parts: [], names: [], bytes: 0, fault: null }
  private freeBytes: number | null = null
  private state: ModelFolderState
  private soon: ReturnType<typeof setTimeout> | undefined
  /** What is done to the folder is done one after the other. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: ModelFolderOptions) {
    this.dir = resolve(options.dir)
    this.env = options.env ?? systemEnv
    this.state = { dir: this.dir, models: [], downloads: [], bytes: 0, freeBytes: null, fault: null }
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
        const path = pathOf(text)
        if (path === null) return refusal('bad-path')
        const head = await readGgufHeader(path)
        if (!head.ok) return head
        if (dirname(path) === this.dir && path.endsWith(ENDING)) return this.found(model => model.path === path)
        await this.look()
        const known = this.content.models.find(model => model.path === path)
        if (known !== undefined) return { ok: true, value: known }
        const id = this.freeId(safeName(basename(path)) ?? `model${ENDING}`)
        await mkdir(this.dir, { recursive: true })
        await writeWhole(this.pathOf(id, REFERENCE), `${path}\n`)
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
        if (!isSame) await this.removeFiles(id, [PART, NOTE])
        await mkdir(this.dir, { recursive: true })
        const begun = known !== undefined && isSame ? known.note : { validator: null, total: null }
        return this.begin({ ...begun, ...plan.value }, isSame ? (known?.shown.received ?? 0) : 0)
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
        return this.begin(known.note, known.shown.received)
      }),
    )
  }

  cancel(id: string, part: 'keep' | 'drop'): Promise<LocalModelResult<null>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        const known = this.downloads.get(id)
        if (known === undefined) return refusal('not-there', { id })
        await stop(known)
        if (part === 'drop') await this.drop(id)
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
        if (model.kept === 'elsewhere') await this.removeFiles(id, [REFERENCE])
        else for (const name of this.filesOf(id)) await removeFile(join(this.dir, name))
        await this.look()
        return { ok: true, value: null }
      }),
    )
  }

  empty(): Promise<LocalModelResult<null>> {
    return this.inTurn(() =>
      this.guarded(async () => {
        for (const [id, known] of this.downloads) {
          await stop(known)
          await this.drop(id)
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
      for (const known of this.downloads.values()) await stop(known)
    })
  }

  private begin(note: PartNote, received: number): LocalModelResult<ModelDownload> {
    const abort = new AbortController()
    const { id, url, sha256, total } = note
    const shown: ModelDownload = {
      id,
      address: shownAddress(url),
      sha256,
      received,
      total,
      state: { status: 'running' },
    }
    const over = this.run(note, abort.signal)
    this.downloads.set(id, { note, shown, job: { abort, over } })
    this.tell()
    return { ok: true, value: shown }
  }

  private async run(note: PartNote, signal: AbortSignal): Promise<void> {
    const { id } = note
    const end = await runDownload({
      note,
      dir: this.dir,
      paths: { file: this.pathOf(id, ENDING), part: this.pathOf(id, PART), note: this.pathOf(id, NOTE) },
      fetch: this.options.fetch ?? fetch,
      now: this.env.now,
      retryMs: this.options.retryMs ?? RETRY_MS,
      stallMs: this.options.stallMs ?? STALL_MS,
      signal,
      onProgress: ({ received, note: now, state }) => this.show(id, { received, total: now.total, state }, now),
    })
    if (end.type === 'done') this.downloads.delete(id)
    else {
      const received = (await fileSize(this.pathOf(id, PART))) ?? 0
      this.show(id, {
        received,
        state: end.type === 'failed' ? { status: 'failed', fault: end.fault } : { status: 'stopped' },
      })
      const known = this.downloads.get(id)
      if (known !== undefined) this.downloads.set(id, { ...known, job: null })
    }
    // not waited for: who stops this download may be the one whose turn it is
    void this.refresh()
  }

  private show(
    id: string,
    change: Partial<Pick<ModelDownload, 'received' | 'total'>> & { readonly state: ModelDownloadState },
    note?: PartNote,
  ): void {
    const known = this.downloads.get(id)
    if (known === undefined) return
    const shown = { ...known.shown, ...change }
    this.downloads.set(id, { ...known, note: note ?? known.note, shown })
    const isStep = known.shown.state.status === 'running' && shown.state.status === 'running'
    if (isStep) this.tellSoon()
    else this.tell()
  }

  /** The bytes of a download come faster than anybody looks. */
  private tellSoon(): void {
    this.soon ??= setTimeout(() => this.tell(), TELL_EVERY_MS).unref()
  }

  private async drop(id: string): Promise<void> {
    await this.removeFiles(id, [PART, NOTE])
    this.downloads.delete(id)
  }

  private async removeFiles(id: string, endings: readonly string[]): Promise<void> {
    for (const ending of endings) await removeFile(this.pathOf(id, ending))
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
    const begun = new Set(this.content.parts.map(({ note }) => note.id))
    for (const [id, { shown }] of this.downloads) {
      // somebody deleted it by hand
      if (shown.state.status === 'stopped' && !begun.has(id)) this.downloads.delete(id)
    }
    for (const { note, received } of this.content.parts) {
      if (this.downloads.has(note.id)) continue
      const { id, url, sha256, total } = note
      const shown: ModelDownload = {
        id,
        address: shownAddress(url),
        sha256,
        received,
        total,
        state: { status: 'stopped' },
      }
      this.downloads.set(id, { note, shown, job: null })
    }
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
    const taken = new Set([...this.content.models.map(({ id }) => id), ...this.downloads.keys()])
    const stem = wanted.slice(0, -ENDING.length)
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${stem}-${number}${ENDING}`
      if (!taken.has(id)) return id
    }
  }

  private pathOf(id: string, ending: string): string {
    return join(this.dir, id.slice(0, -ENDING.length) + ending)
  }

  private tell(): void {
    clearTimeout(this.soon)
    this.soon = undefined
    const { models, bytes, fault } = this.content
    const downloads = [...this.downloads.values()]
      .map(({ shown }) => shown)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
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

async function stop({ job }: Kept): Promise<void> {
  job?.abort.abort()
  await job?.over
}

function refusal(
  reason: LocalModelReason,
  params?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly fault: LocalModelFault } {
  return { ok: false, fault: localModelFault(reason, params) }
}

/** As people paste it: with quotes around it, from the home folder on, or as an address of a file. Null where it is none. */
function pathOf(text: string): string | null {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2')
  if (bare.includes('\0')) return null
  if (bare.startsWith('file:')) return URL.canParse(bare) ? fromFileUrl(bare) : null
  const path = bare.startsWith('~/') ? join(homedir(), bare.slice(2)) : bare
  return isAbsolute(path) ? resolve(path) : null
}

function fromFileUrl(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
