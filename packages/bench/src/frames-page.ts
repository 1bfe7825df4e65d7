/** What `pages/frames.ts` puts on the window. */
export interface FramesPage {
  /** Opens an editor with the extension over `manuscript`, its caret in the middle. */
  open(manuscript: readonly string[]): Promise<void>
  /** How many frames were begun until each of `ghosts` ghosts was painted, from its first part on. */
  measure(ghosts: number): Promise<readonly number[]>
}

declare global {
  var framesPage: FramesPage
}
