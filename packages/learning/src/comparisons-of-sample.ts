import type { Sample, SessionId } from '@understudy/contracts'
import { contentHash } from '@understudy/persona'
import { detectDialogue, dialogueSpans } from '@understudy/prose'
import type { Comparison } from './comparison.ts'
import { genericProse, type Usual } from './generic-prose.ts'
import { HABITS } from './habits.ts'
import { isOwnHand } from './own-hand.ts'
import type { StyleReader } from './style-reader.ts'

/** Words of a stretch: as long as the drafts that it is held against, since many measures go with the length. */
const STRETCH_WORDS = 200
/** Of fewer stretches nobody can tell a habit from a scene. */
const LEAST_STRETCHES = 2
/** Standard deviations between drafts: nearer to what is usual is no habit of this writer's. */
const LEAST_DEPARTURE = 1
/** Beyond this a departure is no stronger evidence. */
const MOST_DEPARTURE = 2
/** However odd a page is, it speaks of so many things: the oddest. */
const MOST_HABITS = 5
/** As an own edit: who writes pages chooses every word of them. */
const WEIGHT = 1
const DIGITS = 4

/**
 * What pages handed over as the writer's own say of their taste: where the habits of the pages lie off those of machine
 * prose, the own way is preferred to the usual one. A comparison a habit, since each was seen by itself; what the pages
 * tell of, who tells it and how much is spoken is the work's, and no habit. Empty where they are too short, another
 * hand's, or forgotten.
 */
export function comparisonsOfSample(sample: Sample<string | null>, reader: StyleReader): readonly Comparison[] {
  const { id, text, document, at, subject } = sample
  if (text === null || !isOwnHand(sample)) return []
  const passage = contentHash(`${document}\n${text}`)
  const stretches = stretchesOf(narrated(text))
  const mode = reader.modeOf(stretches.join('\n\n'))
  return departuresOf(stretches, reader).map(([measure, by]) => ({
    id: `${id}#${measure}`,
    outcome: sampleOutcomeId(id, measure),
    kind: 'sample',
    at,
    session: id as string as SessionId,
    place: { work: subject.work ?? document, mode },
    passage,
    spot: passage,
    weight: WEIGHT,
    change: { [measure]: by },
  }))
}

/** What a comparison of a sample stands under in an item's evidence, where `Outcome.id` stands for a choice. */
function sampleOutcomeId(sample: string, measure: string): string {
  return `${sample}/${measure}`
}

/** The habits that lie furthest off what is usual, by how many deviations. */
function departuresOf(
  stretches: readonly string[],
  reader: StyleReader,
): readonly (readonly [measure: string, by: number])[] {
  if (stretches.length < LEAST_STRETCHES) return []
  const values = stretches.map(stretch => reader.measures(stretch))
  const usual = genericProse()
  return HABITS.flatMap(measure => {
    const known = usual.get(measure)
    const seen = values.flatMap(value => value[measure] ?? [])
    return known === undefined || seen.length < LEAST_STRETCHES ? [] : [[measure, departure(seen, known)] as const]
  })
    .filter(([, by]) => Math.abs(by) >= LEAST_DEPARTURE)
    .sort(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || (a < b ? -1 : 1))
    .slice(0, MOST_HABITS)
    .map(([measure, by]) => [measure, rounded(Math.max(-MOST_DEPARTURE, Math.min(MOST_DEPARTURE, by)))] as const)
}

function departure(seen: readonly number[], { mean, deviation }: Usual): number {
  return (seen.reduce((sum, value) => sum + value, 0) / seen.length - mean) / deviation
}

/** The paragraphs that nobody speaks in: drafts seldom have others, and talk is the characters' way. */
function narrated(text: string): readonly string[] {
  const paragraphs = text.split(/\n{2,}/)
  const convention = detectDialogue(paragraphs)
  return paragraphs.filter(paragraph => dialogueSpans(paragraph, convention).length === 0)
}

/** Whole paragraphs together until they have the words of a draft; what is left over at the end is left out. */
function stretchesOf(paragraphs: readonly string[]): readonly string[] {
  const stretches: string[] = []
  let [together, words]: [string[], number] = [[], 0]
  for (const paragraph of paragraphs) {
    together.push(paragraph)
    words += paragraph.split(/\s+/).filter(word => word !== '').length
    if (words < STRETCH_WORDS) continue
    stretches.push(together.join('\n\n'))
    ;[together, words] = [[], 0]
  }
  return stretches
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS))
}
