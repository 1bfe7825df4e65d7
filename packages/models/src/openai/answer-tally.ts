import type { ModelPart, Usage } from '@understudy/contracts'
import type { UnknownFields } from './endpoint-habits.ts'
import { stopText, type Piece, type StopText } from './stop-text.ts'
import type { Asked, Finish, Wire, WireChoice } from './wire.ts'

type TextPart = Extract<ModelPart, { type: 'text' }>

/** Keeps account of the answers to one request while they come. Indices are those of the request. */
export class AnswerTally {
  readonly finished = new Map<number, Finish>()
  readonly started = new Set<number>()
  usage: Usage | null = null
  private readonly read: ReturnType<Wire['reader']>
  private readonly stops: readonly StopText[]
  /** Whether any text came of any answer. */
  hasText = false
  private isSure = false
  private isWhole = false

  constructor(
    wire: Wire,
    private readonly asked: Asked,
  ) {
    const isLeftToUs = !wire.stops || asked.unknown.has('stop')
    const stops = isLeftToUs ? asked.prompt.stop.filter(stop => stop !== '') : []
    this.stops = Array.from({ length: asked.count }, () => stopText(stops))
    this.read = wire.reader()
  }

  /** Whether all answers have been cut at a text to stop at: nothing of use can follow. */
  get isCut(): boolean {
    return this.stops.every(({ isStopped }) => isStopped)
  }

  /**
   * Takes note of an event and yields the text in it. What comes after an answer's end, was not asked for, or is listed
   * twice is dropped. `alive` is called when the model is at work, also where nothing is to be shown yet.
   */
  *take(event: unknown, alive: () => void): Generator<TextPart> {
    const { choices, usage, isWhole } = this.read(event)
    this.usage = usage ?? this.usage
    this.isWhole ||= isWhole
    for (const [at, choice] of choices.entries()) {
      if (choice.index >= this.asked.count || this.finished.has(choice.index)) continue
      if (choices.findIndex(({ index }) => index === choice.index) < at) continue
      this.started.add(choice.index)
      if (choice.alive) alive()
      yield* this.shown(choice)
      if (choice.finish !== null) this.finished.set(choice.index, choice.finish)
    }
  }

  /** What was held back as the possible beginning of a text to stop at. */
  *rest(): Generator<TextPart> {
    for (const [index, stop] of this.stops.entries()) yield* partsOf(stop.rest(), index)
  }

  /** What an endpoint left out that it was asked for, without a word. */
  unsaid(body: Readonly<Record<string, unknown>>): UnknownFields {
    const unsaid = new Set<string>()
    const sureness = ['logprobs', 'include'].find(name => name in body)
    if (sureness !== undefined && this.hasText && !this.isSure) unsaid.add(sureness)
    if (body['stream'] === true && this.isWhole) unsaid.add('stream')
    return unsaid
  }

  private *shown({ index, text, logProbability }: WireChoice): Generator<TextPart> {
    const stop = this.stops[index]
    if (text === '' || stop === undefined) return
    this.hasText = true
    this.isSure ||= logProbability !== null
    const isAsked = this.asked.prompt.logProbabilities === true && logProbability !== null
    yield* partsOf(stop.take({ text, ...(isAsked ? { logProbability } : {}) }), index)
    if (stop.isStopped) this.finished.set(index, 'stop')
  }
}

function* partsOf(pieces: readonly Piece[], index: number): Generator<TextPart> {
  for (const { text, ...sureness } of pieces) yield { type: 'text', index, delta: text, ...sureness }
}
