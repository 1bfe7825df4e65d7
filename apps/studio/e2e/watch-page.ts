import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'

/** Everything a console, an error handler or the content-security policy complained of, in any tab of a writer. */
export interface Watched {
  readonly faults: readonly string[]
  /** Fails if there was a fault that none of `caused` matches: those the test brought about itself. */
  expectNone(caused?: readonly RegExp[]): void
}

export async function watchPage(context: BrowserContext): Promise<Watched> {
  const faults: string[] = []
  await context.exposeFunction('policyBroken', (what: string) => faults.push(`Content security policy: ${what}`))
  await context.addInitScript(() => {
    const { policyBroken } = globalThis as unknown as { policyBroken(what: string): void }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      policyBroken(`${violatedDirective} ${blockedURI}`),
    )
  })
  context.on('console', message => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`.trim())
  })
  context.on('weberror', fault => faults.push(`Uncaught: ${fault.error().stack ?? fault.error().message}`))
  return {
    faults,
    expectNone(caused = []) {
      expect(faults.filter(fault => !caused.some(pattern => pattern.test(fault)))).toEqual([])
    },
  }
}

/** What Chromium says of an answer with a bad status, which a test of a failing model brings about. */
export const REFUSED_BY_SERVER = /Failed to load resource: the server responded with a status of \d+.*\/api\/v1\//
