import type { ContinuationRequest, ExchangeId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { ghostParts, openedPart } from '@understudy/contracts/testing'
import { nextSentence, nextWord } from '@understudy/prose'
import { TextSelection } from '@tiptap/pm/state'
import { continuationRequest } from '../src/build-request.ts'
import { ghostRest } from '../src/edit-ghost.ts'
import type { EditKind } from '../src/hand-of.ts'
import { project } from '../src/projection.ts'
import { ReviewDriver } from './review-driver.ts'

const EXCHANGE = 'exchange' as ExchangeId

/** A ghost at the end of one paragraph, without view or clock. */
export class GhostDriver extends ReviewDriver {
  constructor(text: string) {
    super(text)
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.atEnd(this.doc)))
  }

  get caret(): number {
    return this.state.selection.head
  }

  get rest(): string {
    return ghostRest(this.review)
  }

  /** `text[rest]`, as the tables write it. */
  get view(): string {
    return `${this.doc.textContent}${this.rest === '' ? '' : `[${this.rest}]`}`
  }

  asks(): this {
    const request = this.request()
    this.send({ type: 'asked-continuation', request, at: this.caret, ...this.about(request) })
    return this
  }

  asksAnother(): this {
    const request = this.request()
    this.send({ type: 'asked-another', request, ...this.about(request) })
    return this
  }

  answers(...parts: readonly SuggestionPart[]): this {
    this.send({ type: 'answered', exchange: EXCHANGE, parts, doc: this.doc, now: this.now })
    return this
  }

  offers(suggestion: string, text: string): this {
    return this.answers(...ghostParts(suggestion, text))
  }

  /** As far as it has come. */
  opens(suggestion: string, delta: string): this {
    const text: SuggestionPart = { type: 'text', suggestion: suggestion as SuggestionId, delta }
    return this.answers(openedPart(suggestion), text)
  }

  ends(reason: 'complete' | 'empty' | 'failed' | 'withheld' = 'empty'): this {
    return this.answers({ type: 'end', suggestion: null, reason, usage: null })
  }

  turns(by: 1 | -1): this {
    this.send({ type: 'turned', by, doc: this.doc, now: this.now })
    return this
  }

  types(text: string, kind: EditKind = 'typed'): this {
    for (const char of text) this.edit(tr => tr.insertText(char, this.caret), kind)
    return this
  }

  deletes(count: number, kind: EditKind = 'typed'): this {
    for (let left = count; left > 0; left--) this.edit(tr => tr.delete(this.caret - 1, this.caret), kind)
    return this
  }

  takes(unit: 'all' | 'word' | 'sentence'): this {
    const { rest } = this
    const text = unit === 'all' ? rest : unit === 'word' ? nextWord(rest) : nextSentence(rest)
    this.edit(tr => tr.insertText(text, this.caret), 'accepted', {
      type: 'ghost',
      unit: text === rest ? 'all' : unit,
      chars: text.length,
    })
    return this
  }

  composes(on: boolean): this {
    this.send({ type: 'composing', on, doc: this.doc, now: this.now })
    return this
  }

  /** `suggestion reason`, in the order they ended. */
  get endings(): readonly string[] {
    return this.events.flatMap(event => (event.type === 'ended' ? [`${event.suggestion} ${event.reason}`] : []))
  }

  /** Suggestions that came on screen and went off it, in order. */
  get screen(): readonly string[] {
    return this.events.flatMap(event =>
      event.type === 'shown' ? [`+${event.suggestion}`] : event.type === 'hidden' ? [`-${event.suggestion}`] : [],
    )
  }

  private request(): ContinuationRequest {
    const basics = { id: EXCHANGE, document: this.review.document, trigger: 'command' } as const
    const request = continuationRequest(project(this.doc), this.caret, {
      ...basics,
      context: { before: 99, after: 99 },
    })
    if (!request) throw new Error('Nothing can be continued here')
    return request
  }

  private about({ before, after }: ContinuationRequest) {
    return { slot: { before, after, paragraphs: 1, maxWords: 50 }, doc: this.doc, now: this.now }
  }
}
