import type { UnderstudyAssistant } from '@understudy/assistant'
import type { HunkId, SuggestionId, SuggestionPart, SuggestionRequest } from '@understudy/contracts'

/** What one request came to. */
export interface HeardOut {
  /** `suggestion`, `left` where the writer went first, else the reason that the writer is told. */
  readonly outcome: string
  /** Who made what is shown; null where nothing is. */
  readonly by: string | null
  /** The model was not asked: it had failed too often. */
  readonly rested: boolean
  /** No end came, though nobody had left. */
  readonly isLost: boolean
  /** More than one end, or more than one suggestion. */
  readonly isTwice: boolean
  readonly ms: number
}

interface Tale {
  ends: SuggestionPart[]
  opened: Extract<SuggestionPart, { readonly type: 'opened' }>[]
  notice: string | null
  hunks: HunkId[]
}

/** A request without an end after so long never has one, ms. */
const NEVER_MS = 20_000

/** Hears the assistant out, as an editor does, and ends what was opened; goes away after `leaveMs` where that is given. */
export async function hearOut(
  assistant: UnderstudyAssistant,
  request: SuggestionRequest,
  leaveMs: number | null,
): Promise<HeardOut> {
  const began = performance.now()
  const abort = new AbortController()
  const tale: Tale = { ends: [], opened: [], notice: null, hunks: [] }
  const leaving = setTimeout(() => abort.abort(), leaveMs ?? NEVER_MS)
  try {
    for await (const part of assistant.suggest(request, abort.signal)) note(tale, part)
  } finally {
    clearTimeout(leaving)
  }
  for (const { suggestion } of tale.opened) endAll(assistant, suggestion, tale)
  const isLeft = abort.signal.aborted && leaveMs !== null && tale.ends.length === 0
  return {
    outcome: isLeft ? 'left' : outcomeOf(tale),
    by: tale.opened[0]?.credit.proposer ?? null,
    rested: tale.notice?.startsWith('assistant.notice.resting') ?? false,
    isLost: tale.ends.length === 0 && !isLeft,
    isTwice: tale.ends.length > 1 || tale.opened.length > 1,
    ms: performance.now() - began,
  }
}

function note(tale: Tale, part: SuggestionPart): void {
  if (part.type === 'end') tale.ends.push(part)
  if (part.type === 'opened') tale.opened.push(part)
  if (part.type === 'notice') tale.notice = part.message.key
  if (part.type === 'hunk') tale.hunks.push(part.hunk.id)
}

function outcomeOf({ ends, notice }: Tale): string {
  const [end] = ends
  if (end?.type !== 'end') return 'lost'
  if (end.reason === 'complete') return 'suggestion'
  return end.reason === 'failed' ? (notice?.split('.')[2] ?? 'failed') : end.reason
}

/** What an editor tells of what nobody decided on: one ending for a ghost, one for each hunk. */
function endAll(assistant: UnderstudyAssistant, suggestion: SuggestionId, { hunks, ends }: Tale): void {
  const [end] = ends
  const reason = end?.type === 'end' && end.reason === 'failed' ? 'failed' : 'expired'
  for (const hunk of hunks.length === 0 ? [null] : hunks)
    assistant.record({ type: 'ended', suggestion, hunk, reason, why: null, accepted: '', shownMs: 0 })
}
