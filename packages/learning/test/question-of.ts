import type { ActorId, DocumentId, ExchangeId, PlacedRequest, RewriteRequest, SessionId } from '@understudy/contracts'
import type { ChoiceQuestion } from '../src/rewards/choose-texts.ts'

type Change = Partial<Omit<ChoiceQuestion, 'request'>> &
  Partial<Pick<RewriteRequest, 'kind' | 'before' | 'instruction'>>

/** Which of `texts` should stand in the place of `base`, of a writer nothing is known of. */
export function questionOf(texts: readonly string[], base = '', change: Change = {}): ChoiceQuestion {
  const { kind = 'voice', before = '', instruction = '', ...rest } = change
  const document = 'doc-1' as DocumentId
  const request: PlacedRequest = {
    type: 'rewrite',
    id: 'exchange-1' as ExchangeId,
    document,
    trigger: 'command',
    before,
    after: '',
    block: { index: 0, type: 'paragraph' },
    kind,
    instruction,
    selected: [{ block: 0, type: 'paragraph', text: base, from: 0, to: base.length }],
    candidates: texts.length,
    context: {
      subject: { tenant: 'local', house: null, author: 'mara', work: document },
      actor: 'mara' as ActorId,
      session: 'session-1' as SessionId,
      language: 'en',
      mode: 'action',
      modeIs: 'guessed',
      place: { mode: 'action' },
    },
  }
  return { request, texts, base, checks: [], weights: [], rewards: {}, barred: [], ...rest }
}
