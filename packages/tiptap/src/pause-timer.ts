import type { LastInput } from './hand-of.ts'

/** Shorter is no pause: two keys of one word are this far apart. */
const LEAST_MS = 50

/** Waits for the writer to pause after typing; never starts where `pauseMs` is null. */
export class PauseTimer {
  private timer: number | null = null

  constructor(
    private readonly pauseMs: number | null,
    private readonly paused: () => void,
  ) {}

  /** The document changed; only the writer's own typing is followed by a pause. */
  edited(input: LastInput | null): void {
    this.stop()
    if (this.pauseMs === null || input === null) return
    this.timer = window.setTimeout(this.paused, Math.max(LEAST_MS, this.pauseMs))
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
