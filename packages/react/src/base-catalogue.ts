import { assistantCatalogue } from '@understudy/assistant'
import type { Catalogue } from '@understudy/contracts'
import { personaCatalogue } from '@understudy/persona'
import { tiptapCatalogue } from '@understudy/tiptap/catalogue'
import { reactCatalogue } from './catalogue.ts'

/** The sentences of every package this one knows; a host adds those of the others it uses. */
export const baseCatalogue: Catalogue = {
  ...assistantCatalogue,
  ...personaCatalogue,
  ...tiptapCatalogue,
  ...reactCatalogue,
}
