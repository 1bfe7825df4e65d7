import type { DialogueConvention, Mode } from '@understudy/contracts'
import { readSpeechVerb } from '@understudy/prose'
import { MODE_WORDS } from './en/mode-words.ts'
import { BE } from './en/word-lists.ts'
import type { ProseReading } from './prose-reading.ts'
import { readProse } from './read-prose.ts'

/** From this share of its words in speech or tags a passage is dialogue. */
const DIALOGUE_SHARE = 0.4
/** A line of verse is this short, in words. */
const VERSE_WORDS = 9
const SALUTATION = /^\s*(?:my )?dear(?:est)? [^\n]{1,40}[,:]\s*(?:\n|$)/i
const QUOTED_LINES = /^(?:\s*>[^\n]*(?:\n|$))+$/

/**
 * The narrative mode that most of `text` is in, by plain cues: how much is spoken, and whether verbs of doing, of being
 * or of thinking lead. A guess, to be shown and corrected; a text without any cue is description.
 */
export function guessMode(text: string, convention: DialogueConvention): Mode {
  if (isEmbedded(text)) return 'embedded'
  const reading = readProse(text, { dialogue: convention })
  const total = reading.words.length
  const voiced = reading.words.filter(({ voice }) => voice !== 'narration').length
  if (total > 0 && voiced / total >= DIALOGUE_SHARE) return 'dialogue'
  return leadingMode(reading)
}

/** A letter, a quotation set off line by line, or verse. */
function isEmbedded(text: string): boolean {
  if (SALUTATION.test(text) || QUOTED_LINES.test(text.trimEnd())) return true
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return (
    lines.length >= 4 &&
    lines.every(line => line.trim().split(/\s+/).length <= VERSE_WORDS && !/["“‘”’]/.test(line) && !/\.\s*$/.test(line))
  )
}

function leadingMode({ words, text }: ProseReading): Mode {
  const score = { action: 0, description: 0, reflection: 0 }
  for (const { lower, voice } of words) {
    if (voice === 'speech') continue
    if (MODE_WORDS.action.has(lower)) score.action += 1
    else if (MODE_WORDS.reflection.has(lower)) score.reflection += 1.2
    else if (MODE_WORDS.description.has(lower)) score.description += 0.6
    else if (BE.has(lower)) score.description += 0.3
    else if (isPastOfDoing(lower)) score.action += 0.6
  }
  score.reflection += text.match(/\?/g)?.length ?? 0
  if (score.reflection > Math.max(score.action, score.description)) return 'reflection'
  return score.action > score.description ? 'action' : 'description'
}

function isPastOfDoing(lower: string): boolean {
  return lower.length > 4 && /[^e]ed$/.test(lower) && readSpeechVerb(lower) === null
}
