import { openDatabase } from './open-database.ts'
import type { Database } from './schema.ts'

/** Runs `work` on an open database; between two runs it may have been closed and opened again. */
export type WithDatabase = <T>(work: (db: Database) => Promise<T>) => Promise<T>

/** The way to the database: opened when first needed, and again after the browser or a newer tab has closed it. */
export class Connection {
  private current: Database | null = null
  private opening: Promise<Database> | null = null

  constructor(private readonly name: string) {}

  /**
   * Runs `work`, at once where the database is open: a page that is being closed still gets its write out.
   * A connection that turns out to be closed is opened again, once.
   */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = this.current ?? (await this.open())
    try {
      return await work(db)
    } catch (error) {
      if (!isClosed(error)) throw error
      if (this.current === db) this.current = null
      return work(this.current ?? (await this.open()))
    }
  }

  private open(): Promise<Database> {
    this.opening ??= this.openNow().finally(() => {
      this.opening = null
    })
    return this.opening
  }

  private async openNow(): Promise<Database> {
    const db = await openDatabase({
      name: this.name,
      gone: () => {
        if (this.current === db) this.current = null
      },
    })
    this.current = db
    return db
  }
}

/** Starting a transaction on a closed connection fails so, and nothing has happened then. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError'
}
