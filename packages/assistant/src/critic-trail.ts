import {
  commonTokens,
  type Answerer,
  type CandidateId,
  type DocumentId,
  type ExactPrompt,
  type ExchangeId,
  type ItemRef,
  type ModelPart,
  type RecordId,
  type SchemaQuestion,
} from '@understudy/contracts'
import type { StageAnswer } from '@understudy/learning/symbolic'
import type { Core } from './core.ts'
import { createHeardAnswers, type HeardAnswers } from './heard-answers.ts'
import { priceOf } from './optimizer-critics.ts'
import type { UpdateRecord } from './optimizer-records.ts'
import { answerWrites, promptWrites } from './prompt-log.ts'
import type { Spent } from './prompt-record.ts'

/** What one question of an update sends to a model and hears of it, kept in the prompt log like all that is sent. */
export interface CriticTrail {
  readonly answerer: Answerer
  /** Keeps what came back, its words where those may be; says which prompts it was. */
  close(answer: StageAnswer, withWords: boolean): readonly RecordId[]
}

interface Line {
  readonly id: RecordId
  readonly at: number
  readonly prompt: ExactPrompt
  readonly heard: HeardAnswers
}

const ANSWER = 'answer' as CandidateId

export function createCriticTrail(core: Core, record: UpdateRecord, answerer: Answerer): CriticTrail {
  const { env, scope, queue, repeated } = core
  const begun = repeated.cleared()
  const lines: Line[] = []

  function sent(prompt: ExactPrompt): void {
    const head = { id: env.newId() as RecordId, at: env.now() }
    // an update is no exchange of the editor's, and of no one document
    const place = {
      exchange: record.update as ExchangeId,
      document: '' as DocumentId,
      items: itemsOf(core, record),
      update: record.update,
    }
    queue.add(promptWrites(scope, { prompt, repeated }, { ...head, ...place }))
    lines.push({ ...head, prompt, heard: createHeardAnswers() })
  }

  const hear = (part: ModelPart): void => lines.at(-1)?.heard.take(ANSWER, part, env.now())

  return {
    answerer: {
      id: answerer.id,
      get remote() {
        return answerer.remote
      },
      get contextTokens() {
        return answerer.contextTokens
      },
      async answer(question, signal) {
        const given = await answerer.answer(question, signal, part => {
          if (part.type === 'sent') sent(part.prompt)
          else hear(part.part)
        })
        // one that does not say what it sends has sent the question
        if (lines.length === 0) {
          sent(promptOf(question, answerer))
          if (given.result.ok) hear({ type: 'text', index: 0, delta: JSON.stringify(given.result.value) })
          if (given.result.ok) hear({ type: 'end', index: 0, finish: 'stop', usage: given.usage })
        }
        return given
      },
    },
    close(answer, withWords) {
      // forgotten meanwhile: no word of before is kept behind it
      if (repeated.cleared() !== begun) return []
      for (const line of lines) {
        if (answer.ok && line === lines.at(-1)) line.heard.show(ANSWER)
        else line.heard.refuse(ANSWER, '')
        const { id, at, heard } = line
        const first = heard.firstAt()
        const about = {
          id: `${id}/answer` as RecordId,
          prompt: id,
          firstMs: first === null ? null : first - at,
          wholeMs: Math.max(0, (heard.lastAt() ?? env.now()) - at),
          spent: spentOn(line, priceOf(core, answerer.id)),
        }
        queue.add(answerWrites(scope, about, { answers: heard.all(), withWords }))
      }
      return lines.map(({ id }) => id)
    },
  }
}

/** By the runtime's own count; counted here where it gives none, as for an answer that was left in the middle. */
function spentOn({ prompt, heard }: Line, price: Spent['price']): Spent {
  const told = heard.usage()
  if (told !== null) return { usage: told, about: false, price }
  const input = prompt.messages.reduce((sum, { content }) => sum + commonTokens(content), 0)
  const output = heard.all().reduce((sum, { text }) => sum + commonTokens(text ?? ''), 0)
  return { usage: { input, output }, about: true, price }
}

function promptOf({ messages, schema, maxTokens }: SchemaQuestion, { id, remote }: Answerer): ExactPrompt {
  return { messages, schema, maxTokens, candidates: 1, temperature: 0, stop: [], model: id, remote }
}

/** So that forgetting an item finds what was said of it. */
function itemsOf({ book }: Core, { items }: UpdateRecord): readonly ItemRef[] {
  const { version } = book.persona()
  return items.map(id => ({ id, version }))
}
