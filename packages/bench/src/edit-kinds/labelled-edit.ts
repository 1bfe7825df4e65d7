import type { EditKind } from '@understudy/stylometry'
import { isRecord, type JsonRecord } from '../learn/read-records.ts'

/** One span that a professional changed, with the category it was given. */
export interface LabelledEdit {
  readonly writer: string
  readonly before: string
  readonly after: string
  readonly from: number
  readonly to: number
  /** What stands in place of the span; empty where it went. */
  readonly fresh: string
  readonly kind: EditKind
}

const KINDS: Readonly<Record<string, EditKind>> = {
  'Awkward Word Choice and Phrasing': 'phrasing',
  'Poor Sentence Structure': 'structure',
  'Unnecessary/Redundant Exposition': 'exposition',
  Cliche: 'cliche',
  'Purple Prose': 'purple',
  'Lack of Specificity and Detail': 'specificity',
  'Tense Inconsistency': 'tense',
  'Tense Consistency': 'tense',
  Punctuation: 'punctuation',
  Capitalization: 'capitals',
  Factuality: 'fact',
}

/** The labelled edits of a record whose span stands in its text and whose category is known; most records have none. */
export function labelledEdits(record: JsonRecord): readonly LabelledEdit[] {
  const { writer, before, after, edits } = record
  if (typeof before !== 'string' || typeof after !== 'string' || !Array.isArray(edits)) return []
  return edits.filter(isRecord).flatMap((edit): readonly LabelledEdit[] => {
    const { category, original, edited } = edit
    const kind = typeof category === 'string' ? KINDS[category] : undefined
    if (kind === undefined || typeof original !== 'string' || original === '') return []
    const from = before.indexOf(original)
    const fresh = typeof edited === 'string' ? edited : ''
    return from === -1 ? [] : [{ writer: String(writer), before, after, from, to: from + original.length, fresh, kind }]
  })
}
