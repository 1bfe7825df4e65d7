import type { DocumentId, ExchangeId, SessionId } from '@understudy/contracts'

/**
 * So much of what was taken, by characters, has to stand for a session to have satisfied: what is usual for "mostly
 * unchanged" where acceptances are followed (Ziegler et al., Productivity Assessment of Neural Code Completion, 2022).
 */
export const SATISFYING_SHARE = 2 / 3

/** A sitting of one pair of hands at one device: what was asked for in it, and what became of that, also later. */
export interface Session {
  readonly id: SessionId
  readonly documents: readonly DocumentId[]
  /** Ms since 1970, by the clock of the time. */
  readonly begunAt: number
  /** When something was last asked for or decided; never before `begunAt`, also where the clock went back. */
  readonly lastAt: number
  /** The same once it has ended; null while it goes on. */
  readonly endedAt: number | null
  /** In the order they were begun. */
  readonly exchanges: readonly ExchangeId[]
  /** Suggestions and hunks that were shown, and what became of them, as `wasTaken` and `wasRefused` say. */
  readonly shown: number
  readonly accepted: number
  readonly refused: number
  /** Of acceptances that have settled; those whose words were forgotten are not among them. */
  readonly acceptedChars: number
  /** Of these, what stands by the latest reading. */
  readonly keptChars: number
  /** `open` while it goes on, and where nothing was taken that has settled: there is nothing to tell it by. */
  readonly satisfied: 'yes' | 'no' | 'open'
}

export function satisfactionOf({
  endedAt,
  acceptedChars,
  keptChars,
}: Pick<Session, 'endedAt' | 'acceptedChars' | 'keptChars'>): Session['satisfied'] {
  if (endedAt === null || acceptedChars === 0) return 'open'
  return keptChars >= acceptedChars * SATISFYING_SHARE ? 'yes' : 'no'
}
