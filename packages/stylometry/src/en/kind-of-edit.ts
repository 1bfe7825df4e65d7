import { words } from '@understudy/prose'
import type { KindOfEdit, KindQuestion } from '../kind-question.ts'
import { kindCues } from './kind-cues.ts'
import { KIND_POINTS, KIND_START, WEIGHED_KINDS } from './kind-points.ts'
import { lemma } from './lemma.ts'
import { storyChange } from './story-change.ts'
import { IRREGULAR_PASTS } from './verbs.ts'
import { FUNCTION_WORDS } from './word-lists.ts'

/** Reasons given. */
const MOST_REASONS = 4

/** The kind of a change that is more than marks and capitals: another story first, then another tense, then by points. */
export function kindOfEdit(question: KindQuestion): KindOfEdit {
  const story = storyChange(question.base, question.settled)
  if (story !== null)
    return { kind: story.kind, because: [wordsOf(story.before, question), wordsOf(story.after, question, 'after')] }
  if (question.operation === 'move') return { kind: 'structure', because: ['move'] }
  const turned = anotherTense(question.before, question.after)
  if (turned !== null) return { kind: 'tense', because: turned }
  const cues = kindCues(question)
  const isResplit = question.operation === 'split' || question.operation === 'join'
  if (isResplit && cues.has('small words only')) return { kind: 'structure', because: [question.operation] }
  return byPoints(cues)
}

/** Where the sentences differ as wholes, the words of the change say it shorter. */
function wordsOf(said: string, question: KindQuestion, side: 'before' | 'after' = 'before'): string {
  return said.length > question[side].length + 1 && question[side] !== '' ? question[side].trim() : said
}

/** The same words in another tense: "walks" for "walked", "hung" for "hanging". */
function anotherTense(before: string, after: string): readonly string[] | null {
  const [old, fresh] = [contentOf(before), contentOf(after)]
  if (old.length === 0 || old.length !== fresh.length) return null
  const turned: string[] = []
  for (const [index, word] of old.entries()) {
    const other = fresh[index] ?? ''
    if (word === other) continue
    if (lemma(word) !== lemma(other) || !(isVerbal(word) || isVerbal(other))) return null
    turned.push(word, other)
  }
  return turned.length === 0 ? null : turned
}

function contentOf(text: string): readonly string[] {
  return words(text.toLowerCase()).flatMap(word =>
    FUNCTION_WORDS.has(word.text) && !IRREGULAR_PASTS.has(word.text) ? [] : [word.text],
  )
}

function isVerbal(lower: string): boolean {
  return /(?:[^e]ed|ing)$/.test(lower) || IRREGULAR_PASTS.has(lower)
}

function byPoints(cues: ReadonlySet<string>): KindOfEdit {
  const known = [...cues].flatMap(cue => (KIND_POINTS[cue] === undefined ? [] : [{ cue, points: KIND_POINTS[cue] }]))
  const totals = WEIGHED_KINDS.map((_, at) =>
    known.reduce((sum, { points }) => sum + (points[at] ?? 0), KIND_START[at] ?? 0),
  )
  const best = totals.indexOf(Math.max(...totals))
  const because = known
    .filter(({ points }) => (points[best] ?? 0) > 0)
    .sort((one, other) => (other.points[best] ?? 0) - (one.points[best] ?? 0))
    .map(({ cue }) => cue)
  return { kind: WEIGHED_KINDS[best] ?? 'phrasing', because: because.slice(0, MOST_REASONS), cues: [...cues] }
}
