import type { PatternMark, TextPattern } from '@understudy/contracts'
import type { QuotedWish } from './quoted-words.ts'

/** A pattern that a wish names, and the measure that counts the same, where there is one. */
export interface ReadPattern {
  readonly pattern: TextPattern
  readonly measure: string | null
}

const MARK_NAMES: readonly (readonly [name: string, mark: PatternMark, measure: string | null])[] = [
  ['em[- ]?dash(?:es)?|long dash(?:es)?', 'em-dash', 'dashes'],
  ['en[- ]?dash(?:es)?|short dash(?:es)?', 'en-dash', null],
  ['dash(?:es)?', 'dash', 'dashes'],
  ['(?:three[- ]dot |trailing )?ellips[ei]s|three[- ]dots?|trailing dots|dot[- ]dot[- ]dots?', 'ellipsis', 'ellipses'],
  ['(?:exclamation|exclamatory) (?:marks?|points?)|exclamations|bangs', 'exclamation', 'exclamations'],
  ['question marks?', 'question', null],
  ['interrobangs?', 'interrobang', null],
  ['semi-?colons?', 'semicolon', 'semicolons'],
  ['colons?', 'colon', 'colons'],
  ['parenthes[ei]s|parentheticals|(?:round )?brackets', 'parenthesis', 'parentheses'],
]
const QUOTED_MARKS: Readonly<Record<string, PatternMark>> = {
  '—': 'em-dash',
  '--': 'em-dash',
  '–': 'en-dash',
  '-': 'dash',
  '...': 'ellipsis',
  '…': 'ellipsis',
  '. . .': 'ellipsis',
  '!': 'exclamation',
  '?': 'question',
  '?!': 'interrobang',
  '!?': 'interrobang',
  '‽': 'interrobang',
  ';': 'semicolon',
  ':': 'colon',
  '()': 'parenthesis',
  '(': 'parenthesis',
}
/** None at all: less than this is a matter of degree. */
const NONE =
  "(?:please |but |and )*(?:i (?:never|don't|do not) (?:ever )?(?:use|want|write|put in)|(?:never|don't|do not|won't)(?: ever)? (?:use|write|put|include|add|insert|give me|let me use)|no more|no|never|zero|ban|forbid|not (?:a single|one|any)|without|do without|there (?:should|must) be no|get rid of(?: all)?|remove(?: all)?|delete(?: all)?|cut all|(?:absolutely|strictly) no)(?: (?:any|the|all|a|an|single|my|of the|use of))*"
const TAIL =
  '(?: (?:at all|ever|anywhere|please|whatsoever|again|allowed|of any kind|in (?:the|my) (?:text|prose|writing)))*'
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const NUMBER = `(?<n>\\d{1,4}|a hundred|one hundred|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice().reverse().join('|')})`
const OF = '(?<of>sentences?|paragraphs?|speech(?:es)?|lines? of dialogue)'
const UNIT = '(?<unit>words?|sentences?)'
const A = '(?:(?:a|an|any|the|my|each|every|all|single) )*'
const LIMITS: readonly (readonly [pattern: RegExp, side: 'most' | 'least' | 'over' | 'under'])[] = [
  [
    new RegExp(
      `(?:at most|no more than|not more than|never more than|up to|max(?:imum)?(?: of)?|a maximum of) ${NUMBER} ${UNIT}(?: long)? (?:in|per|to|for|of|a|an|each)(?: (?:a|an|each|every|any|one|the))* ?${OF}`,
    ),
    'most',
  ],
  [
    new RegExp(
      `(?:at least|no fewer than|not fewer than|no less than|min(?:imum)?(?: of)?|a minimum of) ${NUMBER} ${UNIT}(?: long)? (?:in|per|to|for|of|a|an|each)(?: (?:a|an|each|every|any|one|the))* ?${OF}`,
    ),
    'least',
  ],
  [
    new RegExp(
      `(?:no|never (?:write |have |use )?|not (?:a|one)|avoid) ${A}${OF} (?:should be |may be |can be |is |are |that is |that are |with |of )?(?:longer than|over|above|more than|exceeding|beyond|past) ${NUMBER} ${UNIT}`,
    ),
    'most',
  ],
  [
    new RegExp(
      `(?:no|never (?:write |have |use )?|avoid) ${A}${OF} (?:should be |may be |can be |is |are |with |of )?(?:shorter than|under|below|fewer than|less than) ${NUMBER} ${UNIT}`,
    ),
    'least',
  ],
  [
    new RegExp(
      `${OF} (?:should be |must be |should have |must have |have |has |need to be |are |be |of |with |to )?(?:kept )?(?:at most|no longer than|no more than|never longer than|never over|not over|up to|a maximum of|max(?:imum)?|shorter than or equal to) ${NUMBER} ${UNIT}`,
    ),
    'most',
  ],
  [
    new RegExp(
      `${OF} (?:should be |must be |should have |must have |have |has |need |are |be |of |with )?(?:at least|no shorter than|no fewer than|a minimum of|min(?:imum)?) ${NUMBER} ${UNIT}`,
    ),
    'least',
  ],
  [
    new RegExp(
      `${OF} (?:should be |must be |be |to |stay |at )?(?:kept )?(?:under|below|shorter than|less than|fewer than) ${NUMBER} ${UNIT}`,
    ),
    'under',
  ],
  [
    new RegExp(`${OF} (?:should be |must be |be |to |stay )?(?:kept )?(?:over|above|longer than) ${NUMBER} ${UNIT}`),
    'over',
  ],
  [new RegExp(`${NUMBER} ${UNIT} (?:per|a|an|each) ${OF},? (?:at most|max(?:imum)?|tops|or (?:less|fewer))`), 'most'],
]
const OPENING =
  /^(?:please )?(?:(?:i )?(?:never|don't|do not|avoid|stop|no|not)(?: ever)? )(?:(?:let|have|allow) )?(?:(?:a|an|any|my|the|two|new|single) )*(?<before>sentences?|paragraphs?)?(?: (?:ever|should|may|can|must|to))* ?(?:begins?|starts?|opens?|beginning|starting|opening) ?(?:(?:a|an|any|my|the|new|your) )*(?<behind>sentences?|paragraphs?)? ?(?:off )?with (?:the words? )?(?<list>.+)$/
const RUN =
  /^(?:please )?(?:never|no|don't|do not|avoid|not)(?: (?:use|write|put|have|more than|ever))* (?:two|double|multiple|several|triple|doubled|repeated|one|2)(?: or more)? (?<mark>exclamation|question)(?: (?:marks?|points?))?(?: (?:in a row|together|at once|at a time|in succession|running|side by side|next to each other|one after (?:the other|another)))?$/

/** What a wish forbids or limits that a text shows at once; null where it says nothing of the kind. */
export function readPattern(wish: QuotedWish, only: boolean): ReadPattern | null {
  const said = wish.said.toLowerCase().replace(/[.!\s]+$/u, '')
  return (
    readLimit(said) ??
    readOpening(said, wish.quotes) ??
    readRun(said, wish.quotes) ??
    readQuotes(said) ??
    readMark(said, wish.quotes, only)
  )
}

function readMark(said: string, quotes: readonly string[], only: boolean): ReadPattern | null {
  for (const [name, mark, measure] of MARK_NAMES) {
    const named = new RegExp(`^${NONE} (?:${name})${TAIL}$`)
    const alone = new RegExp(
      `^(?:please )?(?:(?:use|keep|allow|put|write) )?(?:my |the )?(?:${name})(?: (?:are|is|belong|go|allowed|fine|ok|used|please))* only(?: (?:allowed|used))?$`,
    )
    const banned = new RegExp(
      `^(?:the )?(?:${name}) (?:are|is) (?:banned|forbidden|out|not allowed|off[- ]limits|prohibited)$`,
    )
    const onlyThere = new RegExp(`^(?:please )?only (?:use|allow|put|write)? ?(?:my |the )?(?:${name})$`)
    if (only ? alone.test(said) || onlyThere.test(said) : named.test(said) || banned.test(said))
      return { pattern: { type: 'no-mark', mark }, measure }
  }
  const quoted = new RegExp(`^${NONE} @(\\d+)${TAIL}$`).exec(said)
  const mark = QUOTED_MARKS[quotes[Number(quoted?.[1] ?? -1)] ?? '']
  return mark === undefined || only ? null : { pattern: { type: 'no-mark', mark }, measure: measureOf(mark) }
}

function measureOf(mark: PatternMark): string | null {
  return MARK_NAMES.find(([, named]) => named === mark)?.[2] ?? null
}

function readRun(said: string, quotes: readonly string[]): ReadPattern | null {
  const named = RUN.exec(said)?.groups?.mark
  const quoted = new RegExp(`^${NONE} @(\\d+)${TAIL}$`).exec(said)
  const signs = quotes[Number(quoted?.[1] ?? -1)] ?? ''
  const mark = named ?? (/^!{2,}$/.test(signs) ? 'exclamation' : /^\?{2,}$/.test(signs) ? 'question' : undefined)
  if (mark !== 'exclamation' && mark !== 'question') return null
  return { pattern: { type: 'no-run', mark }, measure: null }
}

function readQuotes(said: string): ReadPattern | null {
  const found =
    /^(?<no>(?:never|don't|do not|no|avoid|not) )?(?:please )?(?:always |only |i )*(?:(?:use|write|prefer|mark speech with|put (?:speech|dialogue) in|mark (?:speech|dialogue) (?:with|by)) )?(?<style>single|double|curly|smart|typographic|straight|dumb)(?: (?:and (?:not )?\w+ )?)?(?:quotation marks?|quotes?|quote marks|speech marks|inverted commas|apostrophes and quotes)(?: (?:for|around|in) (?:the )?(?:dialogue|speech|quotations?))?(?:,? (?:not|please|only|instead of|rather than)(?: (?:double|single|curly|straight|smart)(?: (?:ones|quotes|quotation marks))?)?)?$/.exec(
      said,
    )?.groups
  if (found === undefined) return null
  const style = STYLES[found.style ?? '']
  if (style === undefined) return null
  return { pattern: { type: 'quotes', style: found.no === undefined ? style : OTHER[style] }, measure: null }
}
type QuoteStyle = Extract<TextPattern, { readonly type: 'quotes' }>['style']
const STYLES: Readonly<Record<string, QuoteStyle>> = {
  single: 'single',
  double: 'double',
  curly: 'curly',
  smart: 'curly',
  typographic: 'curly',
  straight: 'straight',
  dumb: 'straight',
}
const OTHER: Readonly<Record<QuoteStyle, QuoteStyle>> = {
  single: 'double',
  double: 'single',
  curly: 'straight',
  straight: 'curly',
}

function readOpening(said: string, quotes: readonly string[]): ReadPattern | null {
  const found = OPENING.exec(said)?.groups
  const named = found?.behind ?? found?.before
  if (found === undefined || named === undefined) return null
  const list = (found.list ?? '')
    .replace(/^(?:an? |the )?(?:words?|conjunctions?) /, '')
    .split(/,? (?:or|and) (?=\S)|, ?| ?\/ ?/)
  const isPair = /^and or but$|^but or and$/.test(found.list ?? '')
  const words = (isPair ? ['and', 'but'] : list).map(
    word => quotes[Number(/^@(\d+)$/.exec(word.trim())?.[1] ?? -1)]?.toLowerCase() ?? word.trim(),
  )
  const areWords = words.every(
    (word, at) => /^[\p{L}']+(?: [\p{L}']+){0,2}$/u.test(word) && (OPENERS.has(word) || isQuoted(list[at] ?? '')),
  )
  if (!areWords) return null
  const of = named.startsWith('p') ? 'paragraph' : 'sentence'
  const isConjunction = of === 'sentence' && words.every(word => word === 'and' || word === 'but')
  return { pattern: { type: 'no-opening', of, words }, measure: isConjunction ? 'conjunction-openings' : null }
}
/** Unquoted they can only be meant as words. */
const OPENERS = new Set(
  'and but so or then because however there it he she i they we suddenly meanwhile well now the this that as when while also'.split(
    ' ',
  ),
)
function isQuoted(word: string): boolean {
  return /^@\d+$/.test(word.trim())
}

function readLimit(said: string): ReadPattern | null {
  const one =
    /^(?:please )?(?:no|never|avoid|don't|do not|not|cut|ban)(?: (?:use|write|more|any|have|a))* (?:one|single)[- ]sentence paragraphs?$/
  if (one.test(said))
    return { pattern: { type: 'limit', of: 'paragraph', unit: 'sentences', least: 2 }, measure: 'one-line-paragraphs' }
  for (const [pattern, side] of LIMITS) {
    const groups = pattern.exec(said)?.groups
    const count = numberOf(groups?.n ?? '')
    if (groups === undefined || count === null) continue
    const of = ofUnit(groups.of ?? '')
    const unit = groups.unit?.startsWith('w') === true ? 'words' : 'sentences'
    if (of === 'sentence' && unit === 'sentences') continue
    const limit =
      side === 'most'
        ? { most: count }
        : side === 'least'
          ? { least: count }
          : side === 'under'
            ? { most: count - 1 }
            : { least: count + 1 }
    if (Object.values(limit).some(value => value < 1 || value > 1_000)) return null
    return { pattern: { type: 'limit', of, unit, ...limit }, measure: null }
  }
  return null
}

function ofUnit(named: string): 'sentence' | 'paragraph' | 'speech' {
  if (named.startsWith('sent')) return 'sentence'
  return named.startsWith('para') ? 'paragraph' : 'speech'
}

function numberOf(said: string): number | null {
  if (/^\d+$/.test(said)) return Number(said)
  if (said.endsWith('hundred')) return 100
  const [tens = '', ones = ''] = said.split(/[- ]/)
  const at = TENS.indexOf(tens)
  if (at >= 0) return 20 + 10 * at + Math.max(0, ONES.indexOf(ones))
  const known = ONES.indexOf(said)
  return known >= 0 ? known : null
}
