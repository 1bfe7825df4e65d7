import { contractNarration, expandNarration } from '../on-request/contract-narration.ts'
import { cutAdverbs } from '../on-request/cut-adverbs.ts'
import { joinSentences } from '../on-request/join-sentences.ts'
import { passiveToActive } from '../on-request/passive-to-active.ts'
import { toPast, toPresent } from '../on-request/shift-tense.ts'
import { splitSentences } from '../on-request/split-sentences.ts'
import { longWords, plainWords } from '../on-request/swap-words.ts'
import { actionTag } from './action-tag.ts'
import { beganTo } from './began-to.ts'
import { bodyDoubling } from './body-doubling.ts'
import { doublet } from './doublet.ts'
import { filterVerb } from './filter-verb.ts'
import { houseName } from './house-name.ts'
import { houseNumber } from './house-number.ts'
import { houseWord } from './house-word.ts'
import { serialComma } from './serial-comma.ts'
import { hadPileUp } from './had-pile-up.ts'
import { hedge } from './hedge.ts'
import { intensifier } from './intensifier.ts'
import { ornateTag } from './ornate-tag.ts'
import { padding } from './padding.ts'
import type { QueryRule, Rule } from './rule.ts'
import { speechBreak } from './speech-break.ts'
import { stiffDialogue } from './stiff-dialogue.ts'
import { suddenly } from './suddenly.ts'
import { tagAdverb } from './tag-adverb.ts'
import { tagNotNeeded } from './tag-not-needed.ts'
import { nameInAddress } from './name-in-address.ts'
import { danglingParticiple } from './dangling-participle.ts'
import { tenseSlip } from './tense-slip.ts'
import { viewSlip } from './view-slip.ts'
import { showThenTell } from './show-then-tell.ts'
import { echo } from './echo.ts'
import { sameOpenings } from './same-openings.ts'
import { cliche } from './cliche.ts'
import { commaSplice } from './comma-splice.ts'
import { thereWas } from './there-was.ts'
import { wishedWord } from './wished-word.ts'

/** Where two edits overlap, the rule that comes first here is kept: the larger change reads better whole. */
export const FIXES: readonly Rule[] = [
  filterVerb,
  beganTo,
  thereWas,
  hadPileUp,
  hedge,
  actionTag,
  speechBreak,
  ornateTag,
  tagAdverb,
  stiffDialogue,
  padding,
  doublet,
  bodyDoubling,
  suddenly,
  intensifier,
  toPresent,
  toPast,
  passiveToActive,
  splitSentences,
  joinSentences,
  cutAdverbs,
  plainWords,
  longWords,
  contractNarration,
  expandNarration,
  houseWord,
  houseName,
  houseNumber,
  serialComma,
  wishedWord,
]

export const QUERIES: readonly QueryRule[] = [
  tagNotNeeded,
  nameInAddress,
  danglingParticiple,
  tenseSlip,
  viewSlip,
  showThenTell,
  echo,
  sameOpenings,
  cliche,
  commaSplice,
]
