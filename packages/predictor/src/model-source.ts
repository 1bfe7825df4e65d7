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

const USUAL: ModelSourceOptions = { contextChars: 800, questions: 8 }
/** Likely tokens told of at a time: enough that those which begin as the writer did are mostly among them. */
const ALTERNATIVES = 200
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
  const answers = new Map<string, readonly Alternative[]>()

  async function likelyAfter(text: string, signal: AbortSignal): Promise<readonly Alternative[]> {
    const known = answers.get(text)
    if (known !== undefined) return known
    const likely = await ask(model, windowOf(text, contextChars), signal)
    if (signal.aborted) return []
    if (answers.size >= KEPT) answers.delete(answers.keys().next().value ?? '')
    answers.set(text, likely)
    return likely
  }

  return {
    async next(asked, signal): Promise<Foretold> {
      const search = new Search(asked)
      const before = asked.context.join('')
      for (let question = 0; question < questions && !signal.aborted; question++) {
        const open = search.take()
        if (open === null) break
        search.grow(open, await likelyAfter(before + open.text, signal))
        if (search.isSettled()) break
      }
      return search.found()
    },
  }
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

  grow({ text, chance }: Open, likely: readonly Alternative[]): void {
    const { begun } = this.asked
    const isWhole = text.length >= begun.length && text !== '' && isWord(text)
    for (const { text: piece, logProbability } of likely) {
      const share = chance * Math.exp(logProbability)
      if (isWhole && !goesOn(piece)) {
        this.units.set(text, (this.units.get(text) ?? 0) + share)
        continue
      }
      const longer = text + piece
      if (!longer.startsWith(begun) && !begun.startsWith(longer)) continue
      if (longer.startsWith(begun) && !(text !== '' && text.startsWith(begun))) this.mass += share
      this.add(longer, share)
    }
    this.open.sort((one, other) => other.chance - one.chance)
  }

  /** Whether nothing that is still open can come to be likelier than as many as were asked for. */
  isSettled(): boolean {
    const open = this.open[0]?.chance ?? 0
    return [...this.units.values()].filter(chance => chance >= open).length >= this.asked.most
  }

  found(): Foretold {
    const chances = [...this.units]
      .map(([unit, chance]): Chance => ({ unit, chance }))
      .toSorted((one, other) => other.chance - one.chance || (one.unit < other.unit ? -1 : 1))
    return { chances: chances.slice(0, this.asked.most), begun: Math.min(1, Math.max(this.mass, Number.EPSILON)) }
  }

  /** A mark is over as it stands; of a piece with several units the first is over. */
  private add(text: string, chance: number): void {
    const [unit, ...others] = unitsOf(text)
    const isOver = unit !== undefined && !MAY_GO_ON.test(text) && (others.length > 0 || !isWord(unit))
    if (isOver && unit.startsWith(this.asked.begun)) this.units.set(unit, (this.units.get(unit) ?? 0) + chance)
    else if (!isOver) this.open.push({ text, chance })
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

async function ask(model: TextModel, content: string, signal: AbortSignal): Promise<readonly Alternative[]> {
  const prompt = {
    messages: [{ role: 'user' as const, content }],
    candidates: 1,
    maxTokens: 1,
    temperature: 0,
    stop: [],
    alternatives: ALTERNATIVES,
  }
  for await (const part of model.generate(prompt, signal)) {
    if (part.type === 'text') return part.alternatives ?? []
    if (part.type === 'failed') throw new ModelFailure(part.reason, part.detail)
  }
  return []
}
