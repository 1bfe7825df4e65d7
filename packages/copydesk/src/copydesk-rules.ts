import type { RewriteKind, RuleId } from '@understudy/contracts'

/** The ids of the rules, which records and settings name them by; never renamed. */
export const copydeskRules = {
  filterVerb: ruleId('filter-verb'),
  ornateTag: ruleId('ornate-tag'),
  intensifier: ruleId('intensifier'),
  beganTo: ruleId('began-to'),
  bodyDoubling: ruleId('body-doubling'),
  padding: ruleId('padding'),
  tagAdverb: ruleId('tag-adverb'),
  actionTag: ruleId('action-tag'),
  stiffDialogue: ruleId('stiff-dialogue'),
  suddenly: ruleId('suddenly'),
  doublet: ruleId('doublet'),
  thereWas: ruleId('there-was'),
  hedge: ruleId('hedge'),
  hadPileUp: ruleId('had-pile-up'),
  speechBreak: ruleId('speech-break'),
  tagNotNeeded: ruleId('tag-not-needed'),
  nameInAddress: ruleId('name-in-address'),
  danglingParticiple: ruleId('dangling-participle'),
  tenseSlip: ruleId('tense-slip'),
  viewSlip: ruleId('view-slip'),
  showThenTell: ruleId('show-then-tell'),
  echo: ruleId('echo'),
  sameOpenings: ruleId('same-openings'),
  cliche: ruleId('cliche'),
  commaSplice: ruleId('comma-splice'),
  houseWord: ruleId('house-word'),
  houseName: ruleId('house-name'),
  houseNumber: ruleId('house-number'),
  serialComma: ruleId('serial-comma'),
  wishedWord: ruleId('wished-word'),
} as const

/** Operations that act only when they are asked for or set to `on`, because both directions are right for somebody. */
export const onRequestRules = {
  cutAdverbs: ruleId('cut-adverbs'),
  splitSentences: ruleId('split-sentences'),
  joinSentences: ruleId('join-sentences'),
  plainWords: ruleId('plain-words'),
  longWords: ruleId('long-words'),
  contract: ruleId('contract'),
  expand: ruleId('expand'),
  passiveToActive: ruleId('passive-to-active'),
  toPresent: ruleId('to-present'),
  toPast: ruleId('to-past'),
} as const

/** All of them in the order they are listed to a writer. */
export const ON_REQUEST_RULES: readonly RuleId[] = Object.values(onRequestRules)

/** All rules in the order they are listed to a writer. */
export const COPYDESK_RULES: readonly RuleId[] = Object.values(copydeskRules)

/** Rules about talk and its tags, which alone do not make a text shorter. */
const OF_DIALOGUE: readonly RuleId[] = [
  copydeskRules.ornateTag,
  copydeskRules.tagAdverb,
  copydeskRules.actionTag,
  copydeskRules.stiffDialogue,
  copydeskRules.speechBreak,
  copydeskRules.tagNotNeeded,
  copydeskRules.nameInAddress,
]
/** What the writer's own style sheet says. */
const OF_THE_SHEET: readonly RuleId[] = [
  copydeskRules.houseWord,
  copydeskRules.houseName,
  copydeskRules.houseNumber,
  copydeskRules.serialComma,
]
/** What a copy editor marks as wrong whatever the writer's taste. */
const OF_CORRECTNESS: readonly RuleId[] = [
  copydeskRules.actionTag,
  copydeskRules.speechBreak,
  copydeskRules.danglingParticiple,
  copydeskRules.tenseSlip,
  copydeskRules.viewSlip,
  copydeskRules.commaSplice,
  ...OF_THE_SHEET,
]
/** What a shorter text is found by. */
const TIGHTENING: readonly RuleId[] = [
  ...COPYDESK_RULES.filter(rule => !OF_DIALOGUE.includes(rule) && !OF_CORRECTNESS.includes(rule)),
  copydeskRules.tagAdverb,
  copydeskRules.tagNotNeeded,
]

/** Which rules answer a kind of rewrite. Null: a kind that says nothing about rules. */
export function rulesOf(kind: RewriteKind): readonly RuleId[] | null {
  switch (kind) {
    case 'tighten':
      return TIGHTENING
    case 'dialogue':
      return [...OF_DIALOGUE, copydeskRules.wishedWord]
    case 'voice':
      return COPYDESK_RULES
    case 'proof':
      return [...OF_CORRECTNESS, copydeskRules.wishedWord]
    case 'expand':
    case 'describe':
    case 'instruction':
      return null
  }
}

function ruleId(name: string): RuleId {
  return name as RuleId
}
