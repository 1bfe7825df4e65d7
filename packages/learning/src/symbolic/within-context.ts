import { commonTokens } from '@understudy/contracts'
import { contentHash } from '@understudy/persona'
import type { StageQuestion } from './stage.ts'

/** What a chat template adds around each message, in tokens, and the words by which a schema is told, or what was refused before. */
const AROUND_A_MESSAGE = 8
const AROUND_A_SCHEMA = 100
/** More than an answer needs, where there is room: some models think aloud before they answer. */
const ROOM_TO_THINK = 2_048

/** Texts of a question are cut to the first of these lengths, in characters, at which everything finds room. */
const TEXT_LENGTHS = [1_500, 700, 350, 180] as const
/** Of a critic with all the room there is. */
const FULL_LENGTH = TEXT_LENGTHS[0]

/** Makes the question about some of the things asked about, its texts cut to so many characters each. */
export type QuestionMaker<Thing> = (things: readonly Thing[], mostChars: number) => UnkeyedQuestion
export type UnkeyedQuestion = Omit<StageQuestion, 'key'>

/**
 * The questions about `things`: one, or as few as a critic of so little context can hold, in order. What does not even
 * find room alone and cut short is left out.
 */
export function questionsWithin<Thing>(
  things: readonly Thing[],
  make: QuestionMaker<Thing>,
  contextTokens: number | null,
): readonly { readonly things: readonly Thing[]; readonly question: StageQuestion }[] {
  if (things.length === 0) return []
  if (contextTokens === null) return [{ things, question: keyed(make(things, FULL_LENGTH)) }]
  const fits = (some: readonly Thing[], most: number) => tokensOf(make(some, most)) <= contextTokens
  const most = TEXT_LENGTHS.find(length => things.every(thing => fits([thing], length))) ?? TEXT_LENGTHS.at(-1) ?? 0
  const held = things.filter(thing => fits([thing], most))
  return inParts(held, some => fits(some, most)).map(part => {
    const question = make(part, most)
    const spare = Math.min(ROOM_TO_THINK, contextTokens - tokensOf(question))
    return { things: part, question: keyed({ ...question, maxTokens: question.maxTokens + spare }) }
  })
}

function keyed(question: UnkeyedQuestion): StageQuestion {
  const { about, messages } = question
  return { ...question, key: `${about.stage}.${contentHash(JSON.stringify([about, messages]))}` }
}

/** Tokens of a question with its schema and its answer, or more. */
function tokensOf({ messages, schema, maxTokens }: UnkeyedQuestion): number {
  const words = messages.reduce((sum, { content }) => sum + commonTokens(content) + AROUND_A_MESSAGE, 0)
  return words + commonTokens(JSON.stringify(schema)) + AROUND_A_SCHEMA + maxTokens
}

/** As few parts as hold everything in order, each of which fits. */
function inParts<Thing>(
  things: readonly Thing[],
  fits: (some: readonly Thing[]) => boolean,
): readonly (readonly Thing[])[] {
  const parts: Thing[][] = []
  for (const thing of things) {
    const last = parts.at(-1)
    if (last !== undefined && fits([...last, thing])) last.push(thing)
    else parts.push([thing])
  }
  return parts
}
