import type { BriefTools } from './brief-tools.ts'
import type { Hand } from './hand.ts'
import type { Check } from './check.ts'
import type { ItemRef } from './hunk.ts'
import type { RuleId } from './ids.ts'
import type { ParagraphEdit } from './prompt-paragraph.ts'
import { inScope, type Scope } from './scope.ts'
import type { TextPoint } from './text.ts'

/**
 * All that a proposer may know of the writer. Proposers never see the persona itself.
 * Plain data: it crosses to workers by structured clone.
 */
export interface Brief {
  readonly persona: RenderedPersona
  /** Items as tests of a text; a candidate that fails a firm one is repaired, cut or dropped, others rank. */
  readonly checks: readonly Check[]
  /** The writer's own passages, to write like. */
  readonly exemplars: readonly string[]
  /** Refused suggestions, to not write like. */
  readonly counterexamples: readonly string[]
  /** How each rule is set, strongest first, for whoever knows the passage: see `settingAt`. An absent rule follows its own default. */
  readonly rules: Readonly<Record<string, readonly PlacedSetting[]>>
  /** Rules that went quiet after refusals, each with the blocks it is quiet in. */
  readonly quiet: readonly QuietRule[]
  /** Passages no rule touches again. */
  readonly stets: readonly Stet[]
  /** The style sheet: a word to what is to be done with it. */
  readonly words: Readonly<Record<string, WordRule>>
  readonly sheet: HouseSheet
  readonly dialogue: DialogueConvention
  /** Extension fields of the persona, rendered, by key. */
  readonly extensions: Readonly<Record<string, string>>
  readonly manuscript: Lexicon
  /** How what comes along beside the persona is set; absent: all of it comes, each at its most. */
  readonly tools?: BriefTools
  /** What prompts say otherwise than their templates. */
  readonly paragraphs?: readonly ParagraphEdit[]
}

/** `core` changes only with the persona's version and goes first in a prompt; `scoped` depends on the place and goes last. */
export interface RenderedPersona {
  readonly core: string
  readonly scoped: string
  /** The version of the persona it was rendered from. */
  readonly version: number
  /** The items in it. */
  readonly items: readonly ItemRef[]
}

export type RuleSetting = 'on' | 'query' | 'off'

/** What one line of a persona says of a rule. Work and point of view agree already; mode and speaker are for the passage. */
export interface PlacedSetting {
  /** Null where only exceptions are named. */
  readonly set: RuleSetting | null
  /** Words and phrases the rule leaves alone. */
  readonly except: readonly string[]
  readonly scope: Pick<Scope, 'mode' | 'speaker'>
}

/** A rule that says nothing in the blocks from `from` (inclusive) to `to` (exclusive). */
export interface QuietRule {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
}

/** How a rule is set where `passage` tells mode and speaker: the strongest setting that holds there, every exception. */
export function settingAt(
  settings: readonly PlacedSetting[],
  passage: Pick<Scope, 'mode' | 'speaker'>,
): { readonly set: RuleSetting | null; readonly except: readonly string[] } {
  const holding = settings.filter(({ scope }) => inScope(scope, passage))
  return {
    set: holding.find(({ set }) => set !== null)?.set ?? null,
    except: [...new Set(holding.flatMap(({ except }) => except))],
  }
}

/** The writer's "let it stand": the rule never touches this quotation again. */
export interface Stet {
  readonly rule: RuleId
  /** The words stetted, with enough around them to be told from others. */
  readonly quote: string
}

export type WordRule = { readonly to: string } | { readonly keep: true }

/** What the style sheet says in lines, as a copy editor writes them; of several that disagree the first holds. */
export interface HouseSheet {
  /** How names are written. */
  readonly names: readonly string[]
  readonly punctuation: readonly string[]
  readonly numbers: readonly string[]
}

/** How speech is marked. Rules bound to dialogue or narration are off where it is `unknown`. */
export type DialogueConvention = 'double' | 'single' | 'dash' | 'none' | 'unknown'

/** What the manuscript itself says again: names, coined words and phrases. Read-only to proposers. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  /** Words of the manuscript when it was read. */
  readonly words: number
}

export interface LexiconEntry {
  readonly text: string
  readonly kind: 'name' | 'coined' | 'phrase'
  readonly count: number
  /** Of a phrase: how many clauses begin with its first two words and go on otherwise. */
  readonly alike?: number
  /** Whose characters they are, counted by occurrence. */
  readonly hands: Readonly<Partial<Record<Hand, number>>>
  /** Where it last stands. */
  readonly last: TextPoint
  /** It stands in the writer's notes and not twice in the text. */
  readonly noted?: boolean
}
