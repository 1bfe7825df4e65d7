import type { Catalogue } from '@understudy/contracts'
import { changeSentences } from './change-sentences.ts'
import { ghostSentences } from './ghost-sentences.ts'
import { saidSentences } from './said-sentences.ts'

/**
 * What the extension says, in English; replaced through the `catalogue` option. Each part comes with the code that says
 * it: only who wants to read or translate all of it loads this.
 */
export const tiptapCatalogue: Catalogue = { ...ghostSentences, ...changeSentences, ...saidSentences }
