import { settingAt, type Mode, type RuleSetting } from '@understudy/contracts'
import { guessMode } from '@understudy/stylometry'
import type { ReadBlock } from './reading/read-block.ts'
import { speakerOf } from './reading/speaker.ts'
import { phraseSpans } from './reading/phrase-spans.ts'
import { overlapsAny, type Span } from './reading/span.ts'
import type { ReviewInput } from './review-input.ts'
import type { QueryRule, Rule } from './rules/rule.ts'

/** What a rule found: where, and what would stand there; null for a question. */
export interface Found extends Span {
  readonly text: string | null
}

type Standing = Pick<Rule | QueryRule, 'id' | 'reach'>

/** How a rule is set for `found`; `off` also where an exception names its words. Reads a block's mode and speaker once. */
export function createStanding(input: ReviewInput, block: ReadBlock): (rule: Standing, found: Found) => RuleSetting {
  let mode: Mode | undefined
  let speaker: string | null | undefined
  const modeOf = (): Mode => (mode ??= input.modeIs === 'stated' ? input.mode : guessMode(block.text, block.convention))
  const speakerHere = (): string | null => (speaker ??= input.speaker ?? speakerOf(block))
  return ({ id, reach }, found) => {
    const settings = input.settings[id]
    const unset = input.onlyWhereOn.includes(id) ? 'off' : 'on'
    if (settings === undefined) return unset
    const isTalk = OF_TALK.has(reach) || overlapsAny(found, block.speech)
    const spoken = speakerHere()
    const { set, except } = settingAt(settings, {
      mode: isTalk ? 'dialogue' : modeOf(),
      ...(spoken === null ? {} : { speaker: spoken }),
    })
    if (except.some(phrase => isExcepted(block.text, phrase, found))) return 'off'
    return set ?? unset
  }
}

/** Rules about speech and what stands beside it, whatever the rest of the paragraph is. */
const OF_TALK: ReadonlySet<Standing['reach']> = new Set(['speech', 'seams', 'tags'])

/** The phrase, whole and in whatever case, is among the words that would change or are asked about. */
function isExcepted(text: string, phrase: string, found: Found): boolean {
  if (found.text !== null && phraseSpans(found.text, phrase).length > 0) return false
  return overlapsAny(found, phraseSpans(text, phrase))
}
