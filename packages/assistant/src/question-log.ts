import type { Json, RecordId, StoreWrite, TextId } from '@understudy/contracts'
import { failure, ok } from '@understudy/contracts'
import { isOfTheQuestion, type StageAnswer } from '@understudy/learning/symbolic'
import type { Core } from './core.ts'
import { questionWrite, type KeptUpdate, type QuestionRecord, type UpdateRecord } from './optimizer-records.ts'

/** What is known of the questions of one update, so that none is asked twice: also not after a crash, or in another tab. */
export interface KnownAnswers {
  get(question: string, critic: string): StageAnswer | null
  add(question: string, critic: string, answer: StageAnswer): void
  readonly size: number
}

/** An answer with what it took. */
export interface GivenAnswer {
  readonly question: string
  readonly answer: StageAnswer
  readonly at: number
  readonly ms: number
  readonly prompts: readonly RecordId[]
}

/** Answers that were kept; of those whose words were forgotten nothing is known. */
export async function readAnswers(
  { store, scope }: Pick<Core, 'store' | 'scope'>,
  kept: KeptUpdate,
): Promise<KnownAnswers> {
  const ids = kept.answered.flatMap(({ answer }) => answer ?? [])
  const texts = await store.texts(scope, ids)
  const words = new Map(texts.ok ? ids.map((id, index) => [id, texts.value[index] ?? null]) : [])
  const known = new Map<string, StageAnswer>()
  const place = (question: string, critic: string) => `${critic} ${question}`
  for (const { question, critic, answer, failed } of kept.answered) {
    const text = answer === null ? null : (words.get(answer) ?? null)
    if (text !== null) known.set(place(question, critic), ok(JSON.parse(text) as Json))
    else if (failed !== null) known.set(place(question, critic), failure(failed.reason, failed.detail))
  }
  return {
    get: (question, critic) => known.get(place(question, critic)) ?? null,
    add: (question, critic, answer) => void known.set(place(question, critic), answer),
    get size() {
      return known.size
    },
  }
}

/** What keeps an answer; nothing of one that the next try may not fail at. */
export function answerWrites(
  { scope }: Pick<Core, 'scope'>,
  { update, critic }: UpdateRecord,
  { question, answer: given, at, ms, prompts }: GivenAnswer,
): readonly StoreWrite[] {
  if (!given.ok && !isOfTheQuestion(given.reason)) return []
  const id = `${update}/${critic.id}/${question}` as TextId
  const [answer, failed] = given.ok ? [id, null] : [null, { reason: given.reason, detail: given.detail }]
  const record: QuestionRecord = { format: 1, update, question, critic: critic.id, at, ms, answer, failed, prompts }
  const words: readonly StoreWrite[] = given.ok
    ? [{ type: 'put-texts', scope, texts: [{ id, text: JSON.stringify(given.value) }] }]
    : []
  return [questionWrite(scope, record), ...words]
}
