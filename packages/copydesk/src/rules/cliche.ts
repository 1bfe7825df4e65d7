import { copydeskRules } from '../copydesk-rules.ts'
import { CLICHES } from '../english/cliches.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { sentenceAt } from '../reading/sentence.ts'
import type { Note, QueryRule } from './rule.ts'

/** Somebody takes the phrase up to twist or mock it. */
const MOCKED =
  /\b(?:as they say|so they say|the saying|the phrase|proverbial|literally|cliché|cliche|expression|not|never|n['’]t|like to say|used to say|as if|if anything|whoever|people say)\b/i

/** `white as a sheet`: everybody has read it before. */
export const cliche: QueryRule = {
  id: copydeskRules.cliche,
  reach: 'narration',
  ask: block => (isIdiom(block) ? [] : clichesIn(block)),
}

/** A first person with a speaking voice talks as they talk. */
function isIdiom({ voice }: ReadBlock): boolean {
  return voice.person === 'first' && voice.spoken
}

function clichesIn(block: ReadBlock): readonly Note[] {
  return Array.from(block.text.matchAll(CLICHES), match => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0],
  })).filter(({ from }) => !MOCKED.test(sentenceAt(block.sentences, from)?.text ?? ''))
}
