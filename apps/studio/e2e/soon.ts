/** How long a test waits for what should come at once: on a busy machine that is not at once. */
export const soon = { timeout: 10_000, interval: 25 } as const
