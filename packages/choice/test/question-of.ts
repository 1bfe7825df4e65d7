import type { ActorId, DocumentId, ExchangeId, RewardQuestion, SessionId } from '@understudy/contracts'

/** Which of `texts` should stand in the place of `base`. */
export function questionOf(texts: readonly string[], base = ''): RewardQuestion {
  const document = 'doc-1' as DocumentId
  return {
    texts,
    base,
    checks: [],
    request: {
      type: 'rewrite',
      id: 'exchange-1' as ExchangeId,
      document,
      trigger: 'command',
      before: '',
      after: '',
      block: { index: 0, type: 'paragraph' },
      kind: 'voice',
      instruction: '',
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
    },
  }
}
