import type { ShownUpdate, TriedOperation } from '@understudy/assistant'
import { spentWords } from '../sent/spent-words.ts'
import { sayCount, type Say } from '../say.tsx'
import { refusalWords } from './operation-words.ts'

/** What an update came to, as one line without a full stop. */
export function updateHead({ tried, status }: ShownUpdate, say: Say): string {
  if (status === 'running') return say('react.optimizer.head.running')
  const kept = tried.filter(held).length
  if (tried.length === 0) return say('react.optimizer.head.none')
  if (kept === 0) return sayCount(say, 'react.optimizer.head.of-none', tried.length)
  if (tried.length === 1) return say('react.optimizer.head.one')
  return say('react.optimizer.head', { kept, count: tried.length })
}

/** What it was made from and what it took: nothing of money and tokens where rules read, or before the first question. */
export function updateFacts(
  { exchanges, questions, bill, ms, critic, status }: ShownUpdate,
  say: Say,
): readonly string[] {
  return [
    sayCount(say, 'react.optimizer.exchanges', exchanges),
    ...(critic.by === 'rules' || (status === 'running' && questions === 0)
      ? []
      : [sayCount(say, 'react.optimizer.questions', questions), ...spentWords(say, bill, ms)]),
  ]
}

/** What became of one thing that was tried. */
export function becameWords({ became }: TriedOperation, say: Say): string {
  return typeof became === 'string' ? say(`react.optimizer.became.${became}`) : refusalWords(became.refused, say)
}

export function held({ became }: TriedOperation): boolean {
  return typeof became === 'string'
}
