import type { UnderstudyAssistant } from '@understudy/assistant'
import type {
  BlockRange,
  DocumentId,
  EditorEvent,
  ExchangeId,
  Hunk,
  RewriteRequest,
  SuggestionId,
} from '@understudy/contracts'

/** A rewrite on screen. */
export interface ShownRewrite {
  readonly passage: string
  readonly suggestion: SuggestionId
  readonly hunks: readonly Hunk[]
}

/** What an editor asks when one whole paragraph is to be rewritten; `number` names the exchange and its place. */
export function rewriteRequest(passage: string, number: number): RewriteRequest {
  const block = { index: number, type: 'paragraph' } as const
  return {
    type: 'rewrite',
    id: `rewrite-${number}` as ExchangeId,
    document: 'bench' as DocumentId,
    trigger: 'command',
    before: '',
    after: '',
    block,
    kind: 'voice',
    instruction: '',
    selected: [{ block: number, type: block.type, text: passage, from: 0, to: passage.length }],
    candidates: 3,
  }
}

/** Hears the assistant out. Throws where it shows nothing: the drafts all change something. */
export async function askRewrite(assistant: UnderstudyAssistant, request: RewriteRequest): Promise<ShownRewrite> {
  const hunks: Hunk[] = []
  let suggestion: SuggestionId | null = null
  for await (const part of assistant.suggest(request, new AbortController().signal)) {
    if (part.type === 'opened') suggestion = part.suggestion
    if (part.type === 'hunk') hunks.push(part.hunk)
  }
  if (suggestion === null || hunks.length === 0) throw new Error('The assistant showed no rewrite')
  return { passage: request.selected[0]?.text ?? '', suggestion, hunks }
}

/** What an editor tells of a rewrite each of whose hunks was decided on at once and left as it was. */
export function decideRewrite(
  assistant: UnderstudyAssistant,
  { passage, suggestion, hunks }: ShownRewrite,
  isTaken: (text: string) => boolean,
): void {
  assistant.record({
    type: 'shown',
    suggestion,
    reopens: null,
    hunks: hunks.map(hunk => ({
      hunk: hunk.id,
      rule: hunk.rule,
      at: rangeOf(hunk),
      original: hunk.original,
      text: insertedBy(hunk),
      passage,
    })),
  })
  for (const hunk of hunks)
    for (const event of endingOf(suggestion, hunk, isTaken(insertedBy(hunk)))) assistant.record(event)
}

function endingOf(suggestion: SuggestionId, hunk: Hunk, accepted: boolean): readonly EditorEvent[] {
  const text = insertedBy(hunk)
  const about = { suggestion, hunk: hunk.id }
  return [
    {
      type: 'ended',
      ...about,
      reason: accepted ? 'accepted' : 'refused',
      why: null,
      accepted: accepted ? text : '',
      shownMs: 1_500,
    },
    {
      type: 'settled',
      ...about,
      cause: 'left',
      accepted,
      base: hunk.original,
      suggested: text,
      settled: accepted ? text : hunk.original,
      keptChars: accepted ? text.length : 0,
      changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
    },
  ]
}

function insertedBy({ change }: Hunk): string {
  return change.type === 'replace' ? change.text : ''
}

function rangeOf({ change }: Hunk): BlockRange {
  if (change.type !== 'replace') return { block: change.block, from: 0, to: 0 }
  return { block: change.block, from: change.from, to: change.to }
}
