import type { SelectedBlock } from '@understudy/contracts'
import { spellingOf, type Spelling } from '../english/spelling.ts'
import type { ReviewInput } from '../review-input.ts'
import { styleSheetOf, type StyleSheet } from '../sheet/style-sheet.ts'
import { apostropheOf } from './apostrophe.ts'
import { isEmbedded } from './embedded.ts'
import type { WishedWord } from '../wished-words.ts'
import { houseMarks, type HouseMarks } from './house-marks.ts'
import { settledConvention } from './narration.ts'
import type { Paragraph, ReadParagraph } from './paragraph.ts'
import type { Voice } from './voice.ts'

/** Characters before the block that its names and spelling are read from as well. */
const LOOK_BACK = 3_000
/** A voice shows within a few paragraphs. */
const VOICE_PARAGRAPHS = 5
/** A letter is looked for so many paragraphs back. */
const PARAGRAPHS_BACK = 12

/** One block as rules see it: whole, with its neighbours, whatever part of it is selected. */
export interface ReadBlock extends Paragraph {
  /** The voice of the block and of those before it. */
  readonly voice: Voice
  /** The end of what stands before the block. */
  readonly before: string
  readonly pointOfView: string | null
  readonly names: ReadonlySet<string>
  readonly sheet: StyleSheet
  /** Words that the writer said not to use. */
  readonly wishes: readonly WishedWord[]
  /** Read off the block and what stands before it, once a rule asks. */
  readonly spelling: () => Spelling
  readonly marks: () => HouseMarks
  /** `word`, written with a straight apostrophe, with the one that the block and what stands before it write. */
  readonly apostrophe: (word: string) => string
}

/** What is known of a review beside its blocks. */
export interface BlockPlace {
  readonly input: ReviewInput
  readonly names: ReadonlySet<string>
  readonly read: ReadParagraph
}

/** Reads a block behind the paragraphs `before` it; null where it is text inside the text, which no rule touches. */
export function readBlock(
  { input, names, read }: BlockPlace,
  { text, type }: SelectedBlock,
  before: readonly string[],
): ReadBlock | null {
  if (input.mode === 'embedded' || isEmbedded(type, text, before)) return null
  const convention = settledConvention(input.dialogue, text, before)
  const paragraph = read(text, convention)
  const lookBack = before.join('\n\n').slice(-LOOK_BACK)
  const around = (): string => `${lookBack}\n${text}`
  const apostrophe = once(() => apostropheOf(around()))
  return {
    ...paragraph,
    voice: joinVoices([
      paragraph.voice,
      ...before.slice(-VOICE_PARAGRAPHS).map(earlier => read(earlier, convention).voice),
    ]),
    before: lookBack,
    pointOfView: input.pointOfView,
    names,
    sheet: styleSheetOf(input),
    wishes: input.wishes,
    spelling: once(() => spellingOf(around())),
    marks: once(() => houseMarks(around(), input.marks)),
    apostrophe: word => word.replaceAll("'", apostrophe()),
  }
}

/** The paragraphs before block `index` of the selection, as far back as any rule reads. */
export function paragraphsBefore({ before, blocks }: ReviewInput, index: number): readonly string[] {
  const selected: string[] = []
  for (let at = index - 1; at >= 0 && selected.length < PARAGRAPHS_BACK; at--) {
    const text = blocks[at]?.text ?? ''
    if (text.trim() !== '') selected.unshift(text)
  }
  if (selected.length === PARAGRAPHS_BACK) return selected
  return [...endOf(before).filter(text => text.trim() !== ''), ...selected].slice(-PARAGRAPHS_BACK)
}

/** The last paragraphs of a text. One that is cut changes with every key pressed behind it, and would never be known again. */
function endOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.slice(-2 * LOOK_BACK).split('\n\n')
  return text.length > 2 * LOOK_BACK && rest.length > 0 ? rest : [first, ...rest]
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => (known ??= { value: compute() }).value
}

function joinVoices(voices: readonly Voice[]): Voice {
  return {
    person: voices.some(({ person }) => person === 'first') ? 'first' : 'third',
    spoken: voices.some(({ spoken }) => spoken),
  }
}
