import {
  commonTokens,
  type CandidateId,
  type Env,
  type ExactPrompt,
  type ItemRef,
  type Price,
  type ProposalPart,
  type Proposer,
  type RecordId,
  type StoreScope,
  type StoreWrite,
  type TokenCounter,
} from '@understudy/contracts'
import type { SpentOn } from './credits.ts'
import { createHeardAnswers, type HeardAnswers } from './heard-answers.ts'
import type { ExchangeRef } from './open-exchanges.ts'
import { answerWrites, heldBackWrites, promptWrites } from './prompt-log.ts'
import type { Spent } from './prompt-record.ts'
import type { RepeatedMessages } from './repeated-messages.ts'

/** What one exchange sends to models and what they answer, kept on the way past. */
export interface PromptTrail {
  /** The same proposer; what it sends and hears of its model goes to the log, and no further. */
  watch(proposer: Proposer): Proposer
  /** Which answer came on screen. */
  shown(candidate: CandidateId): void
  /** What the exchange came to so far; null where no model was asked. */
  spent(): SpentOn | null
  /** Keeps what came back. What comes afterwards is not heard. */
  close(): void
}

export interface TrailOptions {
  readonly env: Env
  readonly scope: StoreScope
  readonly repeated: RepeatedMessages
  readonly keep: (writes: readonly StoreWrite[]) => void
  /** Whether words that came back may be kept, as of now. */
  readonly mayKeepWords: () => boolean
  /** Told once a model was asked and that is over. */
  readonly closed: () => void
  readonly ref: ExchangeRef
  readonly items: readonly ItemRef[]
}

/** Prompts are kept whatever consent says: a person may always see what was sent. */
export function createPromptTrail(options: TrailOptions): PromptTrail {
  const { env, scope, keep, ref, items, repeated } = options
  const { exchange, document, update } = ref
  const lines: Line[] = []
  /** After something was forgotten, or all erased, no word of before is kept behind it. */
  const begun = repeated.cleared()
  let isOpen = true
  const about = () => ({ id: env.newId() as RecordId, at: env.now(), exchange, document })

  function hear(proposer: Proposer, part: ProposalPart, mine: Line[]): void {
    if (part.type === 'sent') {
      const head = about()
      const asking = update === undefined ? {} : { update }
      keep(promptWrites(scope, { prompt: part.prompt, repeated }, { ...head, items, ...asking }))
      const line = newLine(head, part.prompt, proposer)
      mine.unshift(line)
      lines.push(line)
    } else if (part.type === 'held-back') {
      keep(heldBackWrites(scope, { ...about(), model: part.model, remote: part.remote }))
    } else if (part.type === 'answered') mine[0]?.answers.take(part.candidate, part.part, env.now())
    else if (part.type === 'failed' && part.candidate !== null) mine[0]?.answers.refuse(part.candidate, part.detail)
  }

  return {
    watch: proposer => ({
      ...proposer,
      serves: request => proposer.serves(request),
      async *propose(request, brief, signal) {
        const mine: Line[] = []
        for await (const part of proposer.propose(request, brief, signal)) {
          if (isOpen) hear(proposer, part, mine)
          if (part.type !== 'sent' && part.type !== 'held-back' && part.type !== 'answered') yield part
        }
      },
    }),
    shown: candidate => {
      for (const { answers } of lines) answers.show(candidate)
    },
    spent: () => (lines.length === 0 ? null : { spent: lines.map(spentOn), ms: tookMs(lines), growing: isOpen }),
    close() {
      if (!isOpen) return
      isOpen = false
      if (repeated.cleared() !== begun) return
      const withWords = options.mayKeepWords()
      for (const line of lines)
        keep(answerWrites(scope, headOf(line, env.now()), { answers: line.answers.all(), withWords }))
      if (lines.length > 0) options.closed()
    },
  }
}

function tookMs(lines: readonly Line[]): number {
  const from = Math.min(...lines.map(({ at }) => at))
  return Math.max(...lines.map(({ at, answers }) => (answers.lastAt() ?? at) - from))
}

/** One prompt, and what comes back to it. */
interface Line {
  readonly id: RecordId
  readonly at: number
  readonly prompt: ExactPrompt
  readonly price: Price | null
  readonly count: TokenCounter
  readonly answers: HeardAnswers
}

function newLine(
  { id, at }: Pick<Line, 'id' | 'at'>,
  prompt: ExactPrompt,
  { model, countTokens = commonTokens }: Proposer,
): Line {
  return { id, at, prompt, price: model?.price ?? null, count: countTokens, answers: createHeardAnswers() }
}

function headOf(line: Line, now: number): Parameters<typeof answerWrites>[1] {
  const { id, at, answers } = line
  const first = answers.firstAt()
  return {
    id: `${id}/answer` as RecordId,
    prompt: id,
    firstMs: first === null ? null : first - at,
    wholeMs: Math.max(0, (answers.lastAt() ?? now) - at),
    spent: spentOn(line),
  }
}

/** By the runtime's own count; counted here where it gives none, as for an answer that was left in the middle. */
function spentOn({ prompt, price, count, answers }: Line): Spent {
  const told = answers.usage()
  if (told !== null) return { usage: told, about: false, price }
  const input = prompt.messages.reduce((sum, { content }) => sum + count(content), 0)
  const output = answers.all().reduce((sum, { text }) => sum + count(text ?? ''), 0)
  return { usage: { input, output }, about: true, price }
}
