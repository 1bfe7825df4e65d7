// The document
export type {
  DecidableValue,
  MemoryNote,
  ModelPreference,
  PassUse,
  PatternItem,
  PersonaDocument,
  TemplateUse,
  ToolUse,
} from './document.ts'
export { ITEM_FIELDS, type ItemField, type ItemSource, type ItemStatus, type PersonaItem } from './item.ts'
export { actingWords, withWord, withWords, type ItemWord, type WordStatus } from './item-word.ts'
export { MAX_ITEM_WORDS, MAX_LIVE_ITEMS, MAX_STATEMENT_CHARS, MAX_WORD_CHARS } from './limits.ts'

// Items
export { isActing, isPutAway, itemId } from './item-id.ts'
export { WORDS_STATEMENT, wordsItemId } from './words-item.ts'
export { statedItem } from './stated-item.ts'
export { compileItem, readException } from './compile-item.ts'
export { meaningOf } from './item-meaning.ts'
export { contentHash } from './content-hash.ts'

// Habits
export { modelPreferenceOf, preferredModel } from './model-preference.ts'
export { actingHabit, habitOf, habitValue, HABIT_UNITS, type HabitId } from './habit.ts'

// Beside the items
export { actingModules, passesOf, toolsOf } from './acting-modules.ts'
export { MAX_PARAGRAPH_CHARS } from './limits.ts'

// The ledger
export type { ItemMeaning, ItemText, PatchCheck, PersonaOp, PersonaPatch, WholeItem } from './patch.ts'
export type { ItemState, Persona } from './persona.ts'
export { emptyDocument, emptyPersona, type PersonaIdentity } from './empty-persona.ts'
export { applyPatch } from './apply-patch.ts'
export type { PatchRefusal } from './apply-op.ts'
export { comparePatches, foldPatches, type FoldedPersona, type SkippedPatch } from './fold-patches.ts'
export { valueAt } from './register.ts'
export { readPatch } from './read-patch.ts'
export { ledgerGaps, type LedgerGap } from './ledger-gaps.ts'
export { isKeyOf, thingKey, thingOf, type PersonaThing } from './persona-thing.ts'
export type { PatchStamp } from './invert-patch.ts'
export { itemOf, withoutItemText } from './without-item-text.ts'

// Layers
export {
  LAYER_KINDS,
  compareStanding,
  rankOf,
  standingItems,
  strengthOf,
  type LayerKind,
  type LayeredItem,
  type PersonaLayer,
  type Standing,
} from './precedence.ts'
export { checksOf, extensionsOf, notesOf, rulesOf, sheetOf, wordsOf } from './merge-layers.ts'
export { rewardWeights } from './reward-weights.ts'
export { changeRule, ruleLines, type RuleLine } from './rule-lines.ts'

// For a model
export { DEFAULT_BUDGET_TOKENS, render, type RenderBudget, type RenderContext, type RenderedLayers } from './render.ts'

// For a person
export { describeItem, type DescribeOptions, type Voice } from './describe-item.ts'
export { countsMessage, surenessMessage, surenessOf, type Sureness } from './sureness.ts'
export { scopeMessages, scopePhrase } from './scope-phrase.ts'
export { personaCatalogue } from './catalogue.ts'
