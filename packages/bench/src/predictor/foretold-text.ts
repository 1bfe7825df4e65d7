import { begunAt, isWord, PARAGRAPH_END, type NextUnits, type Unit } from '@understudy/predictor'
import type { Passage } from './passage.ts'

/** What stood to be shown at one place of a text, from its first unit to all of it, and how far it was right. */
export interface ForetoldPlace {
  /** By units: characters so far, natural logarithm of the chance of all so far, how many units. */
  readonly steps: readonly { readonly chars: number; readonly log: number; readonly units: number }[]
  /** Characters of the phrase that the text goes on with; of a unit all or nothing, -1 where not even the first is right. */
  readonly right: number
}

const MOST_WORDS = 8
/** Less sure than this nobody would show anything. */
const LEAST = 0.15

/** What `source` would go on with at each character of a paragraph, the likeliest unit at a time. */
export async function foretoldIn(passage: Passage, source: NextUnits): Promise<readonly ForetoldPlace[]> {
  const places: ForetoldPlace[] = []
  for (let at = 1; at < passage.text.length; at++) places.push(await placeAt(passage, at, source))
  return places
}

async function placeAt({ text, before }: Passage, at: number, source: NextUnits): Promise<ForetoldPlace> {
  const { signal } = new AbortController()
  const { context, begun } = begunAt(text.slice(0, at))
  const steps: { chars: number; log: number; units: number }[] = []
  let [shown, log, words] = ['', 0, 0]
  const units = [...before, ...context]
  for (let start = begun; words < MOST_WORDS; start = '') {
    const least = LEAST / Math.exp(log)
    if (least > 1) break
    const { chances, begun: mass } = await source.next({ context: units, begun: start, most: 1, least }, signal)
    const [first] = chances
    if (first === undefined || first.chance <= 0 || first.unit === PARAGRAPH_END) break
    log += Math.log(Math.min(1, first.chance / mass))
    if (log < Math.log(LEAST)) break
    shown += first.unit.slice(start.length)
    if (isWord(first.unit)) words++
    units.push(first.unit)
    steps.push({ chars: shown.length, log, units: steps.length + 1 })
    if (endsSentence(first.unit)) break
  }
  return { steps, right: rightOf(shown, text.slice(at), steps) }
}

/** The product shows nothing beyond. */
function endsSentence(unit: Unit): boolean {
  return /^ ?[.!?…]$/u.test(unit)
}

/** Whole units only: a phrase that ends inside a word is wrong from that word on. */
function rightOf(shown: string, after: string, steps: ForetoldPlace['steps']): number {
  const isRight = ({ chars }: { readonly chars: number }) =>
    after.startsWith(shown.slice(0, chars)) && !/^[\p{L}\p{N}\p{M}]/u.test(after.slice(chars))
  return steps.filter(isRight).at(-1)?.chars ?? -1
}
