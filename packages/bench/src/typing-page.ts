/** `bare` twice, so that a run shows how far two equal editors lie apart. */
export const ARMS = ['bare', 'bare-again', 'idle', 'ghost', 'hunks', 'spans'] as const
export type Arm = (typeof ARMS)[number]

/** In which paragraph the keys are pressed, at its end. */
export const PLACES = ['start', 'middle', 'end'] as const
export type Place = (typeof PLACES)[number]

/** What `pages/typing.ts` puts on the window for the one who presses the keys. */
export interface TypingPage {
  /** Opens the editor; resolves when it has been painted and is at rest. */
  open(arm: Arm, manuscript: readonly string[], ghost: string): Promise<void>
  /** Puts the caret there and, in the arm `ghost`, asks for one and waits until it shows. */
  goTo(place: Place): Promise<void>
  /** The keys pressed since the last call, in ms; rejects where the page is not in the state that its arm says. */
  take(typed: string): Promise<readonly KeyTime[]>
}

/** What one key cost the page, ms. */
export interface KeyTime {
  /** Spent inside keydown, keypress, beforeinput and input. */
  readonly handling: number
  /** From the start of the next animation frame to a message posted in it: scripts of the frame, style, layout, paint. */
  readonly frame: number
  /** From the start of keydown to the end of input: handling, and what the browser itself does about the text. */
  readonly editing: number
}

declare global {
  var typingPage: TypingPage
}
