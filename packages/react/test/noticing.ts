import type { AssistantState, Noticed, NoticedAnswer, ShownUpdate, UnderstudyAssistant } from '@understudy/assistant'
import { ok, type ItemId, type SessionId } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import { difference } from './open-assistant.ts'

const PROPOSED: PersonaItem = {
  id: 'chapter-end' as ItemId,
  statement: 'End chapters on an object',
  measure: null,
  direction: null,
  scope: {},
  except: null,
  evidence: { for: 4, against: 1 },
  status: 'proposed',
  locked: false,
  source: 'learned',
  createdAt: '2026-05-01T12:00:00Z',
}

const QUESTION: Noticed = {
  item: PROPOSED,
  session: 's1' as SessionId,
  evidence: [
    difference('o1', 'She wept for an hour', 'The cup lay on its side', 'She wept for an hour. That was all.'),
    difference('o2', 'He felt alone', 'The lamp was out', 'He felt alone. Nobody came.'),
  ],
}

export interface Asking {
  readonly assistant: UnderstudyAssistant
  /** What was answered, in order. */
  readonly answers: readonly (readonly [item: string, answer: NoticedAnswer])[]
}

/** `assistant` with one question to ask, until it is answered. */
export function withQuestion(assistant: UnderstudyAssistant, question = QUESTION): Asking {
  const answers: [string, NoticedAnswer][] = []
  return {
    answers,
    assistant: {
      ...assistant,
      noticed: () => Promise.resolve(answers.length === 0 ? question : null),
      answerNoticed(item, answer) {
        answers.push([item, answer])
        return Promise.resolve(ok(null))
      },
    },
  }
}

/** An update of rules in which nothing was tried, but for what `said` says of it. */
export function updateOf(said: Partial<ShownUpdate>): ShownUpdate {
  return {
    update: 'u1',
    step: 1,
    startedAt: Date.UTC(2026, 4, 1, 9),
    endedAt: Date.UTC(2026, 4, 1, 9, 1),
    status: 'done',
    reason: null,
    waits: false,
    critic: { id: 'rules', by: 'rules', remote: false },
    exchanges: 30,
    score: 0.8,
    questions: 6,
    bill: { usage: { input: 0, output: 0 }, costs: [], about: false },
    ms: 800,
    tried: [],
    changes: [],
    canUndo: false,
    ...said,
  }
}

/** `assistant` whose learning in words stands as `optimizer` says. */
export function withOptimizer(
  assistant: UnderstudyAssistant,
  optimizer: Partial<AssistantState['optimizer']>,
): UnderstudyAssistant {
  const state = assistant.state()
  const changed = { ...state, optimizer: { ...state.optimizer, ...optimizer } }
  return { ...assistant, state: () => changed }
}
