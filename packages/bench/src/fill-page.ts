/** What `pages/fill.ts` puts on the window: fills the store of the address it is opened at. */
export interface FillPage {
  /** Restores the backup that lies beside the page. */
  restore(): Promise<void>
  /** Keeps a manuscript, the one the studio opens with. */
  keep(manuscript: readonly string[]): Promise<void>
}

declare global {
  var fillPage: FillPage
}
