import type { DialogueConvention, DocumentId, Json, ProvenanceMap, StoreFailure } from '@understudy/contracts'

/** A manuscript in this tab. Opening it again, also here, makes another one. */
export interface OpenManuscript {
  readonly id: DocumentId
  /** Numbers openings in this tab: an editor belongs to one. */
  readonly opening: number
  readonly title: string
  /** How speech is marked, where the writer has said so. */
  readonly dialogue: DialogueConvention | null
  /** The document for the editor, and who wrote it. */
  readonly content: Json
  readonly provenance: ProvenanceMap
  /** What was pending in it when it was last open. */
  readonly pending: Json
  /** Records of it that could not be read, named; what was readable is there. */
  readonly damaged: readonly string[]
  /** Null in a tab that only reads. */
  readonly keeper: Keeper | null
}

/** Keeps what is written. Nothing is thrown: what cannot be kept is a state, is held here and tried again. */
export interface Keeper {
  state(): KeeperState
  subscribe(listener: () => void): () => void
  /** An edit, as the extension writes it. */
  append(entry: Json): void
  /** Whether it is time to keep the manuscript whole, so that opening it stays quick. */
  snapshotDue(): boolean
  /** The whole manuscript: everything appended before is in it. */
  snapshot(whole: Json): void
  /** How long the text is, as last counted; kept with the next edit. */
  counted(words: number): void
  title(): string
  rename(title: string): void
  /** Resolves once all of it is kept, or was tried. */
  flush(): Promise<void>
  /** Flushes and lets go of the manuscript; with `discard` also of what could not be kept. */
  close(options?: { readonly discard?: boolean }): Promise<void>
}

export type KeeperState =
  | { readonly status: 'kept' }
  | { readonly status: 'keeping' }
  | { readonly status: 'failing'; readonly reason: StoreFailure }
  /** Another tab took over. */
  | { readonly status: 'lost' }
