import type { Alternative, TextModel } from '@understudy/contracts'
import type { Asked, Chance, Foretold, NextUnits } from './next-units.ts'
import { ModelFailure } from './model-failure.ts'
import { goesOn, isWord, unitsOf, type Unit } from './unit.ts'

export interface ModelSourceOptions {
  /** Characters of the text before the caret that the model is given, at most. */
  readonly contextChars: number
  /** How often the model may be asked for one unit. */
  readonly questions: number
}

/** As many as 256 tokens hold of most prose. */
const USUAL: ModelSourceOptions = { contextChars: 720, questions: 8 }
/** Likely tokens told of at a time, where nothing says how they begin. */
const LIKELY = 200
/** All there are, where what has begun says which of them can be meant. */
const ALL = 100_000
/** Of all that fits what has begun, the share that those not told of may have at most. */
const MOST_UNTOLD = 0.1
/** Of a letter inside a word, about: two bits. */
const CHANCE_OF_LETTER = 0.25
/** The window moves by so much at a time, so that its beginning stays what the runtime has read already. */
const WINDOW_STEP = 0.5
/** Answers kept: those of the last units, which the next key asks for again. */
const KEPT = 128
/** A word with a mark behind it that may stand inside it. */
const MAY_GO_ON = /[\p{L}\p{N}\p{M}]['-]$/u

/**
 * Units out of a text model that tells of likely tokens: a best-first search over the tokens that a unit may be made of.
 * A word is over where what follows no longer goes on it, so its chance is that of its tokens times that of its end.
 */
export function modelSource(model: TextModel, options: Partial<ModelSourceOptions> = {}): NextUnits {
  const { contextChars, questions } = { ...USUAL, ...options }
  const answers = new Map<string, Likely>()

  /** Of those that `beginning` allows; with none, the likeliest of all. */
  async function likelyAfter(text: string, beginning: string, signal: AbortSignal): Promise<Likely> {
    const key = `${beginning}\n${text}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const told = await askFitting(model, { text, contextChars }, beginning === '' ? LIKELY : ALL, signal)
    if (signal.aborted) return NOTHING_LIKELY
    const likely = { told: sumOf(told), pieces: told.filter(({ text: piece }) => fits(piece, beginning)) }
    if (answers.size >= KEPT) answers.delete(answers.keys().next().value ?? '')
    answers.set(key, likely)
    return likely
  }

  /** What may follow `text`, of which `begun` has; all of them only where the likeliest tell too little of those. */
  async function fittingAfter(text: string, begun: string, signal: AbortSignal): Promise<Likely> {
    const likely = await likelyAfter(text, '', signal)
    if (begun.trim() === '') return likely
    const fitting = sumOf(likely.pieces.filter(({ text: piece }) => fits(piece, begun)))
    if (1 - likely.told <= MOST_UNTOLD * fitting) return likely
    // the same answer serves the letters that come after the first
    return likelyAfter(text, /^\s*./u.exec(begun)?.[0] ?? '', signal)
  }

  return {
    async next(asked, signal): Promise<Foretold> {
      const search = new Search(asked)
      const before = asked.context.join('')
      for (let question = 0; question < questions && !signal.aborted; question++) {
        const open = search.take()
        if (open === null) break
        search.grow(open, await fittingAfter(before + open.text, asked.begun.slice(open.text.length), signal))
        if (search.isSettled()) break
      }
      return search.found()
    },
  }
}

/** What may come next, as far as it was told. */
interface Likely {
  readonly pieces: readonly Alternative[]
  /** The chance of all that were told of, in [0, 1]. */
  readonly told: number
}

const NOTHING_LIKELY: Likely = { pieces: [], told: 0 }

function sumOf(pieces: readonly Alternative[]): number {
  return Math.min(
    1,
    pieces.reduce((sum, { logProbability }) => sum + Math.exp(logProbability), 0),
  )
}

/** Whether a piece goes some way with what has begun, or beyond it. */
function fits(piece: string, begun: string): boolean {
  return piece.startsWith(begun) || begun.startsWith(piece)
}

/** A text that a unit may begin with. */
interface Open {
  readonly text: string
  readonly chance: number
}

class Search {
  private open: Open[] = [{ text: '', chance: 1 }]
  private readonly units = new Map<Unit, number>()
  /** Of all texts that begin as asked, complete or not. */
  private mass = 0

  constructor(private readonly asked: Asked) {}

  take(): Open | null {
    const [first = null] = this.open.splice(0, 1)
    return first
  }

  grow({ text, chance }: Open, { pieces, told }: Likely): void {
    const { begun } = this.asked
    const isWhole = text.length >= begun.length && text !== '' && isWord(text)
    const isBehindWord = text === '' && isWord(this.asked.context.at(-1) ?? '')
    // the word before is over: what would go on it cannot come, and its chance is that of the others
    const over = isBehindWord ? 1 - sumOf(pieces.filter(({ text: piece }) => goesOn(piece))) / told : 1
    for (const { text: piece, logProbability } of pieces) {
      if (isBehindWord && goesOn(piece)) continue
      const share = (chance * Math.exp(logProbability)) / over
      // of what was not told of as much ends the word as of the rest
      if (isWhole && !goesOn(piece)) this.end(text, share / told)
      else this.goOn(text, piece, share, told)
    }
    this.open.sort((one, other) => this.promiseOf(other) - this.promiseOf(one))
  }

  /** Whether nothing that is still open can come to be likelier than as many as were asked for, or likely enough. */
  isSettled(): boolean {
    const { begun, isWhole = false, most, least = 0 } = this.asked
    const [first] = this.open
    const open = first === undefined ? 0 : this.promiseOf(first)
    if (open < least * this.mass) return true
    if (isWhole) return open < MOST_UNTOLD * (this.units.get(begun) ?? 0)
    return [...this.units.values()].filter(chance => chance >= open).length >= most
  }

  found(): Foretold {
    const chances = [...this.units]
      .map(([unit, chance]): Chance => ({ unit, chance }))
      .toSorted((one, other) => other.chance - one.chance || (one.unit < other.unit ? -1 : 1))
    return { chances: chances.slice(0, this.asked.most), begun: Math.min(1, Math.max(this.mass, Number.EPSILON)) }
  }

  /** What may come of an open text: it still lacks letters of what has begun, and each costs some of its chance. */
  private promiseOf({ text, chance }: Open): number {
    return chance * CHANCE_OF_LETTER ** Math.max(0, this.asked.begun.length - text.length)
  }

  private end(unit: Unit, chance: number): void {
    this.units.set(unit, (this.units.get(unit) ?? 0) + chance)
  }

  private goOn(text: string, piece: string, share: number, told: number): void {
    const { begun } = this.asked
    const longer = text + piece
    if (!fits(longer, begun)) return
    if (longer.startsWith(begun) && !(text !== '' && text.startsWith(begun)))
      this.mass += begun.trim() === '' ? share / told : share
    this.add(longer, share)
  }

  /** A mark is over as it stands; of a piece with several units the first is over. */
  private add(text: string, chance: number): void {
    const { begun, isWhole = false } = this.asked
    const [unit, ...others] = unitsOf(text)
    const isOver = unit !== undefined && !MAY_GO_ON.test(text) && (others.length > 0 || !isWord(unit))
    if (isOver && unit.startsWith(begun)) this.end(unit, chance)
    else if (!isOver && !(isWhole && text.length > begun.length)) this.open.push({ text, chance })
  }
}

/** From the start of a word on; it moves by whole steps. */
function windowOf(text: string, most: number): string {
  if (text.length <= most) return text
  const step = Math.max(1, Math.floor(most * WINDOW_STEP))
  const from = Math.ceil((text.length - most) / step) * step
  const start = /[\s]/u.exec(text.slice(from))?.index ?? 0
  return text.slice(from + start)
}

/** Of half as much where all is too long for the model; nothing where that is, too: no prose has such tokens. */
async function askFitting(
  model: TextModel,
  { text, contextChars }: { readonly text: string; readonly contextChars: number },
  alternatives: number,
  signal: AbortSignal,
): Promise<readonly Alternative[]> {
  for (const chars of [contextChars, contextChars / 2]) {
    try {
      return await ask(model, windowOf(text, chars), alternatives, signal)
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.reason !== 'rejected') throw error
    }
  }
  return []
}

async function ask(
  model: TextModel,
  content: string,
  alternatives: number,
  signal: AbortSignal,
): Promise<readonly Alternative[]> {
  const prompt = {
    messages: [{ role: 'user' as const, content }],
    candidates: 1,
    maxTokens: 1,
    temperature: 0,
    stop: [],
    alternatives,
  }
  for await (const part of model.generate(prompt, signal)) {
    if (part.type === 'text') return part.alternatives ?? []
    if (part.type === 'failed') throw new ModelFailure(part.reason, part.detail)
  }
  return []
}
