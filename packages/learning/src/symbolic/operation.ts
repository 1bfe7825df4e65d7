import {
  PASS_IDS,
  TOOL_IDS,
  TOOL_MOST,
  type ItemId,
  type Mode,
  type PassId,
  type TemplateKind,
  type ToolId,
  type ToolSetting,
} from '@understudy/contracts'

/**
 * One atomic change that the optimizer may propose, of a closed list. None unlocks, locks, forgets, states, or touches
 * more than one thing. `because` names recorded differences by `Outcome.id`.
 */
export type Operation =
  | (Because & {
      readonly type: 'add'
      readonly field: 'style' | 'content' | 'format'
      readonly statement: string
      /** Where it is said to hold; null leaves that to its evidence, with which it has to agree. */
      readonly mode: Mode | null
    })
  | (Because & { readonly type: 'revise'; readonly item: ItemId; readonly statement: string })
  | (Because & { readonly type: 'retire'; readonly item: ItemId })
  | (Because & { readonly type: 'rescope'; readonly item: ItemId; readonly mode: Mode | null })
  /** A paragraph of a prompt template said otherwise, its slots kept. */
  | (Because & {
      readonly type: 'template'
      readonly kind: TemplateKind
      readonly paragraph: string
      readonly text: string
    })
  | (Because & { readonly type: 'tool'; readonly tool: ToolId; readonly setting: ToolSetting })
  | (Because & { readonly type: 'pipeline'; readonly change: PipelineChange })

interface Because {
  readonly because: readonly string[]
}

export { PASS_IDS, TOOL_IDS, TOOL_MOST, type PassId, type TemplateKind, type ToolId, type ToolSetting }

/** The list of nodes changed in one place: a pass put in after drafting or after another pass, or taken out. */
export type PipelineChange =
  | { readonly type: 'add-pass'; readonly pass: PassId; readonly after: 'drafting' | PassId }
  | { readonly type: 'remove-pass'; readonly pass: PassId }

/** Why an operation did not land. */
export type OperationRefusal =
  /** Not of the closed list, cut off, with keys or values that there are not. */
  | 'malformed'
  | 'too-long'
  /** Beyond what one update may do: more operations, or one that goes further. */
  | 'beyond-rate'
  /** What it names as evidence is no recorded difference. */
  | 'no-evidence'
  | 'missing-item'
  | 'locked'
  /** Said by a person, whom learning never corrects. */
  | 'persons'
  /** Taken back, refused or forgotten before. */
  | 'taken-back'
  /** Words of the manuscript, memory or persona said again. */
  | 'quoted'
  /** Addresses a machine rather than the prose. */
  | 'no-preference'
  /** A name, a number or an event: no style. */
  | 'fact'
  | 'other-language'
  /** Said to hold where its evidence does not lie. */
  | 'off-scope'
  /** Does to a text what an item does already. */
  | 'duplicate'
  /** Counters watch this measure already, and say it when it holds. */
  | 'counted'
  /** Other recorded choices speak against it, or none speaks for it. */
  | 'contradicted'
  | 'unconfirmed'
  | 'predicts-worse'
  /** Drops, doubles or invents a slot. */
  | 'variables'
  | 'unknown-target'
  | 'out-of-range'
  | 'cycle'
  | 'nothing-new'
  /** The persona would not have it. */
  | 'persona'
