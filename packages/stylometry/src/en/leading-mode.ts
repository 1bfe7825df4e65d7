import type { Mode } from '@understudy/contracts'
import { readSpeechVerb } from '@understudy/prose'
import type { ProseReading } from '../prose-reading.ts'
import { MODE_WORDS } from './mode-words.ts'
import { BE } from './word-lists.ts'

const SALUTATION = /^\s*(?:my )?dear(?:est)? [^\n]{1,40}[,:]\s*(?:\n|$)/i

/** Whether `text` opens as a letter does. */
export function isLetter(text: string): boolean {
  return SALUTATION.test(text)
}

/** Whether verbs of doing, of being or of thinking lead what is told. */
export function leadingMode({ words, text }: ProseReading): Mode {
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
