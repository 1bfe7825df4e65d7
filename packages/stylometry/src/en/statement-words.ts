import type { WordWish } from '@understudy/contracts'
import { PLAIN_WORDS } from './plain-words.ts'
import { HEDGES, INTENSIFIERS, NOT_ADVERBS } from './word-lists.ts'
import { wordSet } from '../word-set.ts'
import type { QuotedWish } from './quoted-words.ts'

const KIND =
  '(?:(?:the|my|any|all|every|that|this) )*(?:(?:words?|phrases?|expressions?|spellings?|terms?|adverbs?|verbs?|adjectives?) )?'
const LIST = `${KIND}@\\d+(?:(?:,? (?:or|and|nor|&) |, ?| ?/ ?| )${KIND}@\\d+)*`
const ONE = `${KIND}@\\d+`
const CUT = `(?:please )?(?:${[
  "(?:i |we )?(?:never|don't|do not|won't|would never|should never|must never|can't|let's not)(?: ever)?(?: again)? (?:use|write|say|put|type|include|have|go for|start using|rely on|let me (?:use|write|say))",
  'no(?: more)?',
  'never',
  'not',
  '(?:please )?(?:i )?avoid(?: using| writing| saying)?',
  '(?:i )?(?:cut|remove|delete|drop|lose|kill|ban|strike|omit|skip|axe|scrap)(?: out)?',
  '(?:leave|take|strike|cross) out',
  'get rid of',
  '(?:please )?(?:stop|quit)(?: using| writing| saying| with)?',
  '(?:steer|stay|keep) (?:clear|away) (?:of|from)',
  'refrain from(?: using| writing| saying)?',
  "i (?:really |absolutely )?(?:hate|dislike|loathe|detest|despise|can't stand|cannot stand|can't bear|don't like|do not like)",
  'without',
  'do without',
].join('|')})`
const PUT =
  "(?:please )?(?:i (?:always )?(?:write|spell|prefer|use|say)|always|(?:always )?(?:use|write|say|spell|prefer|put|choose|make it|it is|it's|it should be|go with|favou?r))(?: it)?(?: as)?"
const OVER =
  ',? (?:for|instead of|rather than|and not|not|in place of|in lieu of|over|never|, not|when i (?:write|say|type|mean))'
const TAIL = '(?: (?:at all|ever|anymore|any more|again|please|anywhere|altogether|entirely|either))*'
const SWAPS: readonly RegExp[] = [
  whole(`${PUT} (?<put>${ONE})${OVER} (?<cut>${LIST})`),
  whole(`(?<put>${ONE})(?:,? not|,? never|,? and not|,? instead of|,? rather than|,? over) (?<cut>${LIST})`),
  whole(
    `(?:please )?(?:always )?(?:replace|change|swap|switch|turn|exchange|substitute)(?: out)? (?<cut>${LIST}) (?:with|to|by|for|into) (?<put>${ONE})`,
  ),
  whole(
    `(?:please )?instead of (?<cut>${LIST}),? (?:use|write|say|put|prefer|always|i (?:write|say|use|prefer)|it's)? ?(?:use |write |say |put )?(?<put>${ONE})`,
  ),
  whole(
    `(?<cut>${LIST}) ?(?:→|->|=>|becomes|should become|should be|must be|is spelled|is spelt|is written)(?: written| spelled| spelt)?(?: as)? ?(?<put>${ONE})`,
  ),
  whole(
    `${CUT} (?<cut>${LIST})[,;:.]?(?: but| and)?(?: please)? (?:always|use|write|say|it's|only|just|put|prefer|i (?:write|say|use|prefer)) ?(?:use |write |say )?(?<put>${ONE})(?: instead)?`,
  ),
]
const CUTS: readonly RegExp[] = [
  whole(`${CUT} (?<cut>${LIST})`),
  whole(
    `(?<cut>${LIST}) (?:is|are) (?:banned|forbidden|out|not allowed|off limits|off-limits|a no-go|prohibited|taboo)`,
  ),
  whole(
    `(?<cut>${LIST}) (?:must|should|has to|have to|needs to|need to|can) (?:always )?(?:go|be (?:cut|removed|deleted|avoided|dropped)|never be used|not be used|never appear|not appear)`,
  ),
  whole(`(?:there (?:should|must) be )?no (?:use|instances?|occurrences?) of (?<cut>${LIST})`),
  whole(`(?:ban|forbid) (?:the use of )?(?<cut>${LIST})`),
]
const USES: readonly RegExp[] = [
  whole(
    `(?:please )?(?:always |do )?(?:keep|use|write|say|favou?r|allow|leave|i (?:like|love|say|write|use|prefer|want)) (?<use>${LIST})(?: alone| as (?:it is|they are|is)| in| untouched)?`,
  ),
  whole(
    `(?:please )?(?:don't|do not|never|stop) (?:ever )?(?:touch|cut|change|correct|fix|remove|replace|edit|flag|query|stop using|touching|cutting|changing|correcting|fixing|removing|replacing|flagging)(?: my)? (?<use>${LIST})`,
  ),
  whole(`(?<use>${LIST}) (?:is|are) (?:fine|ok|okay|allowed|mine|right|correct|deliberate|intended)`),
  whole(`(?:hands off|leave alone) (?<use>${LIST})`),
]

/** What a wish says of single words and phrases, its own quotations or such as can only be meant as words; none otherwise. */
export function readWords(wish: QuotedWish): readonly WordWish[] {
  // "I really hate “very”", but "don't say very or really": the same word says how, or what
  const said = [isWordAlone, (word: string) => isWordAlone(word) && !WISHING.has(word)]
  for (const isWord of said) {
    const found = readTokens(wish, isWord)
    if (found.length > 0) return found
  }
  return []
}

function readTokens({ said, quotes }: QuotedWish, isWord: (word: string) => boolean): readonly WordWish[] {
  const all = [...quotes]
  const wish = withKnownWords(withSpellings(lowered(said), all), all, isWord)
  if (!wish.includes('@')) return []
  for (const pattern of SWAPS) {
    const groups = pattern.exec(wish)?.groups
    const [put] = tokensIn(groups?.put, all)
    if (put === undefined || !/\p{L}/u.test(put)) continue
    return tokensIn(groups?.cut, all).flatMap(text => cutOf(text, put))
  }
  for (const pattern of CUTS) {
    const cut = tokensIn(pattern.exec(wish)?.groups?.cut, all)
    if (cut.length > 0) return cut.some(isConstruct) ? [] : cut.flatMap(text => cutOf(text, null))
  }
  for (const pattern of USES) {
    const use = tokensIn(pattern.exec(wish)?.groups?.use, all)
    const isSure = use.every(word => quotes.includes(word) || WORDS.has(word))
    if (use.length > 0) return use.some(isTag) || !isSure ? [] : use.flatMap(useOf)
  }
  return []
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}${TAIL}$`)
}

function lowered(said: string): string {
  return said.toLowerCase().replace(/[.!\s]+$/u, '')
}

function tokensIn(list: string | undefined, quotes: readonly string[]): readonly string[] {
  return [...(list ?? '').matchAll(/@(\d+)/g)].flatMap(([, at]) => quotes[Number(at)] ?? [])
}

function cutOf(text: string, instead: string | null): readonly WordWish[] {
  const word = wordOf(text)
  return word === null || instead === text ? [] : [{ text: word, wish: 'cut', instead }]
}

function useOf(text: string): readonly WordWish[] {
  const word = wordOf(text)
  return word === null ? [] : [{ text: word, wish: 'use', instead: null }]
}

/** A quotation of more than a phrase is no word. */
function wordOf(text: string): string | null {
  const word = text.toLowerCase().trim()
  return /\p{L}/u.test(word) && word.length <= 60 && word.split(' ').length <= 6 ? word : null
}

/** The name of a way of building sentences, which a measure knows in all its forms. */
function isConstruct(text: string): boolean {
  return /^(?:(?:began|begins?|start(?:s|ed)?) to|there (?:was|were|is|are)|and|but)$/i.test(text)
}

/** `use "said"` is about tags. */
function isTag(text: string): boolean {
  return /^(?:he |she )?(?:said|says)$/i.test(text)
}

/** Words that a wish cannot mean otherwise than as words, quoted or not. */
function withKnownWords(said: string, quotes: string[], isWord: (word: string) => boolean): string {
  return said.replace(
    /(?<![\p{L}'@-])(?:a sense of|sort of|kind of|all of a sudden|in order to|of course|[\p{L}]+(?:'[\p{L}]+)?)(?![\p{L}'-])/gu,
    word => (isWord(word) ? `@${quotes.push(word) - 1}` : word),
  )
}

function isWordAlone(word: string): boolean {
  if (word.includes(' ') || WORDS.has(word)) return true
  if (INTENSIFIERS.has(word) || HEDGES.has(word) || PLAIN_WORDS.has(word)) return true
  return word.endsWith('ly') && word.length > 4 && !NOT_ADVERBS.has(word)
}
const WORDS = wordSet(`just ain't gonna wanna gotta okay ok yeah whilst amongst anyway whatsoever gotten alright
  suddenly irregardless literally basically actually simply firstly secondly lastly thus hence moreover furthermore
  y'all dude sudden upon towards toward afterwards`)
/** Adverbs that say how a wish is meant. */
const WISHING =
  wordSet(`only really absolutely completely entirely totally mostly usually rarely sparingly freely generally
  normally always truly possibly quite rather almost nearly hardly barely strictly heavily lightly exclusively wholly`)

const TWO_SPELLINGS = ['\\p{L}+ \\p{L}+', "\\p{L}[\\p{L}'-]{2,}"].map(
  one =>
    new RegExp(
      `^(?<lead>(?:[a-z' ]+ )?)(?<one>${one})(?<over>,? (?:not|for|instead of|rather than|over|never|and not)) (?<other>\\p{L}[\\p{L}'-]{2,}|\\p{L}+ \\p{L}+)$`,
      'u',
    ),
)
const ARROW = /^(?<one>\p{L}[\p{L}' -]*?) ?(?<over>→|->|=>) ?(?<other>\p{L}[\p{L}' -]*)$/u

/** Two spellings of one word, unquoted: `grey, not gray`. */
function withSpellings(said: string, quotes: string[]): string {
  const read = (pattern: RegExp) => pattern.exec(said)?.groups ?? {}
  const token = (word = '') => `@${quotes.push(word) - 1}`
  for (const pattern of TWO_SPELLINGS) {
    const { lead = '', one = '', over, other = '' } = read(pattern)
    if (over !== undefined && isSpelling(one, other)) return `${lead}${token(one)}${over} ${token(other)}`
  }
  const { one, over, other } = read(ARROW)
  return over === undefined ? said : `${token(one)} ${over} ${token(other)}`
}

/** Whether two words are one, written in two ways. */
function isSpelling(one: string, other: string): boolean {
  const [a, b] = [one, other].map(word => word.replace(/[^\p{L}]/gu, '')) as [string, string]
  if (one === other || a.length < 4 || b.length < 3 || a[0] !== b[0]) return false
  if (a === b) return true
  const isPlural = a === `${b}s` || b === `${a}s`
  const isKnownPair = isPlural && /ward|while|among/.test(a)
  return (!isPlural || isKnownPair) && nearness(a, b) <= (Math.min(a.length, b.length) > 4 ? 2 : 1)
}

/** Letters put in, taken out or changed between two words. */
function nearness(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++)
      next.push(
        Math.min(
          (row[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1]),
          (row[to] ?? 0) + 1,
          (next[to - 1] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
