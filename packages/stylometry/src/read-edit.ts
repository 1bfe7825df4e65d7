import { detectDialogue, sentences, type Slice } from '@understudy/prose'
import { creditedEdits, type CreditedEdit } from './edit-credit.ts'
import { operationOf, type EditedPassage } from './edit-operation.ts'
import type { EditHunk, EditReading, ReadEditOptions } from './edit-reading.ts'
import type { KindOfEdit } from './kind-question.ts'
import { languageOf } from './languages.ts'
import { measureChange } from './measure-change.ts'
import { plainKind } from './plain-kind.ts'
import { sentencesAround } from './sentences-around.ts'
import { withMoves } from './with-moves.ts'
import { wordChanges } from './word-swaps.ts'

/** A text that grew by more than this, and to more than four times the suggestion, is another text. */
const OUTGROWN_CHARS = 2_000
const OUTGROWN_TIMES = 4
/** Beyond this many changes each further one is told without its words being weighed. */
const MOST_WEIGHED = 300
/** A stretch this long is a passage of its own: its words are not weighed against those it stands for. */
const LONGEST_WEIGHED = 4_000

/**
 * What a suggestion changed of `base` and kept, and what the writer made of it (`suggested` → `settled`): every change
 * with whose it is, what was done, of which kind it is and what it moved. Rules and lists of words, no model; cost
 * follows length, and any text is fine.
 */
export function readEdit(base: string, suggested: string, settled: string, options: ReadEditOptions = {}): EditReading {
  const known = Math.max(base.length, suggested.length)
  if (settled.length > known + OUTGROWN_CHARS && settled.length > OUTGROWN_TIMES * known)
    return { hunks: [], isOutgrown: true }
  const edits = creditedEdits(base, suggested, settled)
  const reader = readerOf(base, suggested, options)
  return { hunks: withMoves(edits.map((edit, index) => reader(edit, index < MOST_WEIGHED))), isOutgrown: false }
}

type HunkReader = (edit: CreditedEdit, isWeighed: boolean) => EditHunk

function readerOf(base: string, suggested: string, options: ReadEditOptions): HunkReader {
  const dialogue =
    options.dialogue === undefined || options.dialogue === 'unknown'
      ? detectDialogue([...base.split('\n'), ...suggested.split('\n')])
      : options.dialogue
  const reading = { ...options, dialogue }
  const texts = { suggestion: withSentences(base), writer: withSentences(suggested) }
  return (edit, isWeighed) => readHunk(edit, texts[edit.by], isWeighed ? reading : null)
}

interface SentencedText {
  readonly text: string
  readonly found: readonly Slice[]
}

function withSentences(text: string): SentencedText {
  return { text, found: sentences(text) }
}

/** `options` null: the change is not weighed. */
function readHunk(edit: CreditedEdit, { text, found }: SentencedText, options: ReadEditOptions | null): EditHunk {
  const { before, after } = edit
  const [start, end] = sentencesAround(found, before.from, before.to, text.length)
  const passage: EditedPassage = {
    before: before.text,
    after: after.text,
    base: text.slice(start, end),
    settled: text.slice(start, before.from) + after.text + text.slice(before.to, end),
  }
  const operation = operationOf(passage)
  const plain = plainKind(passage)
  const isShort = Math.max(before.text.length, after.text.length) <= LONGEST_WEIGHED
  const effect = options === null || !isShort ? {} : measureChange(passage.base, passage.settled, options)
  const language = options === null || !isShort ? null : languageOf(options.language ?? 'en')
  const around = {
    around: `${text.slice(Math.max(0, start - 2_000), start)} ${text.slice(end, end + 2_000)}`,
    isLast: text.slice(end).trim() === '',
  }
  const {
    kind,
    because,
    cues = [],
  }: Omit<KindOfEdit, 'kind'> & Pick<EditHunk, 'kind'> = plain ??
    language?.kindOfEdit({ ...passage, operation, effect, ...around }) ?? { kind: null, because: [] }
  const matter = kind === 'fact' || kind === 'content' ? 'fact' : 'style'
  const { swaps, cuts } = matter === 'style' && isShort ? wordChanges(before.text, after.text) : { swaps: [], cuts: [] }
  return { ...edit, operation, kind, matter, because, cues, effect, swaps, cuts }
}
