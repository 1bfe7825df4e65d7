import { begunAt, isWord, type NextUnits } from '@understudy/predictor'

/** What stood to be shown at one place of a text, from its first unit to all of it, and how far it was right. */
export interface ForetoldPlace {
  /** By units: characters so far, natural logarithm of the chance of all so far, how many units. */
  readonly steps: readonly { readonly chars: number; readonly log: number; readonly units: number }[]
  /** Characters of the phrase that the text goes on with; of a unit all or nothing. */
  readonly right: number
}

const MOST_WORDS = 8
/** Less sure than this nobody would show anything, natural logarithm. */
const LEAST_LOG = Math.log(0.05)
/** Units of context handed over: more than any model here reads. */
const CONTEXT = 300

/** What `source` would go on with at each character of `text`, the likeliest unit at a time. */
export async function foretoldIn(text: string, source: NextUnits): Promise<readonly ForetoldPlace[]> {
  const signal = new AbortController().signal
  const places: ForetoldPlace[] = []
  for (let at = 1; at < text.length; at++) places.push(await placeAt(text, at, source, signal))
  return places
}

async function placeAt(text: string, at: number, source: NextUnits, signal: AbortSignal): Promise<ForetoldPlace> {
  const { context, begun } = begunAt(text.slice(Math.max(0, at - 2_000), at))
  const steps: { chars: number; log: number; units: number }[] = []
  let [shown, log, words] = ['', 0, 0]
  const units = context.slice(-CONTEXT)
  for (let start = begun; words < MOST_WORDS; start = '') {
    const { chances, begun: mass } = await source.next({ context: units, begun: start, most: 1 }, signal)
    const [first] = chances
    if (first === undefined || first.chance <= 0) break
    log += Math.log(Math.min(1, first.chance / mass))
    if (log < LEAST_LOG) break
    shown += first.unit.slice(start.length)
    if (isWord(first.unit)) words++
    units.push(first.unit)
    steps.push({ chars: shown.length, log, units: steps.length + 1 })
  }
  return { steps, right: rightOf(shown, text.slice(at), steps) }
}

/** Whole units only: a phrase that ends inside a word is wrong from that word on. */
function rightOf(shown: string, after: string, steps: ForetoldPlace['steps']): number {
  const isRight = ({ chars }: { readonly chars: number }) =>
    after.startsWith(shown.slice(0, chars)) && !/^[\p{L}\p{N}\p{M}]/u.test(after.slice(chars))
  return steps.filter(isRight).at(-1)?.chars ?? 0
}
