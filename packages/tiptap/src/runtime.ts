import type { Editor } from '@tiptap/core'
import type { ExchangeId, SuggestionPart } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { Announcer } from './announcer.ts'
import { GhostPainter } from './ghost-painter.ts'
import { Exchanges } from './exchanges.ts'
import { INPUT_OVER_MS, type LastInput } from './hand-of.ts'
import { HunkAnchors } from './hunk-anchors.ts'
import type { Drawer } from './hunk-drawing.ts'
import { KeyWatch } from './key-watch.ts'
import { ManuscriptReader } from './manuscript-reader.ts'
import type { ResolvedOptions } from './options.ts'
import { PauseTimer } from './pause-timer.ts'
import type { Pending, PendingKeeper } from './pending-keeping.ts'
import { understudyKey, type PluginState, type Queued, type UnderstudyMeta } from './plugin-state.ts'
import { ProvenanceTable } from './provenance-table.ts'
import type { ReviewEvent } from './review-event.ts'
import { transition } from './transition.ts'
import type { UnderstudyState } from './understudy-state.ts'
import { stopCapturing } from './yjs-peer.ts'

/** The manuscript is told to the assistant once nothing has changed for this long. */
const READ_AFTER_MS = 400
/** How often places that are followed are looked at; settling is told to the second, not to the frame. */
const SETTLE_EVERY_MS = 1_000
/** A tab hidden for this long will not be written in soon. */
const HIDDEN_MS = 60_000

/**
 * Timers, requests and everything else that happens outside the editor state; one for the life of an editor.
 * Views come and go under it: Tiptap makes new plugin views whenever any plugin is added.
 */
export class Runtime {
  readonly provenance = new ProvenanceTable()
  readonly anchors: HunkAnchors
  readonly painter: GhostPainter
  readonly keys: KeyWatch
  readonly pause: PauseTimer
  drawer: Drawer | null
  lastInput: LastInput | null = null
  /** The number of the last effect that was run. */
  ran = 0

  private readonly announcer: Announcer
  private readonly reader: ManuscriptReader
  private readonly exchanges: Exchanges
  private readonly pending: PendingKeeper | null
  private view: EditorView | null = null
  private inputTimer: number | null = null
  private readTimer: number | null = null
  private settleTimer: number | null = null
  private hiddenTimer: number | null = null
  private snoozeTimer: number | null = null
  private told: UnderstudyState | null = null
  private isClosed = false

  constructor(
    private readonly editor: Editor,
    readonly options: ResolvedOptions,
  ) {
    this.anchors = new HunkAnchors(editor)
    this.painter = new GhostPainter({
      catalogue: options.catalogue,
      render: options.renderGhost,
      take: () => editor.commands.acceptGhost(),
      refuse: () => editor.commands.refuseGhost(),
    })
    this.announcer = new Announcer(options.announce, options.catalogue)
    this.reader = new ManuscriptReader(options.assistant, options.document, this.provenance)
    this.pending = options.pending?.keeper(options, () => this.pendingNow()) ?? null
    this.drawer = options.pending?.drawer ?? null
    this.keys = new KeyWatch(options.env.now)
    this.exchanges = new Exchanges(options.assistant, {
      answered: (exchange, parts) => this.answered(exchange, parts),
      isComposing: () => this.view?.composing ?? false,
      prepare: ({ type }) => (type === 'rewrite' && this.drawer === null ? this.loadDrawer() : null),
    })
    this.pause = new PauseTimer(options.pauseMs, () => editor.commands.requestContinuation('pause'))
  }

  /** What the writer just did, until the editor has read what it changed. */
  heard(input: LastInput): void {
    this.lastInput = input
    if (this.inputTimer !== null) clearTimeout(this.inputTimer)
    this.inputTimer = window.setTimeout(() => {
      this.lastInput = null
    }, INPUT_OVER_MS)
  }

  /** Called when a view begins to show the editor. */
  attach(view: EditorView): void {
    this.view = view
    this.announcer.attach(view)
    document.addEventListener('visibilitychange', this.screen)
    window.addEventListener('pagehide', this.leave)
    this.updated(view, null)
    this.readSoon()
  }

  detach(): void {
    document.removeEventListener('visibilitychange', this.screen)
    window.removeEventListener('pagehide', this.leave)
    this.view = null
    this.announcer.detach()
    this.pause.stop()
    this.pending?.stop()
    for (const timer of [this.readTimer, this.settleTimer, this.hiddenTimer]) if (timer !== null) clearTimeout(timer)
    this.readTimer = this.settleTimer = this.hiddenTimer = null
  }

  /** Called after each change of the editor state; runs what the state asks for, once. */
  updated(view: EditorView, before: Node | null): void {
    const state = understudyKey.getState(view.state)
    if (!state) return
    this.run(state.outbox)
    this.anchors.follow(state.review.hunks)
    if (this.told !== null && this.told !== state.shown) this.options.onState?.(state.shown)
    this.told = state.shown
    this.announcer.changed(state.review, view.state.selection.head)
    if (before && before !== view.state.doc) {
      this.readSoon()
      this.pause.edited(this.lastInput)
    }
    this.pending?.changed(state.review)
    this.settleSoon(state)
  }

  dispatch(events: readonly ReviewEvent[]): void {
    const { view } = this
    if (!view || view.isDestroyed) return
    const meta: UnderstudyMeta = { events }
    view.dispatch(view.state.tr.setMeta(understudyKey, meta).setMeta('addToHistory', false))
  }

  /** Reads again everything of the manuscript, after its provenance was declared. */
  readAgain(doc: Node): void {
    this.reader.readAgain(doc)
  }

  /** Off for `ms`, then on again by itself. */
  snoozed(ms: number): void {
    if (this.snoozeTimer !== null) clearTimeout(this.snoozeTimer)
    this.snoozeTimer = window.setTimeout(() => {
      const { view } = this
      // who wished otherwise meanwhile is not overruled
      if (!view || understudyKey.getState(view.state)?.review.continuations !== 'snoozed') return
      this.dispatch([{ type: 'continuations', asks: 'on', doc: view.state.doc, now: this.options.env.now() }])
    }, ms)
  }

  /** The writer may not write any more. */
  readonly cancelGhost = (): void => {
    const { view } = this
    if (view) this.dispatch([{ type: 'ghost-cancelled', doc: view.state.doc, now: this.options.env.now() }])
  }

  /** Ends everything, once: nothing runs and nothing is told after it. */
  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    const { state } = this.editor
    const now = this.options.env.now()
    const own = understudyKey.getState(state)
    if (own) {
      this.run(own.outbox)
      this.reader.read(state.doc)
      const [last, effects] = transition(own.review, {
        type: 'closed',
        keeps: this.pending !== null,
        doc: state.doc,
        now,
      })
      for (const effect of effects) this.runEffect(effect)
      this.pending?.write(last)
    }
    this.exchanges.abortAll()
    if (this.snoozeTimer !== null) clearTimeout(this.snoozeTimer)
    this.painter.destroy()
    this.detach()
  }

  private run(outbox: readonly Queued[]): void {
    for (const { number, effect } of outbox) {
      if (number <= this.ran) continue
      this.ran = number
      this.runEffect(effect)
    }
  }

  private runEffect(effect: Queued['effect']): void {
    switch (effect.type) {
      case 'record':
        this.options.assistant.record(effect.event)
        this.options.onEvent?.(effect.event)
        this.announcer.recorded(effect.event)
        return
      case 'journal':
        this.options.onJournal?.(effect.entry)
        return
      case 'abort':
        this.exchanges.abort(effect.exchange)
        return
      case 'resume':
        this.options.assistant.resume?.(effect.suggestions)
        return
      case 'ask':
        this.readNow()
        void this.exchanges.ask(effect.request)
        return
      case 'undo-boundary':
        this.endUndoStep()
    }
  }

  private endUndoStep(): void {
    const { view } = this
    if (!view || stopCapturing(view.state)) return
    // Not from within an update: other views have yet to see the acceptance.
    queueMicrotask(() => {
      if (!view.isDestroyed) view.dispatch(closeHistory(view.state.tr))
    })
  }

  private async loadDrawer(): Promise<boolean> {
    try {
      this.drawer = await import('./draw-hunks.ts')
      return true
    } catch (error) {
      reportError(error)
      return false
    }
  }

  private answered(exchange: ExchangeId, parts: readonly SuggestionPart[]): void {
    const { view } = this
    if (!view) return
    this.dispatch([{ type: 'answered', exchange, parts, doc: view.state.doc, now: this.options.env.now() }])
  }

  private readonly screen = (): void => {
    const { view } = this
    if (!view) return
    const on = document.visibilityState === 'visible'
    this.dispatch([{ type: 'screen', on, doc: view.state.doc, now: this.options.env.now() }])
    if (this.hiddenTimer !== null) clearTimeout(this.hiddenTimer)
    this.hiddenTimer = on ? null : window.setTimeout(() => this.settleAll('hidden'), HIDDEN_MS)
  }

  /** A page that goes away, as by a reload, never closes its editors; one that comes back goes on with what is kept. */
  private readonly leave = (): void => {
    const { view } = this
    if (!view) return
    const keeps = this.pending !== null
    this.dispatch([{ type: 'closed', keeps, doc: view.state.doc, now: this.options.env.now() }])
    this.pending?.write()
    this.exchanges.abortAll()
  }

  private pendingNow(): Pending | null {
    const { state } = this.editor
    const own = understudyKey.getState(state)
    return own && !own.awaitsPending ? { review: own.review, doc: state.doc } : null
  }

  private settleAll(cause: 'hidden'): void {
    if (this.view) this.dispatch([{ type: 'settle-all', cause, doc: this.view.state.doc }])
  }

  private readSoon(): void {
    if (this.readTimer !== null) clearTimeout(this.readTimer)
    this.readTimer = window.setTimeout(() => this.readNow(), READ_AFTER_MS)
  }

  /** What is asked is answered by what the manuscript says now, also where it was opened a moment ago. */
  private readNow(): void {
    if (this.readTimer !== null) clearTimeout(this.readTimer)
    this.readTimer = null
    if (this.view) this.reader.read(this.view.state.doc)
  }

  private settleSoon({ review }: PluginState): void {
    const isWaited = review.refusal !== null || review.followed.some(({ settled }) => !settled)
    if (!isWaited || this.settleTimer !== null) return
    this.settleTimer = window.setTimeout(() => {
      this.settleTimer = null
      const { view } = this
      if (view) this.dispatch([{ type: 'time-passed', doc: view.state.doc, now: this.options.env.now() }])
    }, SETTLE_EVERY_MS)
  }
}
