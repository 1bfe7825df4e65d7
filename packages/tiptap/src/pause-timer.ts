import type { LastInput } from './hand-of.ts'

/** Typing within this long before an edit is what made it. */
const JUST_NOW_MS = 100

/** Waits for the writer to pause after typing; never starts where `pauseMs` is null. */
export class PauseTimer {
  private timer: number | null = null

  constructor(
    private readonly pauseMs: number | null,
    private readonly paused: () => void,
  ) {}

  /** The document changed; only the writer's own typing is followed by a pause. */
  edited(input: LastInput | null, now: number): void {
    this.stop()
    if (this.pauseMs === null || !input || now - input.at > JUST_NOW_MS) return
    this.timer = window.setTimeout(this.paused, this.pauseMs)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
