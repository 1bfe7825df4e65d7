import type { ModelDownload, ModelDownloadState } from '../local-model.ts'
import { fileSize, removeFile } from './disk.ts'
import { shownAddress } from './download-plan.ts'
import { MODEL, NOTE, PART, pathIn } from './file-names.ts'
import type { PartNote } from './part-note.ts'
import { runDownload, type DownloadJob } from './run-download.ts'

export interface KeptDownloadsOptions extends Pick<DownloadJob, 'dir' | 'fetch' | 'now' | 'retryMs' | 'stallMs'> {
  /** `step`: only more bytes came. */
  readonly onChange: (change: 'step' | 'state') => void
  /** One ended, well or not: the folder holds something else by now. */
  readonly onOver: () => void
}

/** A download: what is known of it, what is shown of it, and how to stop it. */
interface Kept {
  readonly note: PartNote
  readonly shown: ModelDownload
  /** Null while it does not run. */
  readonly job: { readonly abort: AbortController; readonly over: Promise<void> } | null
}

/** The downloads of a folder, those that run and those that could go on. */
export class KeptDownloads {
  private readonly kept = new Map<string, Kept>()

  constructor(private readonly options: KeptDownloadsOptions) {}

  get(id: string): Kept | undefined {
    return this.kept.get(id)
  }

  ids(): readonly string[] {
    return [...this.kept.keys()]
  }

  /** Sorted by id. */
  shown(): readonly ModelDownload[] {
    return [...this.kept.values()].map(({ shown }) => shown).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  }

  /** Takes over what an earlier program left, and lets go of what somebody deleted by hand. */
  meet(parts: readonly { readonly note: PartNote; readonly received: number }[]): void {
    const begun = new Set(parts.map(({ note }) => note.id))
    for (const [id, { shown }] of this.kept) {
      if (shown.state.status === 'stopped' && !begun.has(id)) this.kept.delete(id)
    }
    for (const { note, received } of parts) {
      if (!this.kept.has(note.id)) this.keep(note, received, { status: 'stopped' }, null)
    }
  }

  /** Starts a download, or goes on with one. */
  begin(note: PartNote, received: number): ModelDownload {
    const abort = new AbortController()
    const shown = this.keep(note, received, { status: 'running' }, { abort, over: this.run(note, abort.signal) })
    this.options.onChange('state')
    return shown
  }

  /** Resolves once it is over; what came is kept. */
  async stop(id: string): Promise<void> {
    const job = this.kept.get(id)?.job
    job?.abort.abort()
    await job?.over
  }

  /** Deletes what came of one that does not run. */
  async drop(id: string): Promise<void> {
    for (const ending of [PART, NOTE]) await removeFile(pathIn(this.options.dir, id, ending))
    this.kept.delete(id)
  }

  private keep(note: PartNote, received: number, state: ModelDownloadState, job: Kept['job']): ModelDownload {
    const { id, url, sha256, total } = note
    const shown = { id, address: shownAddress(url), sha256, received, total, state }
    this.kept.set(id, { note, shown, job })
    return shown
  }

  private async run(note: PartNote, signal: AbortSignal): Promise<void> {
    const { id } = note
    const { dir } = this.options
    const part = pathIn(dir, id, PART)
    const end = await runDownload({
      ...this.options,
      note,
      paths: { file: pathIn(dir, id, MODEL), part, note: pathIn(dir, id, NOTE) },
      signal,
      onProgress: ({ received, note: known, state }) => this.update(id, known, received, state),
    })
    const received = (await fileSize(part)) ?? 0
    const known = this.kept.get(id)
    if (end.type === 'done' || known === undefined) this.kept.delete(id)
    else
      this.keep(
        known.note,
        received,
        end.type === 'failed' ? { status: 'failed', fault: end.fault } : { status: 'stopped' },
        null,
      )
    this.options.onChange('state')
    this.options.onOver()
  }

  private update(id: string, note: PartNote, received: number, state: ModelDownloadState): void {
    const known = this.kept.get(id)
    if (known === undefined) return
    this.keep(note, received, state, known.job)
    const isStep = known.shown.state.status === 'running' && state.status === 'running'
    this.options.onChange(isStep ? 'step' : 'state')
  }
}
