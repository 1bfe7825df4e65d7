import type { Editor } from '@tiptap/core'
import type { ContinuationRequest, ExchangeId, RewriteRequest, SuggestionPart } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { GhostPainter } from './ghost-painter.ts'
import { Inbox } from './inbox.ts'
import { INPUT_OVER_MS, type LastInput } from './hand-of.ts'
import { HunkAnchors } from './hunk-anchors.ts'
import { ManuscriptReader } from './manuscript-reader.ts'
import type { ResolvedOptions } from './options.ts'
import { PauseTimer } from './pause-timer.ts'
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
  lastInput: LastInput | null = null
  /** The number of the last effect that was run. */
  ran = 0

  private readonly reader: ManuscriptReader
  private readonly running = new Map<ExchangeId, AbortController>()
  private readonly pause: PauseTimer
  private view: EditorView | null = null
  private inputTimer: number | null = null
  private readTimer: number | null = null
  private settleTimer: number | null = null
  private hiddenTimer: number | null = null
  private told: UnderstudyState | null = null
  private isClosed = false

  constructor(
    private readonly editor: Editor,
    readonly options: ResolvedOptions,
  ) {
    this.anchors = new HunkAnchors(editor)
    this.painter = new GhostPainter(options.catalogue)
    this.reader = new ManuscriptReader(options.assistant, options.document, this.provenance)
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
    document.addEventListener('visibilitychange', this.screen)
    window.addEventListener('pagehide', this.leave)
    this.updated(view, null)
    this.readSoon()
  }

  detach(): void {
    document.removeEventListener('visibilitychange', this.screen)
    window.removeEventListener('pagehide', this.leave)
    this.view = null
    this.pause.stop()
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
    if (before && before !== view.state.doc) {
      this.readSoon()
      this.pause.edited(this.lastInput)
    }
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
      const [, effects] = transition(own.review, { type: 'closed', doc: state.doc, now })
      for (const effect of effects) this.runEffect(effect)
    }
    for (const controller of this.running.values()) controller.abort()
    this.running.clear()
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
        return
      case 'journal':
        this.options.onJournal?.(effect.entry)
        return
      case 'abort':
        this.running.get(effect.exchange)?.abort()
        this.running.delete(effect.exchange)
        return
      case 'ask':
        void this.ask(effect.request)
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

  private async ask(request: ContinuationRequest | RewriteRequest): Promise<void> {
    const controller = new AbortController()
    this.running.set(request.id, controller)
    const inbox = new Inbox(
      parts => this.answered(request.id, parts),
      () => this.view?.composing ?? false,
    )
    const { signal } = controller
    let isEnded = false
    try {
      for await (const part of this.options.assistant.suggest(request, signal)) {
        if (signal.aborted) break
        inbox.put(part)
        if (part.type === 'end') isEnded = true
      }
    } catch (error) {
      // The port promises values for what may fail: this is a fault of the program, shown to the writer and to its makers.
      if (!signal.aborted) {
        inbox.put({ type: 'notice', message: { key: 'tiptap.notice.failed' } })
        inbox.put({ type: 'end', suggestion: null, reason: 'failed', usage: null })
        isEnded = true
        reportError(error)
      }
    }
    this.running.delete(request.id)
    if (signal.aborted) this.unseen(inbox.drop())
    else if (!isEnded) inbox.put({ type: 'end', suggestion: null, reason: 'complete', usage: null })
  }

  /** Suggestions that were opened and never reached the editor end all the same. */
  private unseen(parts: readonly SuggestionPart[]): void {
    for (const part of parts) {
      if (part.type !== 'opened') continue
      const { suggestion } = part
      const ended = {
        type: 'ended',
        suggestion,
        hunk: null,
        reason: 'cancelled',
        why: null,
        accepted: '',
        shownMs: 0,
      } as const
      this.options.assistant.record(ended)
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

  /** A page that goes away, as by a reload, never closes its editors; one that comes back goes on with nothing pending. */
  private readonly leave = (): void => {
    const { view } = this
    if (!view) return
    this.dispatch([{ type: 'closed', doc: view.state.doc, now: this.options.env.now() }])
    for (const controller of this.running.values()) controller.abort()
    this.running.clear()
  }

  private settleAll(cause: 'hidden'): void {
    if (this.view) this.dispatch([{ type: 'settle-all', cause, doc: this.view.state.doc }])
  }

  private readSoon(): void {
    if (this.readTimer !== null) clearTimeout(this.readTimer)
    this.readTimer = window.setTimeout(() => {
      this.readTimer = null
      if (this.view) this.reader.read(this.view.state.doc)
    }, READ_AFTER_MS)
  }

  private settleSoon({ review }: PluginState): void {
    const isFollowing = review.followed.some(({ settled }) => !settled)
    if (!isFollowing || this.settleTimer !== null) return
    this.settleTimer = window.setTimeout(() => {
      this.settleTimer = null
      const { view } = this
      if (view) this.dispatch([{ type: 'time-passed', doc: view.state.doc, now: this.options.env.now() }])
    }, SETTLE_EVERY_MS)
  }
}
