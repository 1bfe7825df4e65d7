import { commonTokens } from '@understudy/contracts'
import { contentHash } from '@understudy/persona'
import type { StageQuestion } from './stage.ts'

/** What a chat template adds around each message, in tokens, and the words by which a schema is told, or what was refused before. */
const AROUND_A_MESSAGE = 8
const AROUND_A_SCHEMA = 100
/** Vocabularies take marks of JSON together, which counting by words does not know. */
const SCHEMA_CHARS_A_TOKEN = 2.5
const FEW_PARTS = 2
/** No answer is longer, in tokens: many runtimes give no more at once. */
const MOST_ANSWERED = 4_000
/** A longer name of a thing among many, wherever it is said. */
const NAMES_TOKENS = 6
/** More than an answer needs, where there is room: some models think aloud before they answer. */
const ROOM_TO_THINK = 2_048

/** Texts of a question are cut to the first of these lengths, in characters, at which everything finds room. */
const TEXT_LENGTHS = [1_500, 700, 350, 180] as const
/** Whether texts had to be cut so far that everything else is said in short too. */
export function isShort(mostChars: number): boolean {
  return mostChars <= SHORT
}
const SHORT = TEXT_LENGTHS[2]

/** Of a critic with all the room there is. */
const FULL_LENGTH = TEXT_LENGTHS[0]

/** Makes the question about some of the things asked about, its texts cut to so many characters each. */
export type QuestionMaker<Thing> = (things: readonly Thing[], mostChars: number) => UnkeyedQuestion
export type UnkeyedQuestion = Omit<StageQuestion, 'key'>

/** Some of the things, and the question about them. */
export interface QuestionPart<Thing> {
  readonly things: readonly Thing[]
  readonly question: StageQuestion
}

/**
 * The questions about `things`: one, or as few as a critic of so little context can hold, in order. Texts are cut before
 * questions multiply. What does not even find room alone and cut short is left out.
 */
export function* questionsWithin<Thing>(
  things: readonly Thing[],
  make: QuestionMaker<Thing>,
  contextTokens: number | null,
): Generator<null, readonly QuestionPart<Thing>[]> {
  if (things.length === 0) return []
  if (contextTokens === null) return [{ things, question: keyed(make(things, FULL_LENGTH)) }]
  const ways: Parted<Thing>[] = []
  for (const length of TEXT_LENGTHS) {
    ways.push(yield* partedAt(length, { things, make, contextTokens }))
    if (isEnough(ways.at(-1), things)) break
  }
  const { most, parts } = bestOf(ways)
  return parts.map(part => {
    const question = make(part, most)
    const spare = Math.min(ROOM_TO_THINK, contextTokens - tokensOf(question))
    return { things: part, question: keyed({ ...question, maxTokens: question.maxTokens + spare }) }
  })
}

interface Parted<Thing> {
  readonly most: number
  readonly parts: readonly (readonly Thing[])[]
}

interface Parting<Thing> {
  readonly things: readonly Thing[]
  readonly make: QuestionMaker<Thing>
  readonly contextTokens: number
}

/** Whether everything finds room in a question or two: shorter texts would save little. */
function isEnough<Thing>(way: Parted<Thing> | undefined, things: readonly Thing[]): boolean {
  return way !== undefined && way.parts.length <= FEW_PARTS && heldBy(way) === things.length
}

function heldBy({ parts }: Parted<unknown>): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** That which holds most things, in the fewest questions, with the longest texts. */
function bestOf<Thing>([first, ...others]: readonly Parted<Thing>[]): Parted<Thing> {
  let best = first ?? { most: 0, parts: [] }
  for (const other of others) {
    const isFewer = heldBy(other) === heldBy(best) && other.parts.length < best.parts.length
    if (heldBy(other) > heldBy(best) || isFewer) best = other
  }
  return best
}

/** What one thing adds to a question is counted alone: in one question together they take no more, but for their names. */
function* partedAt<Thing>(
  most: number,
  { things, make, contextTokens }: Parting<Thing>,
): Generator<null, Parted<Thing>> {
  const empty = make([], most)
  const room = contextTokens - tokensOf(empty)
  const parts: Thing[][] = []
  let [left, answer] = [0, 0]
  for (const thing of things) {
    yield null
    const alone = make([thing], most)
    const added = tokensOf(alone) - tokensOf(empty) + NAMES_TOKENS
    if (added > room) continue
    const answered = alone.maxTokens - empty.maxTokens
    if (parts.length === 0 || added > left || answered > answer) {
      parts.push([])
      left = room
      answer = MOST_ANSWERED - empty.maxTokens
    }
    parts.at(-1)?.push(thing)
    left -= added
    answer -= answered
  }
  return { most, parts }
}

function keyed(question: UnkeyedQuestion): StageQuestion {
  const { about, messages } = question
  return { ...question, key: `${about.stage}.${contentHash(JSON.stringify([about, messages]))}` }
}

/** Tokens of a question with its schema and its answer, or more. */
function tokensOf({ messages, schema, maxTokens }: UnkeyedQuestion): number {
  const words = messages.reduce((sum, { content }) => sum + commonTokens(content) + AROUND_A_MESSAGE, 0)
  return words + Math.ceil(JSON.stringify(schema).length / SCHEMA_CHARS_A_TOKEN) + AROUND_A_SCHEMA + maxTokens
}
