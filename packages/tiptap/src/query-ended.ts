import type { QueryEnded, RefusalWhy } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { PendingQuery } from './pending-hunk.ts'
import { project } from './projection.ts'
import { record, type Effect } from './review.ts'
import { whereIn } from './show-hunks.ts'

/** Reports what its writer did with a margin note; `doc` is the document it stood in. */
export function queryEnded(
  pending: PendingQuery,
  doc: Node,
  reason: QueryEnded<string>['reason'],
  why: RefusalWhy | null = null,
): Effect {
  const { id: query, rule, at } = pending.query
  const { at: where, passage } = whereIn(project(doc), pending, at.block)
  return record({ type: 'query-ended', suggestion: pending.suggestion, query, rule, where, passage, reason, why })
}
