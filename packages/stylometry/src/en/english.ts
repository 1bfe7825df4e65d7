import type { Language } from '../language.ts'
import { CLAUSE_MEASURES } from './clause-measures.ts'
import { CONSTRUCTION_MEASURES } from './construction-measures.ts'
import { DICTION_MEASURES } from './diction-measures.ts'
import { FIGURE_MEASURES } from './figure-measures.ts'
import { kindOfEdit } from './kind-of-edit.ts'
import { isLetter, leadingMode } from './leading-mode.ts'
import { mentionIn } from './mention-in.ts'
import { narrationOf } from './narration-of.ts'
import { storyChange } from './story-change.ts'
import { TAG_MEASURES } from './tags.ts'
import { VOICE_MEASURES } from './voice-measures.ts'
import { WORD_CHOICE_MEASURES } from './word-choice-measures.ts'

export const ENGLISH: Language = {
  tag: 'en',
  measures: [
    ...TAG_MEASURES,
    ...DICTION_MEASURES,
    ...CONSTRUCTION_MEASURES,
    ...WORD_CHOICE_MEASURES,
    ...CLAUSE_MEASURES,
    ...FIGURE_MEASURES,
    ...VOICE_MEASURES,
  ],
  kindOfEdit,
  storyChange,
  narrationOf,
  mentionIn,
  leadingMode,
  isLetter,
}
