/** What `pages/desk.ts` puts on the window; times in ms. */
export interface DeskPage {
  /** What reviewing `manuscript` takes in a worker that has reviewed `warmUp` before. */
  inWorker(warmUp: readonly string[], manuscript: readonly string[]): Promise<number>
  /** The same on the page itself, in slices: the longest task that the browser saw, and the time of it all. */
  onPage(manuscript: readonly string[]): Promise<SlicedReview>
}

export interface SlicedReview {
  /** As the observer of long tasks tells it; below its 50 ms the longest time between two turns of the page. */
  readonly longestTask: number
  readonly whole: number
  /** Reviewing all of it once more, one paragraph being another. */
  readonly again: number
}

declare global {
  var deskPage: DeskPage
}
