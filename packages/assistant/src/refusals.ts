import {
  UNDONE_AT_ONCE_MS,
  type EventBody,
  type HunkId,
  type QueryEnded,
  type RefusalWhy,
  type RuleId,
} from '@understudy/contracts'

/** A change or a question of a rule that the writer turned down: which passage it stood in, and where that was. */
export interface Refusal<Text> {
  /** The suggestion and hunk or query it was. */
  readonly id: string
  readonly rule: RuleId
  readonly passage: Text
  readonly block: number
  readonly why: RefusalWhy | null
  /** Of a question: whether its words were changed in answer to it, which speaks for its rule. Absent for a change. */
  readonly heeded?: boolean
}

type Open<Text> = Pick<Refusal<Text>, 'rule' | 'passage' | 'block'>

/** Suggestions that may still be refused, the newest last; more are of no use. */
const REMEMBERED = 4_000

/** Tells refusals, and questions heeded, from the events of suggestions, as they come. What was undone at once counts as refused. */
export interface RefusalReader<Text> {
  /** What `event` says of a rule; null for any other event. */
  read(event: EventBody<Text>): Refusal<Text> | null
}

export function createRefusalReader<Text>(): RefusalReader<Text> {
  const open = new Map<string, Open<Text>>()

  function note(suggestion: string, hunk: HunkId | null, shown: Open<Text>): void {
    open.set(keyOf(suggestion, hunk), shown)
    const [oldest] = open.keys()
    if (open.size > REMEMBERED && oldest !== undefined) open.delete(oldest)
  }

  function refusal(suggestion: string, hunk: HunkId | null, why: RefusalWhy | null): Refusal<Text> | null {
    const id = keyOf(suggestion, hunk)
    const shown = open.get(id)
    open.delete(id)
    return shown === undefined ? null : { id, ...shown, why }
  }

  return {
    read(event) {
      if (event.type === 'shown')
        for (const { hunk, rule, passage, at } of event.hunks)
          if (rule !== null) note(event.suggestion, hunk, { rule, passage, block: at.block })
      if (event.type === 'query-ended') return answered(event)
      if (event.type === 'ended' && event.reason === 'refused') return refusal(event.suggestion, event.hunk, event.why)
      if (event.type === 'undone' && event.afterMs <= UNDONE_AT_ONCE_MS)
        return refusal(event.suggestion, event.hunk, null)
      return null
    },
  }
}

/** Null where it says nothing about its rule: to let words stand is about them. */
function answered<Text>({
  suggestion,
  query,
  rule,
  where,
  passage,
  reason,
  why,
}: QueryEnded<Text>): Refusal<Text> | null {
  if (rule === null || reason === 'stetted') return null
  const heeded = reason === 'typed-otherwise'
  return { id: `${suggestion}/${query}`, rule, passage, block: where.block, why, heeded }
}

function keyOf(suggestion: string, hunk: HunkId | null): string {
  return `${suggestion}/${hunk ?? ''}`
}
