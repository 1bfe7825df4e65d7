import { copydeskRules } from '../copydesk-rules.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { numberInWords } from '../sheet/number-words.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Before these words a figure is a label, a time or a date, not a count. */
const LABELLED = wordList(
  'page pages chapter chapters room number no nos track line lines gate platform flat apartment act scene verse part volume route road highway channel bus unit ward block bed bay berth deck car train flight table seat cell door house lot grade class size channel at a an the since until till by versus age aged',
)
/** Behind a figure these are measures or marks, which style sheets treat apart. */
const MEASURED = wordList(
  'am pm km kg cm mm m g mg l ml ft in lb lbs oz mph kph percent per degrees bc ad million billion thousand hundred dozen january february march april may june july august september october november december',
)

/** Small numbers in words, as far as the sheet says: `She had 3 dogs.` → `She had three dogs.` */
export const houseNumber: Rule = {
  id: copydeskRules.houseNumber,
  reach: 'anywhere',
  find: (block, sentence) => {
    const limit = block.sheet.spelledTo
    if (limit === null || isTabular(sentence, limit)) return []
    return sentence.tokens.flatMap((token, at) => editAt(sentence, at, limit) ?? [])
  },
}

function editAt({ tokens }: Sentence, at: number, limit: number): Edit | null {
  const [before, figure, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (figure === undefined || before === undefined || !/^\d{1,3}$/.test(figure.text) || !isJoined(figure)) return null
  const words = Number(figure.text) <= limit ? numberInWords(Number(figure.text)) : null
  if (words === null || LABELLED.has(before.lower) || !isCounted(next)) return null
  return { from: figure.from, to: figure.to, text: words, word: words }
}

/** Several things, in lower case: what is counted. */
function isCounted(next: Token | undefined): boolean {
  return isJoined(next) && /^\p{Ll}{2,}$/u.test(next.text) && !MEASURED.has(next.lower) && PLURAL.test(next.lower)
}
const PLURAL = /(?:[^su]s|men|women|children|people|feet|teeth|mice|geese|sheep|fish|of|more)$/

/** Figures above the limit in the same sentence keep the small ones company. */
function isTabular({ text }: Sentence, limit: number): boolean {
  return (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).some(figure => !/^\d+$/.test(figure) || Number(figure) > limit)
}
