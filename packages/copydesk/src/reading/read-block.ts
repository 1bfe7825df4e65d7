import type { DialogueConvention, SelectedBlock } from '@understudy/contracts'
import { dialogueSpans } from '@understudy/prose'
import { spellingOf, type Spelling } from '../english/spelling.ts'
import type { ReviewInput } from '../review-input.ts'
import { isEmbedded } from './embedded.ts'
import { houseMarks, type HouseMarks } from './house-marks.ts'
import { isSurelyTold, settledConvention } from './narration.ts'
import { quotationsIn } from './quotations.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import type { Span } from './span.ts'
import { tokensOf, type Token } from './token.ts'
import { voiceOf, type Voice } from './voice.ts'

/** Characters before the block that its voice, names and spelling are read from as well. */
const LOOK_BACK = 3_000
/** A voice shows within a few paragraphs. */
const VOICE_PARAGRAPHS = 5
/** A letter is looked for so many paragraphs back. */
const PARAGRAPHS_BACK = 12

/** One block as rules see it: whole, with its neighbours, whatever part of it is selected. */
export interface ReadBlock {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly convention: DialogueConvention
  /** Marked speech, its marks included. */
  readonly speech: readonly Span[]
  /** Other quotations and marked words, which no rule touches. */
  readonly quotations: readonly Span[]
  /** Whether what is outside `speech` is surely narration. */
  readonly told: boolean
  readonly voice: Voice
  readonly spelling: Spelling
  readonly marks: HouseMarks
  /** The end of what stands before the block. */
  readonly before: string
  readonly pointOfView: string | null
  readonly names: ReadonlySet<string>
}

/** Reads block number `index` of the selection; null where it is text inside the text, which no rule touches. */
export function readBlock(input: ReviewInput, index: number): ReadBlock | null {
  const block = input.blocks[index]
  if (block === undefined || input.mode === 'embedded') return null
  const { text } = block
  const before = paragraphsBefore(input, index)
  if (isEmbedded(block.type, text, before)) return null
  const convention = settledConvention(input.dialogue, text, before)
  const tokens = tokensOf(text)
  const speech = speechIn(text, convention)
  const lookBack = before.join('\n\n').slice(-LOOK_BACK)
  return {
    text,
    tokens,
    sentences: sentencesOf(text, tokens),
    convention,
    speech,
    quotations: quotationsIn(text).filter(
      quotation => !speech.some(({ from, to }) => from <= quotation.from && quotation.to <= to),
    ),
    told: isSurelyTold(text, tokens, convention),
    voice: joinVoices([
      voiceOf(text, tokens, speech),
      ...before.slice(-VOICE_PARAGRAPHS).map(told => voiceOf(told, tokensOf(told), speechIn(told, convention))),
    ]),
    spelling: spellingOf(`${lookBack}\n${text}`),
    marks: houseMarks(`${lookBack}\n${text}`, input.marks),
    before: lookBack,
    pointOfView: input.pointOfView,
    names: new Set(input.pointOfView === null ? input.names : [...input.names, input.pointOfView]),
  }
}

function paragraphsBefore(input: ReviewInput, index: number): readonly string[] {
  const selected = input.blocks.slice(0, index).map((block: SelectedBlock) => block.text)
  return [...input.before.slice(-2 * LOOK_BACK).split('\n\n'), ...selected]
    .filter(text => text.trim() !== '')
    .slice(-PARAGRAPHS_BACK)
}

function speechIn(text: string, convention: DialogueConvention): readonly Span[] {
  return dialogueSpans(text, convention).filter(({ kind }) => kind === 'speech')
}

function joinVoices(voices: readonly Voice[]): Voice {
  return {
    person: voices.some(({ person }) => person === 'first') ? 'first' : 'third',
    spoken: voices.some(({ spoken }) => spoken),
  }
}
