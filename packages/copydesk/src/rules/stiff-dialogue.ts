import { copydeskRules } from '../copydesk-rules.ts'
import { CONTRACTIONS } from '../english/contractions.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { quotationsIn } from '../reading/quotations.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlap, type Span } from '../reading/span.ts'
import { isCapital, isJoined, tokensOf, type Token } from '../reading/token.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Words of somebody who speaks formally, of another time, or in another tongue first. */
const FORMAL = wordList(
  'sir madam ma’am lord lady lordship ladyship majesty highness grace shall shan’t thou thee thy hath doth upon nor monsieur madame señor signor herr frau sahib hence whom permit wish indeed',
)
/** What is weighed word by word: oaths, threats, refusals, corrections. */
const WEIGHED = wordList('swear promise vow oath never ever repeat understand must listen me only but')
const SHORT = /n't$|'(?:m|re|ll|ve|d)$/
/** Somebody's way of speaking, or the time's, where so many full forms stand hereabouts … */
const FORMAL_FULL_FORMS = 2
/** … and fewer short ones than this for each. */
const SHORT_FOR_EACH_FULL = 2
/** So many words of talk without one short form are a manner as well. */
const ENOUGH_TALK = 40

/** `“I do not know,” said Bess.` → `“I don’t know,” said Bess.` */
export const stiffDialogue: Rule = {
  id: copydeskRules.stiffDialogue,
  reach: 'speech',
  find: (block, sentence) => {
    if (!isMarked(block)) return []
    const edits = sentence.tokens.flatMap((token, at) => {
      const speech = block.speech.find(span => overlap(span, token))
      if (speech === undefined || isWeighed(block, speech, sentence) || isCited(block, speech, token)) return []
      return contractAt(block, sentence, at) ?? []
    })
    return edits.length > 0 && speaksFormally(block) ? [] : edits
  },
}

function isMarked({ convention }: ReadBlock): boolean {
  return convention === 'double' || convention === 'single'
}

/** Nobody hereabouts contracts: by their words, or because full forms outweigh the short ones. */
function speaksFormally(block: ReadBlock): boolean {
  const said = block.speech.flatMap(({ from, to }) => tokensOf(block.text.slice(from, to)))
  const before = tokensOf((block.before.match(/[“"‘][^”"]*[”"’]/gu) ?? []).join(' '))
  const all = [...before, ...said]
  if (said.some(({ lower }) => FORMAL.has(lower))) return true
  const short = all.filter(({ lower }) => SHORT.test(lower)).length
  const full = all.filter((_, at) => isFullForm(all, at)).length
  if (short === 0 && all.length >= ENOUGH_TALK) return true
  return full >= FORMAL_FULL_FORMS && short < SHORT_FOR_EACH_FULL * full
}

function isFullForm(tokens: readonly Token[], at: number): boolean {
  return isJoined(tokens[at + 1]) && CONTRACTIONS.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)
}

/** An outcry, a word marked or in capitals, the same verb twice, an oath. */
function isWeighed(block: ReadBlock, speech: Span, { tokens, text }: Sentence): boolean {
  const said = block.text.slice(speech.from, speech.to)
  if (/[!*_]|\b(?!I\b)\p{Lu}{2,}/u.test(said) || /[;—]/.test(text)) return true
  const inside = tokens.filter(token => overlap(token, speech))
  const full = inside.filter((_, at) => isFullForm(inside, at))
  return full.length > 1 || inside.some(({ lower }) => WEIGHED.has(lower))
}

/** Words of another in the speech: in quotation marks of their own, or behind "the Bible says", as scripture and proverbs are. */
function isCited({ text }: ReadBlock, { from, to }: Span, { from: at }: Token): boolean {
  const said = text.slice(from + 1, to - 1)
  if (SCRIPTURE.test(said)) return true
  return quotationsIn(said).some(inner => from + 1 + inner.from <= at && at < from + 1 + inner.to)
}

const SCRIPTURE =
  /\b(?:bible|scriptures?|gospels?|psalms?|prophet|qur[’']?an|koran|torah|commandments?|testament|verily|begotten|blessed (?:is|are)|(?:it is|it’s|as is) written|(?:the |good |holy )book says|(?:proverb|saying|song|poem|hymn|prayer) (?:goes|says|has it))\b/i

function contractAt(block: ReadBlock, { tokens, from, text }: Sentence, at: number): Edit | null {
  const [first, second, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined || !isJoined(second)) return null
  const short = CONTRACTIONS.get(`${first.lower} ${second.lower}`)
  const previous = tokens[at - 1]
  if (short === undefined || !isGoingOn(next) || isAsked(previous, first, text.slice(first.from - from))) return null
  if (second.lower === 'not' ? isCommand(previous, first) : hasNoShortForm(tokens, at)) return null
  const put = block.apostrophe(short)
  return {
    from: first.from,
    to: second.to,
    text: isCapital(first) ? put.charAt(0).toUpperCase() + put.slice(1) : put,
    word: `${first.text} ${second.text}`,
  }
}

/** "It is not", "the one that is here", "Here it is again", "How late it is now", "the man he is now", "What is it?", "I am come". */
function hasNoShortForm(tokens: readonly Token[], at: number): boolean {
  const [first, second, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined || next === undefined || next.lower === 'not' || isRelative(tokens[at - 1], first))
    return true
  if (/^(?:am|is|are)$/.test(second?.lower ?? '') && next.lower === 'come') return true
  const endsClause = !isJoined(tokens[at + 3])
  if (endsClause && /^(?:now|again|still|today|tonight|really|always|then|too|either|anyway|it)$/.test(next.lower))
    return true
  return isMovedUp(tokens, at)
}

/** So many words may stand before the subject where "how" or "what" has moved them up. */
const MOVED_UP = 4

/** "Here it is", "How late it is for her", "What a fool he is to her": what the verb would lean on stands before it. */
function isMovedUp(tokens: readonly Token[], at: number): boolean {
  if (isJoined(tokens[at]) && /^(?:here|there)$/.test(tokens[at - 1]?.lower ?? '')) return true
  for (let before = at - 1; before >= Math.max(0, at - MOVED_UP) && isJoined(tokens[before + 1]); before--)
    if (/^(?:how|what|however|whatever|which)$/.test(tokens[before]?.lower ?? '')) return true
  return false
}

/** Something must lean on it: "Yes, I am." and "if you are, then" end their clause, "It is she" has no short form. */
function isGoingOn(next: Token | undefined): next is Token {
  return isJoined(next) && !/^(?:and|or|but|than|as|so|he|she|i|we|they)$/.test(next.lower)
}

/** "How far it is!", "what it is", "What is it?": the clause ends on its verb, or on a word too light to end on. */
function isAsked(previous: Token | undefined, first: Token, rest: string): boolean {
  if (/^(?:what|who|where|that|how) is (?:it|this|that|he|she)(?![\p{L}'’ ])/iu.test(rest)) return true
  if (/^(?:what|who)$/.test(first.lower))
    return !/^\S+ is (?:the|that|this|it|he|she|your|my|going|in|on)\b/i.test(rest)
  return (
    isJoined(first) &&
    /^(?:what|where|who|how|why|when|whatever|wherever|whoever|like|than|as)$/.test(previous?.lower ?? '')
  )
}

/** "Do not touch it": an order may be given its full weight. */
function isCommand(previous: Token | undefined, first: Token): boolean {
  return first.lower === 'do' && !(isJoined(first) && /^(?:i|you|we|they|\p{L}+s)$/u.test(previous?.lower ?? ''))
}

/** "the man that is here" */
function isRelative(previous: Token | undefined, first: Token): boolean {
  return first.lower === 'that' && isJoined(first) && previous !== undefined
}
