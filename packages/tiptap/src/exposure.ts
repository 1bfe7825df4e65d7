/** How long something has been on screen: `since` while it is, null while not. */
export interface Exposure {
  readonly since: number | null
  readonly totalMs: number
}
export const unseen: Exposure = { since: null, totalMs: 0 }

export function seen(exposure: Exposure, now: number): Exposure {
  return exposure.since === null ? { ...exposure, since: now } : exposure
}
export function hidden(exposure: Exposure, now: number): Exposure {
  return exposure.since === null ? exposure : { since: null, totalMs: exposedMs(exposure, now) }
}
/** Never negative, though clocks go backwards. */
export function exposedMs({ since, totalMs }: Exposure, now: number): number {
  return totalMs + (since === null ? 0 : Math.max(0, now - since))
}
