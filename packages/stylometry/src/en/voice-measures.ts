import { measure, type Measure } from '../measure.ts'
import type { Word } from '../prose-reading.ts'
import { mean } from '../tally.ts'
import { wordSet } from '../word-set.ts'
import { countAt, counted } from './counted.ts'
import { tenses } from './tense.ts'

const FIRST = wordSet("i me my mine myself we us our ours ourselves i'm i'd i'll i've we're we'd we'll we've")
const SECOND = wordSet("you your yours yourself yourselves you're you'd you'll you've")
/** A text with fewer verbs than these few has no tense to speak of. */
const LEAST_WORDS = 8
const CONTEXT_VERBS = 12

/** Who tells, and when: the narration's person and tense. */
export const VOICE_MEASURES: readonly Measure[] = [
  counted('first-person', countAt(FIRST, isTold), 2),
  counted('second-person', countAt(SECOND, isTold), 2),
  measure({
    id: 'present-tense',
    reckoning: mean(reading => {
      const { past, present } = tenses(reading)
      return { sum: present, of: past + present }
    }, CONTEXT_VERBS),
    unit: 'share',
    scale: 0.15,
    minWords: LEAST_WORDS,
    language: 'en',
  }),
]

function isTold(words: readonly Word[], at: number): boolean {
  return words[at]?.voice !== 'speech'
}
