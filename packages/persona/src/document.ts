import type { Json, PassId, ToolSetting, WordRule } from '@understudy/contracts'
import type { PersonaItem } from './item.ts'

/**
 * The persona as a person reads it: six prompt fields, modules, and any extension whose key starts with `x-`.
 * Keys that this version does not know stay in `unknown` of their level, and are written back.
 */
export interface PersonaDocument {
  readonly schemaVersion: 2
  readonly identity: { readonly id: string; readonly name: string; readonly role: string } & Unknown
  /** Only ever stated. */
  readonly demographics: Readonly<Record<string, Json>>
  /** Only ever stated. */
  readonly personality: Readonly<Record<string, Json>>
  readonly memory: { readonly longTerm: string | null; readonly notes: readonly MemoryNote[] } & Unknown
  readonly pattern: readonly PatternItem[]
  readonly preference: {
    /** Of a persona that was folded, the active items; a file may hold others. */
    readonly style: readonly PersonaItem[]
    readonly content: readonly PersonaItem[]
    readonly format: readonly PersonaItem[]
    readonly reasoning: readonly PersonaItem[]
    /** Which model is asked first for a task; of several for one task none. */
    readonly models: readonly ModelPreference[]
    /** How rules are set, by their ids; see `ruleLines`. */
    readonly rules: Readonly<Record<string, Json>>
    readonly words: Readonly<Record<string, WordRule>>
    readonly sheet: Readonly<Record<string, Json>>
  } & Unknown
  /** What works on a draft beside the items: what goes along with them, passes, prompts; others, as rewards, are `unknown`. */
  readonly modules: {
    readonly tools: readonly ToolUse[]
    readonly pipeline: readonly PassUse[]
    readonly templates: readonly TemplateUse[]
  } & Unknown
  /** By key, each starting with `x-`. */
  readonly extensions: Readonly<Record<string, Json>>
  readonly unknown: Readonly<Record<string, Json>>
}

interface Unknown {
  readonly unknown: Readonly<Record<string, Json>>
}

export interface MemoryNote {
  readonly id: string
  readonly statement: string
  /** As in `PersonaItem`. */
  readonly unknown?: Readonly<Record<string, Json>>
}

/** A habit of behaviour, as in how long a continuation is usually kept. */
export interface PatternItem extends Decidable {
  readonly id: string
  readonly value: number
  readonly unit: string
}

/** Which model is asked first for a task: of models that answer as well, the others stand in where it fails. */
export interface ModelPreference extends Decidable {
  /** The task: `continuation`, or a kind of rewrite. */
  readonly id: string
  /** The id of the proposer that asks it, as the host calls it. */
  readonly model: string
}

/** How a tool of the brief is set; `id` names it, as `ToolId`. */
export interface ToolUse extends Decidable, ToolSetting {
  readonly id: string
}

/** A pass over drafts, and what it comes after; `id` names it, as `PassId`. */
export interface PassUse extends Decidable {
  readonly id: string
  readonly after: 'drafting' | PassId
}

/** A paragraph of a prompt template said otherwise: what stood there, and what stands there now. */
export interface TemplateUse extends Decidable {
  /** Kind and paragraph: `tighten.user.6`. */
  readonly id: string
  readonly base: string
  readonly text: string
}

/** All that is decided about by its path. */
export type DecidableValue = PatternItem | ModelPreference | ToolUse | PassUse | TemplateUse

/** What a person may decide about that is no item. */
interface Decidable {
  readonly source: PersonaItem['source']
  readonly status: PersonaItem['status']
  readonly locked: boolean
  /** Choices that agree and disagree; absent where none were counted. */
  readonly evidence?: PersonaItem['evidence']
  /** As in `PersonaItem`. */
  readonly unknown?: Readonly<Record<string, Json>>
}
