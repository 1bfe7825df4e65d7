import { detectDialogue } from '@understudy/prose'
import type { Measure } from './measure.ts'
import { measuresFor } from './measures.ts'
import type { ProseReading, ReadOptions } from './prose-reading.ts'
import { readProse } from './read-prose.ts'

/** Beyond this a change is no stronger evidence. */
const MOST = 3
const DECIMALS = 1e4

/**
 * How far `settled` lies from `base` by each measure: 1 is a change that a reader notices, 3 the most that is said.
 * Absent where either text says nothing or nothing moved.
 *
 * Hand in passages, not the changed words alone: a tag is only a tag beside its speech. Counted things move by one for
 * each one more or fewer, whatever the length of the passage, so that ten changes in ten places are ten equal pieces of
 * evidence (`CONTEXT_WORDS` in `tally.ts` says how). Swapping the texts gives the negative.
 */
export function measureChange(
  base: string,
  settled: string,
  options: ReadOptions = {},
): Readonly<Record<string, number>> {
  const dialogue = known(options) ?? detectDialogue([...base.split('\n'), ...settled.split('\n')])
  const before = readBase(base, { ...options, dialogue })
  const after = readProse(settled, { ...options, dialogue })
  const changes: Record<string, number> = {}
  for (const measure of measuresFor(before.language)) {
    const change = changeBy(measure, before, after)
    if (change !== 0) changes[measure.id] = change
  }
  return changes
}

let lastBase: { readonly reading: ProseReading; readonly dialogue: ReadOptions['dialogue'] } | null = null

/** Read once while several texts are compared with it, and known to the measures as the one they have read. */
function readBase(base: string, options: ReadOptions): ProseReading {
  const { language = 'en', dialogue } = options
  const last = lastBase
  const isSame = last?.dialogue === dialogue && last?.reading.text === base && last.reading.language === language
  if (last !== null && isSame) return last.reading
  const reading = readProse(base, options)
  lastBase = { reading, dialogue }
  return reading
}

function known({ dialogue }: ReadOptions): ReadOptions['dialogue'] {
  return dialogue === 'unknown' ? undefined : dialogue
}

function changeBy(measure: Measure, base: ProseReading, settled: ProseReading): number {
  if (Math.min(base.words.length, settled.words.length) < measure.minWords) return 0
  const change = (measure.change(base, settled) ?? 0) / measure.scale
  return Math.round(Math.max(-MOST, Math.min(MOST, change)) * DECIMALS) / DECIMALS
}
