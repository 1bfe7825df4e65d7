import type { DialogueConvention, Mode } from '@understudy/contracts'
import { detectDialogue, dialogueSpans, type DialogueSpan } from '@understudy/prose'
import { readSpeeches } from '../read-speeches.ts'
import type { SpeechReading } from '../speech-reading.ts'

/** A text with what checks have to know of where it stands. */
export interface Passage {
  readonly text: string
  /** What stands before it in its paragraph, or in the passage: sentences and speeches may have begun there. */
  readonly lead?: string
  readonly mode: Mode
  /** As the text itself shows where absent or unknown. */
  readonly dialogue?: DialogueConvention
  /** Whether more of it may come: what has not ended is not too short yet. */
  readonly open?: boolean
}

/** A stretch of a passage's text, in UTF-16 code units. */
export interface CheckSpan {
  readonly from: number
  readonly to: number
}

/** A passage read once for all checks; offsets are those of `whole`, lead and text. */
export class ReadPassage {
  readonly whole: string
  /** Where the text itself begins. */
  readonly start: number
  readonly convention: DialogueConvention
  private spans: readonly DialogueSpan[] | null = null
  private said: readonly SpeechReading[] | null = null

  constructor(readonly passage: Passage) {
    const { text, lead = '', dialogue = 'unknown' } = passage
    this.whole = lead + text
    this.start = lead.length
    this.convention = dialogue === 'unknown' ? detectDialogue(this.whole.split('\n')) : dialogue
  }

  /** Marked speech. */
  speech(): readonly CheckSpan[] {
    this.spans ??= dialogueSpans(this.whole, this.convention)
    return this.spans.filter(({ kind }) => kind === 'speech')
  }

  speechesOf(speaker: string): readonly CheckSpan[] {
    this.said ??= readSpeeches(this.whole, { dialogue: this.convention })
    return this.said.filter(speech => speech.speaker !== null && isSameName(speech.speaker, speaker))
  }
}

/** `Bess` is `Bess Harrow`. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name => name.replaceAll('’', "'").toLowerCase().split(' '))
  return a !== undefined && b !== undefined && (a.every(word => b.includes(word)) || b.every(word => a.includes(word)))
}
