import { sentences, wordCount } from '@understudy/prose'
import { readEdit, wordChanges, type EditKind } from '@understudy/stylometry'
import { namesIn } from '../../word-units.ts'
import type { RecordedDifference } from '../trajectory.ts'

/** Changes told one by one; more of them are a passage said anew. */
const MOST_TOLD = 3
/** Kinds of longer ones are not told: weighing them would be felt by whoever writes meanwhile. Characters. */
const MOST_WEIGHED = 1_200

const KIND_WORDS: Readonly<Record<Exclude<EditKind, 'fact' | 'content'>, string>> = {
  phrasing: 'a plainer phrasing',
  structure: 'sentences built otherwise',
  exposition: 'less that is explained',
  cliche: 'no set phrases',
  purple: 'fewer adornments',
  specificity: 'something more particular',
  tense: 'another tense',
  punctuation: 'other marks',
  capitals: 'other capitals',
}

/** What was kept has over what was not, in words: by kind of edit, by the words that went and came, by its length. */
export function differenceWords({ language, ...texts }: RecordedDifference): readonly string[] {
  const [passed, kept] = [texts.passed.trim(), texts.kept.trim()]
  return [...kindsOf(passed, kept, language), ...wordsOf(passed, kept), ...shapeOf(passed, kept)]
}

function kindsOf(passed: string, kept: string, language: string): readonly string[] {
  if (Math.max(passed.length, kept.length) > MOST_WEIGHED) return []
  const { hunks } = readEdit('', passed, kept, { language })
  const kinds = hunks.flatMap(({ by, matter, kind }) =>
    by === 'writer' && matter === 'style' && kind !== null && kind !== 'fact' && kind !== 'content' ? [kind] : [],
  )
  return [...new Set(kinds)].slice(0, MOST_TOLD).map(kind => KIND_WORDS[kind])
}

function wordsOf(passed: string, kept: string): readonly string[] {
  const names = namesIn([passed, kept])
  const isPlain = (text: string) => text.split(' ').every(word => !names.has(word))
  const { swaps, cuts } = wordChanges(passed, kept)
  return [
    ...swaps.filter(({ from, to }) => isPlain(from) && isPlain(to)).map(({ from, to }) => `“${to}” for “${from}”`),
    ...cuts.filter(isPlain).map(cut => `no “${cut}”`),
  ].slice(0, MOST_TOLD)
}

function shapeOf(passed: string, kept: string): readonly string[] {
  const words = wordCount(kept) - wordCount(passed)
  const parts = sentences(kept).length - sentences(passed).length
  return [
    ...(words === 0 ? [] : [`${amount(Math.abs(words), 'word')} ${words < 0 ? 'fewer' : 'more'}`]),
    ...(parts === 0 ? [] : [`${amount(Math.abs(parts), 'sentence')} ${parts < 0 ? 'fewer' : 'more'}`]),
  ]
}

function amount(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`
}
