import type { Env } from '@understudy/contracts'
import { startDeadline, type Deadline } from './deadline.ts'
import type { Caller, Limits, LogEntry } from './handler-options.ts'
import { refusal, refuse, type Refusal } from './respond.ts'

/** One request's leave to use the model, from its admission to its end. */
export interface Ticket {
  readonly limits: Limits
  readonly deadline: Deadline
  /** What will answer, for the log. */
  servedBy(model: string): void
  /** The first part of the answer is there. */
  begun(): void
  /** Gives the place back and says so in the log; once, whatever is said after. A cut outweighs `fault`. */
  over(outcome: Pick<LogEntry, 'status' | 'bytes' | 'fault'>): void
}

export interface Places {
  /** Null where all places, or all of this caller's, are taken. */
  admit(request: Request, caller: Caller, limits: Limits): Ticket | null
}

/** Counts who is there, in all and by caller. */
export function places(env: Env, log: (entry: LogEntry) => void): Places {
  const taken = new Map<Caller, number>()
  let all = 0

  function take(caller: Caller, by: 1 | -1): void {
    all += by
    const left = (taken.get(caller) ?? 0) + by
    if (left === 0) taken.delete(caller)
    else taken.set(caller, left)
  }

  return {
    admit(request, caller, limits) {
      if (all >= limits.together || (taken.get(caller) ?? 0) >= limits.perCaller) return null
      take(caller, 1)
      const at = env.now()
      const deadline = startDeadline(request.signal, limits)
      let model: string | null = null
      let firstMs: number | null = null
      let isOver = false
      return {
        limits,
        deadline,
        servedBy: name => void (model = name),
        begun: () => void (firstMs ??= env.now() - at),
        over({ status, bytes, fault }) {
          if (isOver) return
          isOver = true
          const why = deadline.cut ?? fault
          deadline.end()
          take(caller, -1)
          log({ event: 'completion', at, caller, model, status, firstMs, ms: env.now() - at, bytes, fault: why })
        },
      }
    },
  }
}

/** Ends a ticket with a refusal, or with what cut it short where something did. */
export function endRefused({ deadline, over }: Ticket, refused: Refusal): Response {
  const why = deadline.cut === null ? refused : CUT[deadline.cut]
  over({ status: why.status, bytes: 0, fault: why.code })
  return refuse(why)
}

const CUT = {
  gone: refusal(499, 'gone', 'The page went away.'),
  timeout: refusal(504, 'timeout', 'The model did not answer in time.'),
} as const
