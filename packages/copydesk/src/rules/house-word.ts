import { copydeskRules } from '../copydesk-rules.ts'
import { articleBefore } from '../english/articles.ts'
import { capitalise } from '../english/capitalise.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import type { ListedForm, StyleSheet } from '../sheet/style-sheet.ts'
import { unitsOf, type Unit } from '../sheet/unit.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** An article is looked for so many words before a word that changes its sound. */
const ARTICLE_BACK = 4

/** The writer's word list: `They utilized the e-mail.` → `They used the email.` */
export const houseWord: Rule = {
  id: copydeskRules.houseWord,
  reach: 'anywhere',
  find: (block, sentence) => {
    const sheet = block.sheet
    if (sheet.words.size === 0) return []
    const units = unitsOf(sentence.text, sentence.from)
    const edits: Edit[] = []
    for (let at = 0; at < units.length; at++) {
      const found = formAt(sheet, units, at)
      const edit = found === null ? null : editOf({ block, sentence, units }, at, found)
      if (edit !== null && edit.from >= (edits.at(-1)?.to ?? 0)) edits.push(edit)
      at += (found?.units.length ?? 1) - 1
    }
    return edits
  },
}

interface Place {
  readonly block: ReadBlock
  readonly sentence: Sentence
  readonly units: readonly Unit[]
}

/** The longest listed form that begins at `at`; of a compound, one of its parts where only the spelling differs. */
function formAt({ words }: StyleSheet, units: readonly Unit[], at: number): ListedForm | null {
  const first = units[at]
  if (first === undefined) return null
  const whole = words
    .get(first.lower)
    ?.find(form => form.units.every((unit, index) => units[at + index]?.lower === unit && isJoinedAt(units, at, index)))
  if (whole !== undefined) return whole
  const parts = first.lower.split('-')
  if (parts.length < 2) return null
  const [spelled] = parts.flatMap(part => words.get(part)?.find(form => isSpelling(form)) ?? [])
  if (spelled === undefined || spelled.to === null) return null
  const to = first.text
    .split('-')
    .map(part => (part === spelled.from ? spelled.to : part))
    .join('-')
  return { from: first.text, to, kind: 'spelling', units: [first.lower] }
}

function isSpelling({ kind, units, to }: ListedForm): boolean {
  return kind === 'spelling' && units.length === 1 && to !== null
}

function isJoinedAt(units: readonly Unit[], at: number, index: number): boolean {
  return index === 0 || /^[ \u00a0]$/.test(units[at + index]?.gap ?? '')
}

function editOf(place: Place, at: number, form: ListedForm): Edit | null {
  const { block, units } = place
  const [first, last] = [units[at], units[at + form.units.length - 1]]
  if (first === undefined || last === undefined) return null
  const stands = block.text.slice(first.from, last.to)
  const to = cased(place, at, { form, stands })
  if (to === null || to === stands) return null
  const ask = form.to === null || (form.kind === 'word' && overlapsAny(first, block.speech))
  const span = { from: first.from, to: last.to, text: to, word: form.to ?? form.from, ...(ask ? { ask } : {}) }
  return ask ? span : withArticle(place, at, span)
}

/** What the sheet puts here, with the capital the place asks for; null where the word is a name, or shouted. */
function cased(
  { block, units }: Place,
  at: number,
  { form, stands }: { form: ListedForm; stands: string },
): string | null {
  const to = form.to ?? stands.concat(' ')
  if (/^\p{Lu}/u.test(form.from)) return stands === form.from && !opens(units, at) ? to : null
  if (!/^\p{Lu}/u.test(stands)) return stands === stands.toLowerCase() ? to : null
  const isShouted = stands.length > 1 && stands === stands.toUpperCase()
  if (isShouted || !opens(units, at) || block.names.has(stands) || isNameHere(block, units, at)) return null
  return capitalise(to)
}

/** First in its sentence or speech, where any word has a capital. */
function opens(units: readonly Unit[], at: number): boolean {
  return at === 0 || /[.!?…“"‘«:—–]\s*[“"‘«(]?$/u.test(units[at]?.gap ?? '')
}

/** A capital that the place explains, and a name all the same: before another capital, or with one in the text around. */
function isNameHere({ text, before }: ReadBlock, units: readonly Unit[], at: number): boolean {
  const [word, next] = [units[at], units[at + 1]]
  if (word === undefined) return true
  if (next !== undefined && next.gap === ' ' && /^\p{Lu}\p{Ll}/u.test(next.text)) return true
  return new RegExp(`[\\p{Ll},;] ${word.text}(?![\\p{L}-])`, 'u').test(`${before}\n${text}`)
}

/** Takes in the article that the word's sound decides; one farther off too, so that nothing between the two is changed meanwhile. */
function withArticle({ block, units }: Place, at: number, edit: Edit): Edit {
  const word = units[at]
  if (word === undefined || articleBefore(word.text) === articleBefore(edit.text)) return edit
  for (let back = at - 1; back >= Math.max(0, at - ARTICLE_BACK); back--) {
    const article = units[back]
    if (article === undefined || !/^an?$/.test(article.lower) || units[back + 1]?.gap !== ' ') continue
    const right = back === at - 1 ? articleBefore(edit.text) : article.lower
    const put = article.text.startsWith('A') ? capitalise(right) : right
    const between = block.text.slice(article.to, edit.from)
    return { ...edit, from: article.from, text: `${put}${between}${edit.text}` }
  }
  return edit
}
