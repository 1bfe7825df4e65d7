import { IRREGULAR_VERBS } from '@understudy/stylometry'
import { onRequestRules } from '../copydesk-rules.ts'
import { NOMINATIVE } from '../english/closed-classes.ts'
import { capitalise } from '../english/capitalise.ts'
import { PERSON_NOUNS } from '../english/nouns.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Edit } from '../rules/edit.ts'
import { isName } from '../rules/person-subject.ts'
import type { Rule } from '../rules/rule.ts'

const PAST_OF_PARTICIPLE: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_VERBS.values()].flatMap(({ pasts, participles }) =>
    participles.map((participle, at) => [participle, pasts[at] ?? pasts[0]] as const),
  ),
)
const OWN = /^(?:his|her|their|my|our) /i
const OBJECTS: ReadonlyMap<string, string> = new Map(
  [...NOMINATIVE].map(([object, subject]) => [subject.toLowerCase(), object]),
)
/** The thing, the verb, and the person who did it, with nothing else in the sentence. */
const PASSIVE =
  /^((?:the|a|an|his|her|my|their|its|our) (?:[\p{L}'’-]+ ){1,3}|(?:he|she|it|they|we|i) )(?:was|were) (\p{Ll}+) by ([^.,;:—]+)\.$/iu

/** `The gate was opened by Tom.` → `Tom opened the gate.` Only with somebody who did it. */
export const passiveToActive: Rule = {
  id: onRequestRules.passiveToActive,
  reach: 'narration',
  find: (block, sentence) => {
    const edit = turned(block, sentence)
    return edit === null ? [] : [edit]
  },
}

function turned(block: ReadBlock, sentence: Sentence): Edit | null {
  const text = sentence.text.trimEnd()
  const [, done = '', participle = '', by = ''] = PASSIVE.exec(text) ?? []
  const past = PAST_OF_PARTICIPLE.get(participle) ?? (participle.endsWith('ed') ? participle : null)
  const doer = NOMINATIVE.get(by) ?? (isPerson(block, sentence, by) ? by : null)
  if (done === '' || past === null || doer === null || /^(?:stood|sat)$/.test(participle)) return null
  // "her hat was taken by her": which of the two is not said
  if (NOMINATIVE.has(by) && OWN.test(done)) return null
  const thing = done.trim()
  const object = OBJECTS.get(thing.toLowerCase()) ?? thing.charAt(0).toLowerCase() + thing.slice(1)
  return {
    from: sentence.from,
    to: sentence.from + text.length,
    text: `${capitalise(doer)} ${past} ${object}.`,
    word: participle,
  }
}

/** "by Tom", "by the old man"; not "by the window", "by noon". */
function isPerson(block: ReadBlock, sentence: Sentence, by: string): boolean {
  const last = sentence.tokens.length - 1
  const words = by.split(' ')
  if (words.length === 1) return isName(block, sentence, last)
  return /^(?:the|a|an|his|her|my|their|our)$/.test(words[0] ?? '') && PERSON_NOUNS.has(words.at(-1) ?? '')
}
