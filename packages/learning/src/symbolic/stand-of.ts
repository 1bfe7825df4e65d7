import type { Scope } from '@understudy/contracts'
import type { Evidence } from '../evidence.ts'
import { ACTIVATE, meets, PROPOSE } from '../item-thresholds.ts'
import type { OperationRefusal } from './operation.ts'
import { saysSureness, type Saying, type SaysGround } from './says-check.ts'
import { saidEvidence, saidWithin, type Said } from './says-evidence.ts'

/** How a statement stands by its verdicts, at the thresholds of everything learned. */
export interface Stand {
  readonly saying: Saying
  readonly evidence: Evidence
  readonly stands: 'active' | 'proposed' | null
  /** Why it is not even proposed. */
  readonly refused: OperationRefusal
}

export function standOf(said: readonly Said[], scope: Scope, ground: SaysGround): Stand {
  const saying = { said: saidWithin(scope, said), scope }
  const evidence = saidEvidence(saying.said)
  const sureness = saysSureness(saying, ground)
  const isContested =
    evidence.against > 0 && evidence.against >= (1 - PROPOSE.share) * (evidence.for + evidence.against)
  const stands = meets(ACTIVATE, evidence, sureness) ? 'active' : meets(PROPOSE, evidence, sureness) ? 'proposed' : null
  return { saying, evidence, stands, refused: isContested ? 'contradicted' : 'unconfirmed' }
}
