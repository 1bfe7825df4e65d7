import type { DialogueConvention } from '@understudy/contracts'
import { dialogueSpans } from '@understudy/prose'
import { isSurelyTold } from './narration.ts'
import { quotationsIn } from './quotations.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import type { Span } from './span.ts'
import { tokensOf, type Token } from './token.ts'
import { voiceOf, type Voice } from './voice.ts'

/** What a paragraph is by itself, wherever it stands: nothing here depends on what is around it. */
export interface Paragraph {
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
}

/** Reads a paragraph whose speech is marked by `convention`. */
export type ReadParagraph = (text: string, convention: DialogueConvention) => Paragraph

export const readParagraph: ReadParagraph = (text, convention) => {
  const tokens = tokensOf(text)
  const speech = dialogueSpans(text, convention).filter(({ kind }) => kind === 'speech')
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
    voice: voiceOf(text, tokens, speech),
  }
}
