import { readGgufHeader } from './read-gguf-header.ts'
import type { FromChild, LoadReport, RequestReport, ToChild } from './child/child-messages.ts'
import { memoryFor, type GgufFacts } from './gguf-facts.ts'
import { usualContext, usualThreads, type ResolvedGgufOptions } from './gguf-options.ts'
import { localModelFault, type LocalModelFault, type LocalModelResult } from './local-model-fault.ts'
import { reportQueue, type ReportQueue } from './report-queue.ts'
import { sizeInWords } from './size-in-words.ts'
import { startChild, type Child } from './start-child.ts'

/** Where a model is between its file and its answers. */
export type GgufState =
  /** It takes no memory. `fault`: why it ended, where it was not meant to. */
  | { readonly status: 'unloaded'; readonly fault: LocalModelFault | null }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly facts: GgufFacts; readonly contextTokens: number; readonly gpu: string | null }
  /** The next request tries again. */
  | { readonly status: 'failed'; readonly fault: LocalModelFault }
  | { readonly status: 'closed' }

export type GgufReady = Extract<GgufState, { readonly status: 'ready' }>
/** A request, before it has a number. */
export type GgufOrder = Unnumbered<Extract<ToChild, { readonly type: 'answer' | 'count' | 'embed' }>>
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never
/** What comes of a request; `unable` ends it, and says why there was nobody to do it. */
export type GgufReport = RequestReport | { readonly type: 'unable'; readonly fault: LocalModelFault }

/** A model's process: started for the first request, and again for the next one after it ended. */
export interface GgufProcess {
  readonly state: GgufState
  readonly subscribe: (listener: () => void) => () => void
  /** The id of the process, while there is one. */
  readonly pid: number | undefined
  load(): Promise<LocalModelResult<GgufReady>>
  /** Loads if needed, and yields until the request is over. Ends quietly when `signal` aborts, and so does the work. */
  ask(order: GgufOrder, signal: AbortSignal): AsyncIterable<GgufReport>
  /** Ends the process and what is asked of it, for good. */
  close(): Promise<void>
}

export function ggufProcess(options: ResolvedGgufOptions, task: 'write' | 'embed'): GgufProcess {
  return new ModelProcess(options, task)
}

class ModelProcess implements GgufProcess {
  state: GgufState = { status: 'unloaded', fault: null }
  private child: Child | null = null
  private loading: Promise<LocalModelResult<GgufReady>> | null = null
  private onLoadReport: (report: LoadReport | { readonly type: 'gone'; readonly how: string }) => void = () => {}
  private readonly requests = new Map<number, ReportQueue<GgufReport>>()
  private readonly listeners = new Set<() => void>()
  private lastId = 0
  private idle: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly options: ResolvedGgufOptions,
    private readonly task: 'write' | 'embed',
  ) {}

  get pid(): number | undefined {
    return this.child?.pid
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  load(): Promise<LocalModelResult<GgufReady>> {
    if (this.state.status === 'ready') return Promise.resolve({ ok: true, value: this.state })
    if (this.state.status === 'closed') return Promise.resolve({ ok: false, fault: localModelFault('closed') })
    this.loading ??= this.start().finally(() => {
      this.loading = null
    })
    return this.loading
  }

  async *ask(order: GgufOrder, signal: AbortSignal): AsyncGenerator<GgufReport> {
    if (signal.aborted) return
    clearTimeout(this.idle)
    const id = ++this.lastId
    const queue = reportQueue<GgufReport>()
    const leave = (): void => queue.end()
    signal.addEventListener('abort', leave, { once: true })
    this.requests.set(id, queue)
    this.child?.hold(true)
    void this.load().then(loaded => {
      if (!loaded.ok) queue.push({ type: 'unable', fault: loaded.fault })
      else if (this.requests.has(id)) this.child?.tell({ ...order, id })
    })
    try {
      for await (const report of queue) {
        if (signal.aborted) return
        yield report
        if (isLast(report)) return
      }
    } finally {
      signal.removeEventListener('abort', leave)
      this.leave(id)
    }
  }

  async close(): Promise<void> {
    this.become({ status: 'closed' })
    await this.endChild()
    this.failRequests(localModelFault('closed'))
  }

  private async start(): Promise<LocalModelResult<GgufReady>> {
    this.become({ status: 'loading' })
    const loaded = await this.startUnlessUnfit()
    if (this.isClosed()) return { ok: false, fault: localModelFault('closed') }
    if (!loaded.ok) await this.endChild()
    this.become(loaded.ok ? loaded.value : { status: 'failed', fault: loaded.fault })
    this.rest()
    return loaded
  }

  /** Looks at the head of the file and at the memory first: neither takes a process to know. */
  private async startUnlessUnfit(): Promise<LocalModelResult<GgufReady>> {
    const header = await readGgufHeader(this.options.path)
    if (!header.ok) return header
    const facts = header.value
    if (this.task === 'write' && facts.purpose !== 'writes') {
      return { ok: false, fault: localModelFault('not-a-text-model', { kind: facts.architecture }) }
    }
    const contextTokens = this.options.contextTokens ?? usualContext(facts)
    const needed = memoryFor(facts, contextTokens, this.task === 'write' ? this.options.sequences : 1)
    const tooLittle = localModelFault('out-of-memory', { needed: sizeInWords(needed) })
    if (needed > this.options.memoryBytes) return { ok: false, fault: tooLittle }
    if (this.isClosed()) return { ok: false, fault: localModelFault('closed') }
    const report = await this.runChild(facts, contextTokens)
    switch (report.type) {
      case 'loaded':
        return { ok: true, value: { status: 'ready', facts, contextTokens: report.contextTokens, gpu: report.gpu } }
      case 'not-loaded':
        return { ok: false, fault: report.reason === 'out-of-memory' ? tooLittle : faultOf(report) }
      case 'slow':
        return { ok: false, fault: localModelFault('load-too-slow', { seconds: this.options.loadMs / 1000 }) }
      case 'gone':
        // the system ends whoever takes more memory than there is, without a word
        return { ok: false, fault: report.how === 'SIGKILL' ? tooLittle : endedWhileLoading(report.how) }
    }
  }

  private async runChild(
    facts: GgufFacts,
    contextTokens: number,
  ): Promise<LoadReport | { readonly type: 'gone'; readonly how: string } | { readonly type: 'slow' }> {
    const { path, sequences, threads, gpu, loadMs, program, environment } = this.options
    let timer: ReturnType<typeof setTimeout> | undefined
    const slow = new Promise<{ readonly type: 'slow' }>(resolve => {
      timer = setTimeout(resolve, loadMs, { type: 'slow' })
    })
    const report = new Promise<LoadReport | { readonly type: 'gone'; readonly how: string }>(resolve => {
      this.onLoadReport = resolve
    })
    const child = startChild({
      program,
      environment,
      onMessage: message => this.hear(message),
      onGone: how => this.childIsGone(child, how),
    })
    this.child = child
    child.hold(true)
    child.tell({
      type: 'load',
      path,
      task: this.task,
      hasChatTemplate: facts.hasChatTemplate,
      contextTokens,
      sequences,
      threads: threads ?? usualThreads(facts),
      gpu,
    })
    return Promise.race([report, slow]).finally(() => clearTimeout(timer))
  }

  private hear(message: FromChild): void {
    if (message.type === 'loaded' || message.type === 'not-loaded') this.onLoadReport(message)
    else this.requests.get(message.id)?.push(message)
  }

  private childIsGone(child: Child, how: string): void {
    if (this.child !== child) return
    this.child = null
    this.onLoadReport({ type: 'gone', how })
    if (this.state.status !== 'ready') return
    const fault = localModelFault('process-ended', { how })
    this.become({ status: 'unloaded', fault })
    this.failRequests(fault)
  }

  private failRequests(fault: LocalModelFault): void {
    for (const queue of this.requests.values()) queue.push({ type: 'unable', fault })
  }

  private leave(id: number): void {
    this.requests.delete(id)
    // also where it is over: then it is known to nobody there
    this.child?.tell({ type: 'stop', id })
    this.rest()
  }

  /** With nothing to do the process neither keeps this program from ending nor, after a while, the memory. */
  private rest(): void {
    if (this.requests.size > 0 || this.state.status !== 'ready') return
    this.child?.hold(false)
    const { idleMs } = this.options
    if (idleMs === null) return
    clearTimeout(this.idle)
    this.idle = setTimeout(() => {
      if (this.requests.size > 0 || this.state.status !== 'ready') return
      this.become({ status: 'unloaded', fault: null })
      void this.endChild()
    }, idleMs)
    this.idle.unref()
  }

  private async endChild(): Promise<void> {
    const { child } = this
    this.child = null
    this.onLoadReport({ type: 'gone', how: 'closed' })
    clearTimeout(this.idle)
    await child?.end()
  }

  private isClosed(): boolean {
    return this.state.status === 'closed'
  }

  private become(state: GgufState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

function isLast({ type }: GgufReport): boolean {
  return type !== 'started' && type !== 'text'
}

function faultOf({ reason, detail }: Extract<LoadReport, { readonly type: 'not-loaded' }>): LocalModelFault {
  return localModelFault(reason, { detail: firstLine(detail) })
}

function endedWhileLoading(how: string): LocalModelFault {
  return localModelFault('cannot-load', { detail: `its process ended with ${how}` })
}

/** As part of a sentence: one line of it, without its full stop. */
function firstLine(detail: string): string {
  return (detail.split('\n')[0] ?? '').replace(/\.$/, '').slice(0, 300)
}
