import { Editor } from '@tiptap/core'
import { closeHistory, history } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import type { EditorEvent, Hunk, RewriteRequest, SuggestionPart, SuggestionRequest } from '@understudy/contracts'
import { hunkParts, ScriptedAssistant, seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import { createPlugins } from '../src/create-plugins.ts'
import type { EditKind } from '../src/hand-of.ts'
import { keepPending, pendingOf } from '../src/keep.ts'
import { Understudy, type UnderstudyOptions } from '../src/index.ts'
import { understudyKey, type Queued } from '../src/plugin-state.ts'
import type { Review } from '../src/review.ts'
import type { ReviewEvent } from '../src/review-event.ts'
import type { Runtime } from '../src/runtime.ts'
import { storyExtensions } from './story-schema.ts'

/**
 * The extension in a Tiptap editor that is not mounted: real commands, real history, real state, no DOM. What the state
 * asks of the world is done at once, and events are told instead of timers.
 */
export class HeadlessEditor {
  readonly editor: Editor
  readonly events: EditorEvent[]
  readonly asked: SuggestionRequest[]
  readonly env: SeededEnv
  /** Where the last edit moved what it did not touch. */
  moved: Mappable | null = null
  private readonly runtime: Runtime

  /** `earlier` is the sitting before this one: ids and clock go on, and so does what was told. */
  constructor(doc: Node, options: Partial<UnderstudyOptions> = {}, earlier: HeadlessEditor | null = null) {
    this.events = earlier?.events ?? []
    this.asked = earlier?.asked ?? []
    this.env = earlier?.env ?? seededEnv()
    const assistant = new ScriptedAssistant([])
    const understudy = Understudy.configure({ assistant, env: this.env, ...options })
    const content = doc.toJSON()
    this.editor = new Editor({ element: null, content, extensions: [...storyExtensions, understudy] })
    const { runtime } = this.editor.storage.understudy
    if (!runtime) throw new Error('The extension has not begun')
    this.runtime = runtime
    const hands = { catalogue: {}, commands: () => this.editor.commands, focus: () => undefined, renderHunk: null }
    const plugins = [...createPlugins(runtime, hands), history()]
    this.editor.view.updateState(EditorState.create({ doc: this.editor.state.doc, plugins }))
    this.run()
  }

  get doc(): Node {
    return this.editor.state.doc
  }

  get review(): Review {
    const own = understudyKey.getState(this.editor.state)
    if (!own) throw new Error('The extension has no state')
    return own.review
  }

  /** Makes an edit as this hand would. */
  edit(make: (tr: Transaction) => unknown, kind: EditKind = 'typed'): void {
    const { tr } = this.editor.state
    make(tr)
    this.runtime.lastInput = kind === 'typed' ? 'typing' : null
    if (kind === 'remote') tr.setMeta('y-sync$', { isChangeOrigin: true }).setMeta('addToHistory', false)
    if (kind === 'pasted') tr.setMeta('uiEvent', 'paste')
    this.moved = tr.mapping
    this.editor.view.dispatch(tr)
    this.runtime.lastInput = null
    this.run()
  }

  /** Runs one of the editor's commands. */
  do(command: (commands: Editor['commands']) => boolean): boolean {
    const isDone = command(this.editor.commands)
    this.run()
    return isDone
  }

  send(...events: readonly ReviewEvent[]): void {
    this.editor.view.dispatch(this.editor.state.tr.setMeta(understudyKey, { events }).setMeta('addToHistory', false))
    this.run()
  }

  /** Lets parts of an answer in. */
  answer({ id }: SuggestionRequest, parts: readonly SuggestionPart[]): void {
    this.send({ type: 'answered', exchange: id, parts, doc: this.doc, now: this.env.now() })
  }

  /** Asks about all between two positions; null where nothing there can be rewritten. */
  ask(from = 0, to = this.doc.content.size): RewriteRequest | null {
    const { doc } = this
    this.editor.view.dispatch(
      this.editor.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))),
    )
    this.do(commands => commands.requestRewrite({ kind: 'tighten' }))
    const last = this.asked.at(-1)
    return last?.type === 'rewrite' ? last : null
  }

  rewrite(suggestion: string, hunks: readonly Hunk[]): void {
    const request = this.ask()
    if (request) this.answer(request, hunkParts(suggestion, ...hunks))
  }

  /** As after a reload: another editor over the same document, with what this one left pending. */
  reload(): HeadlessEditor {
    this.close(true)
    return new HeadlessEditor(this.doc, { pending: keepPending(pendingOf(this.editor)) }, this)
  }

  close(keeps = false): void {
    this.send({ type: 'closed', keeps, doc: this.doc, now: this.env.now() })
  }

  private run(): void {
    for (let own = this.pending(); own.length > 0; own = this.pending()) {
      for (const { number, effect } of own) {
        this.runtime.ran = number
        this.runEffect(effect)
      }
    }
  }

  private runEffect(effect: Queued['effect']): void {
    if (effect.type === 'record') this.events.push(effect.event)
    if (effect.type === 'ask') this.asked.push(effect.request)
    if (effect.type === 'undo-boundary') this.editor.view.dispatch(closeHistory(this.editor.state.tr))
  }

  private pending(): readonly Queued[] {
    return (understudyKey.getState(this.editor.state)?.outbox ?? []).filter(({ number }) => number > this.runtime.ran)
  }
}
