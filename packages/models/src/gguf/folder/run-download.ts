import { open, rename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { ModelDownloadState } from '../local-model.ts'
import { localModelFault, type LocalModelFault } from '../local-model-fault.ts'
import { diskFault, diskFull, fileSize, freeBytesAt, removeFile, sha256Of, writeWhole } from './disk.ts'
import { openDownload, type OpenedDownload } from './open-download.ts'
import type { PartNote } from './part-note.ts'

export interface DownloadJob {
  readonly note: PartNote
  readonly dir: string
  /** Where the file is at last, what there is of it, and what is known of that. */
  readonly paths: { readonly file: string; readonly part: string; readonly note: string }
  readonly fetch: typeof fetch
  readonly now: () => number
  /** First wait after it broke off, in milliseconds; doubled while nothing more comes. */
  readonly retryMs: number
  /** Longest silence before it counts as broken off. */
  readonly stallMs: number
  /** Stops it where it is; what came is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: DownloadProgress) => void
}

export interface DownloadProgress {
  readonly received: number
  /** With what the server has said by now. */
  readonly note: PartNote
  readonly state: Extract<ModelDownloadState, { status: 'running' | 'waiting' | 'checking' }>
}

export type DownloadEnd =
  | { readonly type: 'done' }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly fault: LocalModelFault }

/** Tries in a row that bring nothing; as long as something comes it goes on. */
const MOST_VAIN_TRIES = 5
const MOST_RESTARTS = 3
const LONGEST_WAIT_MS = 60_000
/** Never taken: a system with a full disk does not work. */
const RESERVE_BYTES = 256 * 1024 * 1024
/** Between two looks at the disk, where the server does not say how much will come. */
const LOOK_EVERY_BYTES = 64 * 1024 * 1024

/** Fetches a file to its end, over as many tries as it takes, checks it and puts it in its place. Never rejects. */
export async function runDownload(job: DownloadJob): Promise<DownloadEnd> {
  try {
    const fetching = new Fetching(job)
    return (await fetching.run()) ?? (await checked({ ...job, note: fetching.known }))
  } catch (error) {
    if (job.signal.aborted) return { type: 'stopped' }
    return { type: 'failed', fault: await diskFault(error, job.dir, job.note.total) }
  }
}

async function checked({ note, paths, signal, onProgress }: DownloadJob): Promise<DownloadEnd> {
  const received = (await fileSize(paths.part)) ?? 0
  onProgress({ received, note: { ...note, total: received }, state: { status: 'checking' } })
  if ((await sha256Of(paths.part, signal)) !== note.sha256) {
    await removeFile(paths.part)
    await removeFile(paths.note)
    return { type: 'failed', fault: localModelFault('wrong-checksum') }
  }
  if ((await fileSize(paths.file)) !== null)
    return { type: 'failed', fault: localModelFault('already-there', { id: note.id }) }
  await rename(paths.part, paths.file)
  await removeFile(paths.note)
  return { type: 'done' }
}

/** What one try came to. */
type Try =
  | { readonly type: 'whole' }
  /** What is here is of no use any more. */
  | { readonly type: 'restart' }
  | { readonly type: 'broke'; readonly fault: LocalModelFault | null; readonly retryAfterMs: number }
  | { readonly type: 'failed'; readonly fault: LocalModelFault }

/** The tries at one file. */
class Fetching {
  private note: PartNote
  private received = 0
  private breaks = 0
  private vainTries = 0
  private restarts = 0

  constructor(private readonly job: DownloadJob) {
    this.note = job.note
  }

  get known(): PartNote {
    return this.note
  }

  /** Null once all is here. */
  async run(): Promise<Exclude<DownloadEnd, { type: 'done' }> | null> {
    const { job } = this
    this.received = (await fileSize(job.paths.part)) ?? 0
    await writeWhole(job.paths.note, JSON.stringify(this.note))
    while (!job.signal.aborted) {
      if (this.note.total !== null && this.received === this.note.total) return null
      this.tell({ status: 'running' })
      const before = this.received
      const tried = await this.tryOnce()
      if (tried.type === 'whole') return null
      if (tried.type === 'failed') return tried
      if (tried.type === 'restart') {
        this.restarts += 1
        if (this.restarts > MOST_RESTARTS) return { type: 'failed', fault: this.brokeOff() }
        await this.forget()
        continue
      }
      this.breaks += 1
      this.vainTries = this.received > before ? 0 : this.vainTries + 1
      const fault = tried.fault ?? this.brokeOff()
      if (this.vainTries >= MOST_VAIN_TRIES) return { type: 'failed', fault }
      await this.pause(fault, tried.retryAfterMs)
    }
    return { type: 'stopped' }
  }

  private brokeOff(): LocalModelFault {
    return localModelFault('broke-off', { times: this.breaks })
  }

  private tell(state: DownloadProgress['state']): void {
    this.job.onProgress({ received: this.received, note: this.note, state })
  }

  private async pause(fault: LocalModelFault, retryAfterMs: number): Promise<void> {
    const { retryMs, now, signal } = this.job
    const ms = Math.min(LONGEST_WAIT_MS, Math.max(retryAfterMs, retryMs * 2 ** this.vainTries))
    this.tell({ status: 'waiting', at: now() + ms, fault })
    await wait(ms, undefined, { signal })
  }

  private async forget(): Promise<void> {
    await removeFile(this.job.paths.part)
    this.received = 0
    await this.learn({ validator: null, total: null })
  }

  private async learn(known: Pick<PartNote, 'validator' | 'total'>): Promise<void> {
    if (known.validator === this.note.validator && known.total === this.note.total) return
    this.note = { ...this.note, ...known }
    await writeWhole(this.job.paths.note, JSON.stringify(this.note))
  }

  private async tryOnce(): Promise<Try> {
    const { fetch, now, signal, stallMs } = this.job
    const stalled = new AbortController()
    let timer = setTimeout(() => stalled.abort(), stallMs)
    const alive = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => stalled.abort(), stallMs)
    }
    try {
      const opened = await openDownload({
        url: this.note.url,
        from: this.received,
        validator: this.note.validator,
        fetch,
        now,
        signal: AbortSignal.any([signal, stalled.signal]),
      })
      return await this.take(opened, alive)
    } catch (error) {
      if (signal.aborted || !isOfTheNetwork(error, stalled.signal)) throw error
      return { type: 'broke', fault: null, retryAfterMs: 0 }
    } finally {
      clearTimeout(timer)
      stalled.abort()
    }
  }

  private async take(opened: OpenedDownload, alive: () => void): Promise<Try> {
    if (opened.type === 'fault') return { ...opened, type: opened.passing ? 'broke' : 'failed' }
    if (opened.type === 'nothing-more') return { type: 'restart' }
    const { from, total, validator } = opened
    if (from > 0 && this.note.total !== null && total !== this.note.total) return { type: 'restart' }
    const full = await this.tooLittleRoom(total === null ? 0 : total - from)
    if (full !== null) return { type: 'failed', fault: full }
    this.received = from
    await this.learn({ validator, total })
    return this.write(opened, alive)
  }

  private async write(
    { body, from, total }: Extract<OpenedDownload, { type: 'bytes' }>,
    alive: () => void,
  ): Promise<Try> {
    const file = await open(this.job.paths.part, from === 0 ? 'w' : 'a', 0o600)
    try {
      let lookAt = LOOK_EVERY_BYTES
      for await (const chunk of body) {
        alive()
        if (this.received === 0 && !mayBeginModel(chunk)) return { type: 'failed', fault: localModelFault('not-gguf') }
        await file.appendFile(chunk)
        this.received += chunk.length
        this.tell({ status: 'running' })
        if (total !== null && this.received > total) return { type: 'restart' }
        if (total !== null || this.received < lookAt) continue
        lookAt = this.received + LOOK_EVERY_BYTES
        const full = await this.tooLittleRoom(LOOK_EVERY_BYTES)
        if (full !== null) return { type: 'failed', fault: full }
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return total === null || this.received === total
      ? { type: 'whole' }
      : { type: 'broke', fault: null, retryAfterMs: 0 }
  }

  private async tooLittleRoom(needed: number): Promise<LocalModelFault | null> {
    const free = await freeBytesAt(this.job.dir)
    return free === null || free >= needed + RESERVE_BYTES ? null : diskFull(needed + RESERVE_BYTES, free)
  }
}

const MAGIC = 'GGUF'

function mayBeginModel(chunk: Uint8Array): boolean {
  const start = String.fromCharCode(...chunk.subarray(0, MAGIC.length))
  return MAGIC.startsWith(start)
}

/** Errors of the file system carry a code with a number of the system; those of a connection are `fetch`'s or a stall's. */
function isOfTheNetwork(error: unknown, stalled: AbortSignal): boolean {
  return stalled.aborted || error instanceof TypeError || !(error instanceof Error && 'errno' in error)
}
