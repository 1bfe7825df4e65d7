import { copydeskRules } from '../copydesk-rules.ts'
import { PREPOSITIONS, SUBORDINATORS } from '../english/closed-classes.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Token } from '../reading/token.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** The comma before the last of a list, as the sheet says: `bread, salt and oil` → `bread, salt, and oil`. */
export const serialComma: Rule = {
  id: copydeskRules.serialComma,
  reach: 'anywhere',
  find: (block, sentence) => {
    const wanted = block.sheet.serialComma
    if (wanted === null) return []
    const list = listIn(sentence)
    if (list === null || (list.gap === ', ') === wanted) return []
    const from = list.to
    return [{ from, to: from + (wanted ? 0 : 1), text: wanted ? ',' : '', word: 'and' } satisfies Edit].map(edit =>
      // a change needs words to stand on: the one before the comma comes along
      ({ ...edit, from: list.from, text: `${list.text}${wanted ? ',' : ''}` }),
    )
  },
}

/** The last word before “and” in a list that surely is one, with what stands behind it. */
interface BeforeLast {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly gap: string
}

/**
 * A list is sure at the end of its sentence, where each member is one word in lower case, or each has the same article;
 * what opens the sentence is no member of it.
 */
function listIn({ tokens, close }: Sentence): BeforeLast | null {
  if (!/^[.!?]/.test(close) || tokens.length < 5 || opensWithClause(tokens)) return null
  const at = tokens.findLastIndex(({ lower }) => lower === 'and' || lower === 'or')
  const and = tokens[at]
  if (and === undefined || (and.gap !== ' ' && and.gap !== ', ')) return null
  const last = tokens.slice(at + 1)
  const size = last.length
  const article = size === 2 ? last[0]?.lower : undefined
  if (size > 2 || (size === 2 && !ARTICLES.has(article ?? '')) || !last.every(isPlain)) return null
  if (last.some((token, index) => index > 0 && token.gap !== ' ') || last[0]?.gap !== ' ') return null
  // “bread and salt, oil and wine” are pairs
  if (tokens.slice(0, at).some(({ lower }) => lower === 'and' || lower === 'or')) return null
  const members = membersBefore(tokens, at, { size, article })
  const before = tokens[at - 1]
  const first = at - members * size
  if (members < 2 || first < 2 || before === undefined || tokens[first]?.gap !== ' ') return null
  return { from: before.from, to: before.to, text: before.text, gap: and.gap }
}
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'my', 'no'])

interface Member {
  readonly size: number
  readonly article: string | undefined
}

/** How many members of that shape stand before token `at`, parted by commas. The first has none before it. */
function membersBefore(tokens: readonly Token[], at: number, { size, article }: Member): number {
  let members = 0
  for (let end = at; end - size >= 0; end -= size) {
    const member = tokens.slice(end - size, end)
    const isLike =
      member.every(isPlain) &&
      (article === undefined || isAlike(member[0]?.lower, article)) &&
      member.slice(1).every(({ gap }) => gap === ' ')
    if (!isLike) return 0
    members++
    if (member[0]?.gap !== ', ') return members
  }
  return 0
}

function isAlike(one: string | undefined, article: string): boolean {
  return one === article || (/^an?$/.test(one ?? '') && /^an?$/.test(article))
}

function isPlain({ text }: Token): boolean {
  return /^\p{Ll}[\p{L}-]*$/u.test(text)
}

/** “In winter, wind and rain.”: what stands before the comma is no member. */
function opensWithClause([first]: readonly Token[]): boolean {
  return first !== undefined && (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower))
}
