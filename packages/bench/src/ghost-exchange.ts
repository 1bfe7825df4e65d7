import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ContinuationRequest, DocumentId, ExchangeId, SuggestionId } from '@understudy/contracts'

/** What an editor asks at the end of a paragraph; `number` names the exchange and its place. */
export function ghostRequest(before: string, number: number): ContinuationRequest {
  return {
    type: 'continuation',
    id: `ghost-${number}` as ExchangeId,
    document: 'bench' as DocumentId,
    trigger: 'command',
    before,
    after: '',
    block: { index: number, type: 'paragraph' },
    at: { block: number, offset: before.length },
  }
}

/** Asks for a ghost, decides on it at once, and tells what an editor tells of that. Throws where none comes. */
export async function exchangeGhost(
  assistant: UnderstudyAssistant,
  request: ContinuationRequest,
  accepted: boolean,
): Promise<void> {
  let text = ''
  let suggestion: SuggestionId | null = null
  for await (const part of assistant.suggest(request, new AbortController().signal)) {
    if (part.type === 'opened') suggestion = part.suggestion
    if (part.type === 'text') text += part.delta
  }
  if (suggestion === null || text === '') throw new Error('The assistant showed no continuation')
  const { block, offset } = request.at
  const at = { block, from: offset, to: offset }
  const about = { suggestion, hunk: null }
  assistant.record({
    type: 'shown',
    suggestion,
    reopens: null,
    hunks: [{ hunk: null, rule: null, at, original: '', text, passage: '' }],
  })
  assistant.record({
    type: 'ended',
    ...about,
    reason: accepted ? 'accepted' : 'refused',
    why: null,
    accepted: accepted ? text : '',
    shownMs: 1_500,
  })
  assistant.record({
    type: 'settled',
    ...about,
    cause: 'left',
    accepted,
    base: '',
    suggested: text,
    settled: accepted ? text : '',
    keptChars: accepted ? text.length : 0,
    changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
  })
}
