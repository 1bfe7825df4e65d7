/** What a conformance suite is handed, so that it runs under any runner with this much of the usual three. */
export interface TestTools {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: () => Promise<void>) => void
  readonly expect: (value: unknown) => { toEqual(expected: unknown): void }
}
