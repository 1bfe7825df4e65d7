import type {
  ContinuationRequest,
  DocumentId,
  ExchangeId,
  LoggedEvent,
  Outcome,
  RewriteKind,
  RewriteRequest,
  SelectedBlock,
} from '@understudy/contracts'
import { standingBy } from '@understudy/learning/symbolic'
import { wordCount } from '@understudy/prose'

/** Fewer are no continuation. */
const LEAST_WORDS = 5

/** An exchange of the record that can be asked again. */
export interface RecordedExchange {
  readonly exchange: ExchangeId
  readonly request: ContinuationRequest | RewriteRequest
  /** What stands where it was asked for, by the writer's own decisions. */
  readonly stands: string
}

/** What an exchange asked for, and what came of it; null where its words were forgotten or tell too little. */
export function recordedExchange(
  events: readonly LoggedEvent<string | null>[],
  outcomes: readonly Outcome[],
): RecordedExchange | null {
  const asked = events.find(({ type }) => type === 'requested')
  const [first] = outcomes
  if (asked?.type !== 'requested' || first === undefined || asked.before === null || asked.after === null) return null
  const { exchange, document, before, after, kind, instruction, selected } = asked
  const base = { ...baseOf({ exchange, document }), before, after }
  if (asked.request === 'continuation') {
    const stands = outcomes.map(standingBy).findLast(text => text !== null && text.trim() !== '')
    if (stands === undefined || stands === null) return null
    const words = Math.max(LEAST_WORDS, wordCount(stands))
    const at = { block: 0, offset: before.length }
    return { exchange, stands, request: { ...base, type: 'continuation', at, words } }
  }
  const passage = first.passage ?? ''
  const isOne = outcomes.every(outcome => outcome.passage === passage)
  const from = selected === null || selected === '' ? -1 : passage.indexOf(selected)
  if (kind === null || selected === null || from < 0 || !isOne) return null
  const block: SelectedBlock = { block: 0, type: 'paragraph', text: passage, from, to: from + selected.length }
  const stands = standingIn(block, outcomes)
  if (stands === null || stands.trim() === '') return null
  return { exchange, stands, request: { ...base, ...rewriteOf(kind, instruction), selected: [block] } }
}

function baseOf({ exchange, document }: { readonly exchange: ExchangeId; readonly document: DocumentId }) {
  return { id: exchange, document, trigger: 'command', block: { index: 0, type: 'paragraph' } } as const
}

function rewriteOf(kind: RewriteKind, instruction: string | null) {
  return { type: 'rewrite', kind, instruction: instruction ?? '', candidates: 1 } as const
}

/** The selection with what stands in the place of each offer; null where one of them cannot be told. */
function standingIn({ text, from, to }: SelectedBlock, outcomes: readonly Outcome[]): string | null {
  let [written, left, end] = [text, text.length, to]
  for (const outcome of outcomes.toSorted((one, other) => other.passageFrom - one.passageFrom)) {
    const { base, passageFrom: at } = outcome
    // what came to nothing left what stood there
    const stands = standingBy(outcome) ?? (outcome.settled === null ? base : null)
    if (base === null || stands === null || at < from || at + base.length > Math.min(to, left)) return null
    written = written.slice(0, at) + stands + written.slice(at + base.length)
    end += stands.length - base.length
    left = at
  }
  return written.slice(from, end)
}
