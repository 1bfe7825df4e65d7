import { broughtBy, type Brief, type DialogueConvention } from '@understudy/contracts'
import { fenced } from './fence.ts'

/** A prompt is no index of names, nor is a run of capitals a page long one. */
const MOST_NAMES = 12
const NAME_CHARS = 60

const SPEECH: Readonly<Record<DialogueConvention, string>> = {
  double: 'Speech stands in double quotation marks.',
  single: 'Speech stands in single quotation marks.',
  dash: 'Speech opens with a dash, without quotation marks.',
  none: 'Speech is not marked at all.',
  unknown: '',
}

/** What the manuscript itself says of how to write here: how speech is marked, and how names in the passage are spelt. */
export function placeNotes(passage: string, { dialogue, manuscript, tools }: Brief): readonly string[] {
  const spelt = manuscript.entries
    // what only stands in the persona's notes is said with them
    .filter(({ kind, text, noted }) => kind !== 'phrase' && noted !== true && passage.includes(text))
    .filter(({ text }) => text.length <= NAME_CHARS)
    .slice(0, MOST_NAMES)
    .map(({ text }) => text)
  const names = broughtBy(tools, 'names', spelt)
  const spelling =
    names.length === 0 ? [] : [`Names and words of the book, spelt so:\n${fenced('own', names.join('\n'))}`]
  return [...(SPEECH[dialogue] === '' ? [] : [SPEECH[dialogue]]), ...spelling]
}

/** A story has more notes than a prompt has room. */
const FOUND_CHARS = 2_000

/** What the host looked up, as far as there is room. */
export function foundNotes(found: readonly string[]): readonly string[] {
  const text = found.filter(note => note.trim() !== '').join('\n\n')
  return text === '' ? [] : [`Looked up for this passage:\n${fenced('found', text.slice(0, FOUND_CHARS))}`]
}
