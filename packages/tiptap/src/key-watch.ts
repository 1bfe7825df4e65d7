/** A key pressed again this soon after the last of a ghost was taken was meant for it, in ms. */
const STILL_TAKING_MS = 400
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** What the last keys mean for the next: whose they are, and whether Tab is to leave the editor. */
export class KeyWatch {
  /** The last key belongs to an input method. */
  isComposed = false
  private isLeaving = false
  private tookAt = Number.NEGATIVE_INFINITY

  constructor(private readonly now: () => number) {}

  /** Whether the key is to be left to the browser: Tab after Escape goes where it goes on any page. */
  pressed(event: KeyboardEvent, isOffered: boolean): boolean {
    this.isComposed = event.isComposing || event.keyCode === 229
    if (this.isComposed) return false
    if (event.key === 'Tab' && this.isLeaving && !isOffered) return true
    if (!MODIFIERS.has(event.key)) this.isLeaving = event.key === 'Escape'
    return false
  }

  left(): void {
    this.isLeaving = false
  }

  /** The last of a ghost was just taken. */
  took(): void {
    this.tookAt = this.now()
  }

  /** Whether a second press of the key that took it is to do nothing. */
  isStillTaking(): boolean {
    return this.now() - this.tookAt < STILL_TAKING_MS
  }
}
