import { wordSpans } from '@understudy/stylometry'
import { copydeskRules } from '../copydesk-rules.ts'
import { articleBefore } from '../english/articles.ts'
import { capitalise } from '../english/capitalise.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny, type Span } from '../reading/span.ts'
import { speakerOf } from '../reading/speaker.ts'
import { isJoined, type Token } from '../reading/token.ts'
import type { WishedWord } from '../wished-words.ts'
import { deleteWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Words that can mostly go and leave a sentence standing. */
const LOOSE = wordList(
  'very really extremely incredibly terribly awfully utterly totally completely absolutely entirely truly literally just suddenly somehow basically actually simply quite',
)
/** Behind these, and before those, they belong to a phrase. */
const BOUND_BEFORE = wordList(
  'so how as too not rather still only all more less most least no never the a an or and than',
)
const BOUND_BEHIND = wordList('much many few little well as than because if so enough like when about or and but not')

/** Words that the writer said not to use: `He was very tired.` → `He was tired.` What cannot just go is asked about. */
export const wishedWord: Rule = {
  id: copydeskRules.wishedWord,
  reach: 'anywhere',
  find: (block, sentence) =>
    block.wishes.flatMap(wish =>
      wordSpans(sentence.text, wish)
        .map(({ from, to }) => ({ from: from + sentence.from, to: to + sentence.from }))
        .filter(span => isMeant(block, wish, span))
        .map(span => editOf(block, sentence, wish, span)),
    ),
}

function isMeant(block: ReadBlock, { scope, except }: WishedWord, span: Span): boolean {
  const word = block.text.slice(span.from, span.to)
  if (/^\p{Lu}/u.test(word) && block.names.has(word)) return false
  return isIn(block, scope, span) && (except === null || !isIn(block, except, span))
}

/** Other modes than talk were told of the passage as a whole. */
function isIn(block: ReadBlock, { mode, speaker }: WishedWord['scope'], span: Span): boolean {
  const isSpoken = overlapsAny(span, block.speech)
  if (speaker !== undefined) return isSpoken && speakerOf(block) === speaker
  return mode !== 'dialogue' || isSpoken
}

function editOf(block: ReadBlock, sentence: Sentence, wish: WishedWord, span: Span): Edit {
  const word = block.text.slice(span.from, span.to)
  const at = sentence.tokens.findIndex(({ from }) => from === span.from)
  const ask: Edit = { ...span, text: '', word, ask: true }
  if (wish.instead !== null)
    return isArticleOff(sentence.tokens[at - 1], word, wish.instead) ? ask : swap(span, word, wish.instead)
  // how somebody talks is the writer's to say, unless it was said of talk
  const isOfTalk = wish.scope.mode === 'dialogue' || wish.scope.speaker !== undefined
  if (!isOfTalk && overlapsAny(span, block.speech)) return ask
  return (LOOSE.has(word.toLowerCase()) ? cut(sentence, at, word) : null) ?? ask
}

function swap(span: Span, word: string, instead: string): Edit {
  return { ...span, text: /^\p{Lu}/u.test(word) ? capitalise(instead) : instead, word }
}

function isArticleOff(before: Token | undefined, word: string, instead: string): boolean {
  return before !== undefined && /^an?$/.test(before.lower) && articleBefore(word) !== articleBefore(instead)
}

/** Only between words that it does not hold together, or where a comma parts it from a sentence that it opens. */
function cut(sentence: Sentence, at: number, word: string): Edit | null {
  const [before, token, next] = [sentence.tokens[at - 1], sentence.tokens[at], sentence.tokens[at + 1]]
  if (token === undefined || next === undefined || !/^\p{Ll}/u.test(next.text)) return null
  if (before === undefined && next.gap === ', ')
    return { from: token.from, to: next.to, text: capitalise(next.text), word }
  const isBound =
    (before !== undefined && (!isJoined(token) || BOUND_BEFORE.has(before.lower))) || BOUND_BEHIND.has(next.lower)
  return isBound || !isJoined(next) ? null : deleteWords(sentence, { first: at, last: at }, word)
}
