import type { LogAddress } from '@understudy/contracts'
import type { WithDatabase } from './connection.ts'
import { sealLog, SEALED_RECORDS } from './seal-log.ts'

/** Seals logs behind the writer's back as they grow: once when first written to, then every some hundred records. */
export class Sealer {
  private readonly fresh = new Map<string, number>()
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly withDatabase: WithDatabase) {}

  appended({ scope, log }: LogAddress, count: number): void {
    const key = JSON.stringify([scope, log])
    const fresh = (this.fresh.get(key) ?? SEALED_RECORDS) + count
    this.fresh.set(key, fresh >= SEALED_RECORDS ? 0 : fresh)
    if (fresh >= SEALED_RECORDS) this.running = this.running.then(() => this.seal({ scope, log }))
  }

  private async seal(address: LogAddress): Promise<void> {
    try {
      while (await this.withDatabase(db => sealLog(db, address)));
    } catch {
      // nothing is lost and nobody waits: the rows stay as they are, and the next growth tries again
    }
  }
}
