import type { SuggestionPart } from '@understudy/contracts'

/** As long as a frame. A timer and not a frame: frames stop in a hidden tab, and what ends there must still be told. */
const FRAME_MS = 16

/**
 * Parts on their way to the editor: the first that shows anything at once, the rest once a frame, none while an input
 * method composes.
 */
export class Inbox {
  private parts: SuggestionPart[] = []
  private timer: number | null = null
  private isIdle = true

  constructor(
    private readonly deliver: (parts: readonly SuggestionPart[]) => void,
    private readonly isComposing: () => boolean,
  ) {}

  put(part: SuggestionPart): void {
    this.parts.push(part)
    if (!this.isIdle) return
    // That a suggestion opened shows nothing: it goes with what comes next, if that comes within a frame.
    if (part.type === 'opened') this.wait()
    else this.flush()
  }

  /** Empties it; what was on its way comes back. */
  drop(): readonly SuggestionPart[] {
    if (this.timer !== null) clearTimeout(this.timer)
    const { parts } = this
    this.parts = []
    return parts
  }

  private flush(): void {
    this.isIdle = this.parts.length === 0
    if (this.isIdle) return
    if (!this.isComposing()) {
      const { parts } = this
      this.parts = []
      this.deliver(parts)
    }
    this.wait()
  }

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.flush(), FRAME_MS)
  }
}
