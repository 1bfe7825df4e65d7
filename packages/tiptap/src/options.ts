import {
  systemEnv,
  type ActorId,
  type Assistant,
  type Catalogue,
  type DocumentId,
  type Env,
  type Hand,
  type Json,
  type ProvenanceMap,
} from '@understudy/contracts'
import type { Transaction } from '@tiptap/pm/state'
import { tiptapCatalogue } from './catalogue.ts'
import type { UnderstudyState } from './understudy-state.ts'

/** What each key does; `false` gives a key up. Keys are written as in Tiptap, `Mod` being Ctrl or Cmd. */
export interface UnderstudyKeys {
  /** Ask for a continuation. Defaults to `Alt-\`. */
  readonly continue: string | false
  /** Take the whole ghost; without a ghost the key is what it was. Defaults to `Tab`. */
  readonly takeGhost: string | false
  /** Take its next word. Defaults to `Mod-ArrowRight`. */
  readonly takeWord: string | false
  /** Refuse the ghost, or stop waiting. Defaults to `Escape`. */
  readonly refuse: string | false
  /** Take the current change. Defaults to `Alt-Enter`. */
  readonly takeHunk: string | false
  /** Leave the current change. Defaults to `Alt-Backspace`. */
  readonly leaveHunk: string | false
  /** Go to the next change. Defaults to `Alt-ArrowDown`. */
  readonly nextHunk: string | false
  /** Go to the one before. Defaults to `Alt-ArrowUp`. */
  readonly previousHunk: string | false
}

export interface UnderstudyOptions {
  /** Who answers and takes note. Required. */
  readonly assistant: Assistant | null
  /** The manuscript in this editor; every request and reading names it. Defaults to `untitled`. */
  readonly document: DocumentId
  /** Whose hands are on the keys, for the provenance of what is typed. Defaults to null. */
  readonly actor: ActorId | null
  /** Keys that differ from the defaults. */
  readonly keys: Partial<UnderstudyKeys>
  /** Ask for a continuation when the writer has paused at the end of a paragraph this long, in ms. Defaults to null: only when asked. */
  readonly pauseMs: number | null
  /** How many characters around the place go with a request. Defaults to 6000 before and 1500 after. */
  readonly contextBefore: number
  readonly contextAfter: number
  /** Among how many candidates a rewrite is chosen. Defaults to 3. */
  readonly candidates: number
  /** Sentences that replace those of `tiptapCatalogue`, and those that reasons and notices name. */
  readonly catalogue: Catalogue
  /** Who wrote the content the editor opens with, in text coordinates; text it says nothing of counts as imported. */
  readonly initialProvenance: ProvenanceMap | null
  /** Says whose hand a transaction is, where the host knows better; null leaves it to the extension. */
  readonly classify: (transaction: Transaction) => Hand | null
  /** Told what to append to the journal of the manuscript, for each edit made here. Defaults to null. */
  readonly onJournal: ((entry: Json) => void) | null
  /** Told each time what `understudyState` returns has changed. Defaults to null. */
  readonly onState: ((state: UnderstudyState) => void) | null
  /** Clock and ids. Defaults to the system's. */
  readonly env: Env
}

export const defaultKeys: UnderstudyKeys = {
  continue: 'Alt-\\',
  takeGhost: 'Tab',
  takeWord: 'Mod-ArrowRight',
  refuse: 'Escape',
  takeHunk: 'Alt-Enter',
  leaveHunk: 'Alt-Backspace',
  nextHunk: 'Alt-ArrowDown',
  previousHunk: 'Alt-ArrowUp',
}

export const defaultOptions: UnderstudyOptions = {
  assistant: null,
  document: 'untitled' as DocumentId,
  actor: null,
  keys: {},
  pauseMs: null,
  contextBefore: 6000,
  contextAfter: 1500,
  candidates: 3,
  catalogue: {},
  initialProvenance: null,
  classify: () => null,
  onJournal: null,
  onState: null,
  env: systemEnv,
}

/** Options with every gap filled; made once, at the door. */
export interface ResolvedOptions extends Omit<UnderstudyOptions, 'assistant' | 'keys'> {
  readonly assistant: Assistant
  readonly keys: UnderstudyKeys
}

/** Throws where the one thing without a default is missing. */
export function resolveOptions(options: UnderstudyOptions): ResolvedOptions {
  const { assistant } = options
  if (!assistant) throw new TypeError('Understudy needs an assistant: Understudy.configure({ assistant })')
  return {
    ...options,
    assistant,
    keys: { ...defaultKeys, ...options.keys },
    catalogue: { ...tiptapCatalogue, ...options.catalogue },
  }
}
