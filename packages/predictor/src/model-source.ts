import type { Alternative, TextModel } from '@understudy/contracts'
import { ModelFailure } from './model-failure.ts'
import type { Foretold, NextUnits } from './next-units.ts'
import { fits, MOST_UNTOLD, NOTHING_LIKELY, sumOf, UnitSearch, type Likely } from './unit-search.ts'

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
/** The window moves by so much at a time, so that its beginning stays what the runtime has read already. */
const WINDOW_STEP = 0.5
/** Answers kept: those of the last units, which the next key asks for again. */
const KEPT = 128

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
      const search = new UnitSearch(asked)
      for (let question = 0; question < questions && !signal.aborted; question++) {
        const open = search.take()
        if (open === null) break
        const wanted = search.begun.slice(open.text.length)
        search.grow(open, await fittingAfter(search.before + open.text, wanted, signal))
        if (search.isSettled()) break
      }
      return search.found()
    },
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
