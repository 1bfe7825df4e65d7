import type { Catalogue } from '@understudy/contracts'

/** The drafter's name and the reasons of its hunks, in English. */
export const draftingCatalogue: Catalogue = {
  'drafting.label': 'Model',
  'drafting.label.named': '{name}',
  'drafting.reason.cut': 'Cut',
  'drafting.reason.added': 'Added',
  'drafting.reason.split': 'New paragraph',
  'drafting.reason.joined': 'One paragraph',
  'drafting.reason.marks': 'Punctuation or capitals',
  'drafting.reason.shorter': 'Shorter',
  'drafting.reason.fuller': 'Fuller',
  'drafting.reason.reworded': 'Reworded',
}
