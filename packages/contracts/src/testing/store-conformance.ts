import { backupFacts } from './store-facts/backup-facts.ts'
import { documentFacts } from './store-facts/document-facts.ts'
import { lockFacts } from './store-facts/lock-facts.ts'
import { logFacts } from './store-facts/log-facts.ts'
import type { OpenStore, StoreBench } from './store-facts/store-bench.ts'
import { truncationFacts } from './store-facts/truncation-facts.ts'
import { writeFacts } from './store-facts/write-facts.ts'
import type { TestTools } from './test-tools.ts'

/**
 * Every promise of the `Store` port as a test. `makePlace` gives a new, empty place to keep things in, as a function
 * that opens it; opened twice it is two tabs over one place.
 */
export function storeConformance(tools: TestTools, makePlace: () => Promise<OpenStore>): void {
  const bench: StoreBench = {
    ...tools,
    fact: (name, body) => tools.it(name, async () => body(await (await makePlace())())),
    factOfTabs: (name, body) =>
      tools.it(name, async () => {
        const open = await makePlace()
        await body(await open(), await open())
      }),
    makePlace,
  }
  tools.describe('logs', () => logFacts(bench))
  tools.describe('truncation', () => truncationFacts(bench))
  tools.describe('documents and texts', () => documentFacts(bench))
  tools.describe('writes', () => writeFacts(bench))
  tools.describe('locks', () => lockFacts(bench))
  tools.describe('backup, restore, erase', () => backupFacts(bench))
}
