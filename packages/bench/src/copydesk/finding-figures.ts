import { wordCount } from '@understudy/prose'
import type { NamedRow, Row } from '../bench.ts'
import type { BookText, Case } from './read-cases.ts'

/** A text and all that was found in it. */
export interface ReadText {
  readonly text: BookText
  readonly cases: readonly Case[]
}

/** For each name of a text: its words, all fixes and queries, then every rule that found anything, per 1,000 words. */
export function findingFigures(read: readonly ReadText[]): readonly Row[] {
  const names = [...new Set(read.map(({ text }) => text.name))]
  return names.flatMap(name =>
    figuresOf(
      name,
      read.filter(({ text }) => text.name === name),
    ),
  )
}

/** How much is said of `finished` prose, which is right as it stands. */
export function silenceRows(finished: readonly ReadText[]): readonly NamedRow[] {
  const cases = finished.flatMap(each => each.cases)
  const words = wordsOf(finished)
  const row = (name: string, count: number): NamedRow => ({
    name,
    value: perThousand(count, words),
    unit: '1/1000 words',
  })
  return [
    row('fixes per 1000 words', cases.filter(isFix).length),
    row('queries per 1000 words', cases.filter(each => !isFix(each)).length),
    { name: 'words of finished prose', value: words, unit: 'words' },
  ]
}

function figuresOf(name: string, read: readonly ReadText[]): readonly Row[] {
  const words = wordsOf(read)
  const cases = read.flatMap(each => each.cases)
  const row = (finding: string, found: readonly Case[]): Row => ({
    text: name,
    finding,
    findings: found.length,
    'per 1000 words': perThousand(found.length, words),
  })
  const rules = [...new Set(cases.map(({ rule }) => rule))].toSorted()
  return [
    { text: name, finding: 'words', findings: words, 'per 1000 words': '' },
    row('fixes', cases.filter(isFix)),
    row(
      'queries',
      cases.filter(each => !isFix(each)),
    ),
    ...rules.map(rule =>
      row(
        rule,
        cases.filter(each => each.rule === rule),
      ),
    ),
  ]
}

function isFix({ put }: Case): boolean {
  return put !== null
}

function wordsOf(read: readonly ReadText[]): number {
  return read.reduce((sum, { text }) => sum + text.paragraphs.reduce((all, each) => all + wordCount(each), 0), 0)
}

function perThousand(count: number, words: number): number {
  return words === 0 ? 0 : Math.round((100_000 * count) / words) / 100
}
