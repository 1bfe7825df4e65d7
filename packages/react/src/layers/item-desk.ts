import type { LayerAt, UnderstudyAssistant } from '@understudy/assistant'

/** What is done to the items of one layer; an assistant itself is that of its author's. */
export type ItemDesk = Pick<
  UnderstudyAssistant,
  | 'stateWish'
  | 'decide'
  | 'decideWord'
  | 'editItem'
  | 'setValue'
  | 'evidence'
  | 'contradictions'
  | 'previewForget'
  | 'forget'
>

/** The same actions, each on the items of `layer`. */
export function itemDeskAt(assistant: UnderstudyAssistant, layer: LayerAt): ItemDesk {
  return {
    stateWish: (sentence, scope) => assistant.stateWish(sentence, scope, layer),
    decide: (item, decision) => assistant.decide(item, decision, layer),
    decideWord: (item, word, decision) => assistant.decideWord(item, word, decision, layer),
    editItem: (item, text) => assistant.editItem(item, text, layer),
    setValue: (path, to) => assistant.setValue(path, to, layer),
    evidence: item => assistant.evidence(item, layer),
    contradictions: item => assistant.contradictions(item, layer),
    previewForget: item => assistant.previewForget(item, layer),
    forget: item => assistant.forget(item, layer),
  }
}
