import type { ActionFailure, LayerAt, LayerPreview, StrengthAsked, UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId, ItemId, ReadStatement, Result, Scope } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'

/** What is done to the items of one layer, in the manuscript that is open. */
export interface ItemDesk
  extends Pick<
    UnderstudyAssistant,
    'decideWord' | 'editItem' | 'setValue' | 'evidence' | 'contradictions' | 'previewForget' | 'forget'
  > {
  /** What is understood of a wish said beside the manuscript that is open. */
  readWish(sentence: string): ReturnType<UnderstudyAssistant['readWish']>
  /** `as` is how it is understood, as a person corrected it. */
  stateWish(sentence: string, scope: Scope, as?: ReadStatement): ReturnType<UnderstudyAssistant['stateWish']>
  /** With `lock`, `because` says why. */
  decide(
    item: ItemId,
    decision: Parameters<UnderstudyAssistant['decide']>[1],
    because?: string | null,
  ): ReturnType<UnderstudyAssistant['decide']>
  /** The changes of the layer, newest first. */
  history(limit: number): ReturnType<UnderstudyAssistant['history']>
  /** What the item would do here, to be seen before it is everybody's. */
  preview(item: PersonaItem): Promise<LayerPreview>
  /** Whether a text model is there now. */
  hasModel(): boolean
  /** A passage of the manuscript to show the item on; null where there is none, or no text model. */
  strengthsOf(item: ItemId): ReturnType<UnderstudyAssistant['strengthsOf']>
  atStrength(
    asked: Omit<StrengthAsked, 'layer' | 'document'>,
    signal: AbortSignal,
  ): ReturnType<UnderstudyAssistant['atStrength']>
  /** Makes it the house's own, locked for the reason `because` unless that is null. Null for what is the house's, and where there is none. */
  readonly promote: ((item: ItemId, because: string | null) => Promise<Result<unknown, ActionFailure>>) | null
}

export interface DeskPlace {
  readonly layer: LayerAt
  readonly work: string | null
  readonly hasHouse: boolean
}

/** Nothing was read of it, so nothing fires there. */
const NO_DOCUMENT = '' as DocumentId

/** The assistant's actions, each on the items of `layer`. */
export function itemDeskAt(assistant: UnderstudyAssistant, { layer, work, hasHouse }: DeskPlace): ItemDesk {
  // a work of one manuscript is called by its document
  const document = (work ?? undefined) as DocumentId | undefined
  return {
    readWish: sentence => assistant.readWish(sentence, document),
    stateWish: (sentence, scope, as) => assistant.stateWish(sentence, scope, layer, as),
    decide: (item, decision, because = null) => assistant.decide(item, decision, layer, reason(because)),
    decideWord: (item, word, decision) => assistant.decideWord(item, word, decision, layer),
    editItem: (item, text) => assistant.editItem(item, text, layer),
    setValue: (path, to) => assistant.setValue(path, to, layer),
    evidence: item => assistant.evidence(item, layer),
    contradictions: item => assistant.contradictions(item, layer),
    previewForget: item => assistant.previewForget(item, layer),
    forget: item => assistant.forget(item, layer),
    history: limit => assistant.history(limit, layer),
    preview: item => assistant.preview(item, document ?? NO_DOCUMENT),
    hasModel: () => assistant.models().length > 0,
    strengthsOf: item => assistant.strengthsOf(item, document ?? NO_DOCUMENT, layer),
    atStrength: (asked, signal) => assistant.atStrength({ ...asked, document: document ?? NO_DOCUMENT, layer }, signal),
    promote: layer === 'house' || !hasHouse ? null : (item, because) => promote(assistant, item, layer, because),
  }
}

async function promote(
  assistant: UnderstudyAssistant,
  item: ItemId,
  from: Exclude<LayerAt, 'house'>,
  because: string | null,
): Promise<Result<unknown, ActionFailure>> {
  const promoted = await assistant.promote(item, from)
  return promoted.ok && because !== null ? assistant.decide(item, 'lock', 'house', reason(because)) : promoted
}

/** An empty reason is none. */
function reason(because: string | null): string | undefined {
  return because === null || because === '' ? undefined : because
}
