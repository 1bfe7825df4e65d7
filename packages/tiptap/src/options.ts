import {
  systemEnv,
  type ActorId,
  type Assistant,
  type Catalogue,
  type DocumentId,
  type EditorEvent,
  type Env,
  type Hand,
  type Json,
  type ProvenanceMap,
  type Trigger,
} from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Announce } from './announcements.ts'
import { ghostSentences } from './ghost-sentences.ts'
import type { NewBlock } from './insert-paragraphs.ts'
import type { PendingKeeping } from './pending-keeping.ts'
import type { RenderGhost, RenderHunk } from './renderers.ts'
import type { UnderstudyState } from './understudy-state.ts'

/** What each key does; `false` gives a key up. Keys are written as in Tiptap, `Mod` being Ctrl or Cmd. */
export interface UnderstudyKeys {
  /** Ask for a continuation. Defaults to `Alt-\`. */
  readonly continue: string | false
  /** Take the whole ghost; without a ghost the key is what it was. Defaults to `Tab`. */
  readonly takeGhost: string | false
  /** Take its next word. Defaults to `Mod-ArrowRight`. */
  readonly takeWord: string | false
  /** Take its next sentence. Defaults to `Mod-Shift-ArrowRight`. */
  readonly takeSentence: string | false
  /** See another continuation in its place. Defaults to `Alt-]`. */
  readonly nextGhost: string | false
  /** Go back to the one before. Defaults to `Alt-[`. */
  readonly previousGhost: string | false
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
  /** Edit the text of the current change before taking it. Defaults to `Alt-Shift-Enter`. */
  readonly editHunk: string | false
  /** Leave the current change, or stay with the one just left, and say why. Defaults to `Alt-Shift-Backspace`. */
  readonly whyHunk: string | false
  /** Turn between the text with its changes marked, as it would be, and as it is. Defaults to `Alt-m`. */
  readonly flip: string | false
  /** Go to the next question in the margin. Defaults to `Alt-Shift-ArrowDown`. */
  readonly nextQuery: string | false
  /** Put the question at the caret away. Defaults to `Alt-Delete`. */
  readonly dismissQuery: string | false
}

/** Places where a pause asks for a continuation. */
export type PauseTrigger = Extract<Trigger, 'pause' | 'sentence-end' | 'paragraph-end'>

export interface UnderstudyOptions {
  /** Who answers and takes note. Required. */
  readonly assistant: Assistant | null
  /** The manuscript in this editor; every request and reading names it. Defaults to `untitled`. */
  readonly document: DocumentId
  /** Whose hands are on the keys, for the provenance of what is typed. Defaults to null. */
  readonly actor: ActorId | null
  /** Keys that differ from the defaults. */
  readonly keys: Partial<UnderstudyKeys>
  /** Ask for a continuation when the writer has paused this long, in ms, and at least 50. Defaults to null: only when asked. */
  readonly pauseMs: number | null
  /**
   * Where a pause asks: `pause` at the end of any block, `sentence-end` there behind a whole sentence, `paragraph-end`
   * in an empty block after one with text. Defaults to `['pause']`.
   */
  readonly triggers: readonly PauseTrigger[]
  /** Whether continuations come by themselves in this document; a host remembers what `setContinuations` made of it. Defaults to true. */
  readonly continuations: boolean
  /** How many paragraphs of a continuation are shown at most. Defaults to 1. */
  readonly paragraphs: number
  /** How many words of a continuation are shown at most. Defaults to 120. */
  readonly maxWords: number
  /** How many characters around the place go with a request. Defaults to 6000 before and 1500 after. */
  readonly contextBefore: number
  readonly contextAfter: number
  /** Blocks that are never continued nor rewritten, with all in them: names of nodes, or a test of one. Defaults to none. */
  readonly skip: readonly string[] | ((node: Node, pos: number) => boolean)
  /** What a block becomes that begins where `block` is split, at its end or inside it. Null, the default, is as after Enter. */
  readonly newBlock: NewBlock
  /** Among how many candidates a rewrite is chosen. Defaults to 3. */
  readonly candidates: number
  /** How long after a refusal its reason may be said, in ms; 0 for never. Defaults to 4000. */
  readonly whyMs: number
  /** Draws a ghost in the host's own way. Defaults to null: ours. */
  readonly renderGhost: RenderGhost | null
  /** Draws what stands behind the words of a change. Defaults to null: ours. */
  readonly renderHunk: RenderHunk | null
  /**
   * How much is read aloud, in a live region beside the editor: nothing, what is there and where one stands, or also its
   * words. Defaults to `brief`.
   */
  readonly announce: Announce
  /** Sentences that replace those of `@understudy/tiptap/catalogue`, and those that reasons and notices name. */
  readonly catalogue: Catalogue
  /** Who wrote the content the editor opens with, in text coordinates; text it says nothing of counts as imported. */
  readonly initialProvenance: ProvenanceMap | null
  /** `keepPending` of `@understudy/tiptap/keep`, where the host keeps what is pending over a reload. Defaults to null: closing ends it. */
  readonly pending: PendingKeeping | null
  /** Says whose hand a transaction is, where the host knows better; null leaves it to the extension. */
  readonly classify: (transaction: Transaction) => Hand | null
  /** Told what to append to the journal of the manuscript, for each edit made here. Defaults to null. */
  readonly onJournal: ((entry: Json) => void) | null
  /** Told each thing that becomes of a suggestion, as the assistant is. Defaults to null. */
  readonly onEvent: ((event: EditorEvent) => void) | null
  /** Told each time what `understudyState` returns has changed. Defaults to null. */
  readonly onState: ((state: UnderstudyState) => void) | null
  /** Clock and ids. Defaults to the system's. */
  readonly env: Env
}

export const defaultKeys: UnderstudyKeys = {
  continue: 'Alt-\\',
  takeGhost: 'Tab',
  takeWord: 'Mod-ArrowRight',
  takeSentence: 'Mod-Shift-ArrowRight',
  nextGhost: 'Alt-]',
  previousGhost: 'Alt-[',
  refuse: 'Escape',
  takeHunk: 'Alt-Enter',
  leaveHunk: 'Alt-Backspace',
  nextHunk: 'Alt-ArrowDown',
  previousHunk: 'Alt-ArrowUp',
  editHunk: 'Alt-Shift-Enter',
  whyHunk: 'Alt-Shift-Backspace',
  flip: 'Alt-m',
  nextQuery: 'Alt-Shift-ArrowDown',
  dismissQuery: 'Alt-Delete',
}

export const defaultOptions: UnderstudyOptions = {
  assistant: null,
  document: 'untitled' as DocumentId,
  actor: null,
  keys: {},
  pauseMs: null,
  triggers: ['pause'],
  continuations: true,
  paragraphs: 1,
  maxWords: 120,
  contextBefore: 6000,
  contextAfter: 1500,
  skip: [],
  newBlock: () => null,
  candidates: 3,
  whyMs: 4_000,
  renderGhost: null,
  renderHunk: null,
  announce: 'brief',
  catalogue: {},
  initialProvenance: null,
  pending: null,
  classify: () => null,
  onJournal: null,
  onEvent: null,
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
  if (!assistant) throw new TypeError('Understudy.configure({ assistant }) needs one')
  return {
    ...options,
    assistant,
    keys: { ...defaultKeys, ...options.keys },
    catalogue: { ...ghostSentences, ...options.catalogue },
  }
}
