import { createAssistant, type UnderstudyAssistant } from '@understudy/assistant'
import type { ContinuationRequest, DocumentId, ExchangeId, SuggestionId } from '@understudy/contracts'
import { ScriptedProposer, seededEnv, wholeProposal } from '@understudy/contracts/testing'

const DRAFT = ' pulled at the rope, and the boat swung round into the wind while the sail cracked once and hung'
const TIMES = 14

const request = (nth: number): ContinuationRequest => ({
  type: 'continuation',
  id: `ghost-${nth}` as ExchangeId,
  document: 'saltmarsh' as DocumentId,
  trigger: 'command',
  before: 'He',
  after: '',
  block: { index: 0, type: 'paragraph' },
  at: { block: 0, offset: 2 },
})

/** A real assistant of a writer who kept the first four words of every suggestion. */
export async function learnedGhosts(): Promise<UnderstudyAssistant> {
  const env = seededEnv()
  const proposer = new ScriptedProposer(Array.from({ length: TIMES + 1 }, (_, nth) => wholeProposal(`c.${nth}`, DRAFT)))
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers: [proposer], subject, actor: 'mara', consent: 'given', env })
  for (let nth = 0; nth < TIMES; nth++) {
    let text = ''
    let suggestion = '' as SuggestionId
    for await (const part of assistant.suggest(request(nth), new AbortController().signal)) {
      if (part.type === 'opened') ({ suggestion } = part)
      if (part.type === 'text') text += part.delta
    }
    const kept = ' pulled at the rope'
    const hunk = { hunk: null, rule: null, at: { block: 0, from: 2, to: 2 }, original: '', text, passage: '' }
    assistant.record({ type: 'shown', suggestion, hunks: [hunk], reopens: null })
    const about = { suggestion, hunk: null }
    assistant.record({ type: 'ended', ...about, reason: 'typed-otherwise', why: null, accepted: kept, shownMs: 900 })
    const settled = { accepted: true, base: '', suggested: text, settled: kept, keptChars: kept.length } as const
    const changedBy = { typed: 0, pasted: 0, remote: 0, other: 0 }
    assistant.record({ type: 'settled', ...about, cause: 'left', ...settled, changedBy })
    env.advance(60_000)
    await assistant.flush()
  }
  return assistant
}
