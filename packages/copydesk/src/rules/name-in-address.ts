import { copydeskRules } from '../copydesk-rules.ts'
import { FORMS_OF_ADDRESS } from '../english/forms-of-address.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Span } from '../reading/span.ts'
import type { Note, QueryRule } from './rule.ts'

/** A name set off as one speaks to somebody: opening, closing, or between commas. */
const ADDRESS = /(?:(?<=^[“"‘']|[.!?…]\s|, ))(\p{Lu}\p{Ll}+)(?=,|[.?][”"’']|\.\s|\?\s)/gu
/** What is begged, threatened or called out leans on the name. */
const PRESSED = /[!—–…]|\b(?:please|beg|listen to me|promise|swear|dare|warn\w*|or else|god|don['’]t you)\b/i
/** Somebody else is there to be told apart from. */
const OTHERS = 3
/** As often in one speech, the name is a beat of it. */
const REFRAIN = 3

/** “Bess, listen, Bess.”: the name twice in one speech. */
export const nameInAddress: QueryRule = {
  id: copydeskRules.nameInAddress,
  reach: 'anywhere',
  ask: block =>
    block.convention === 'double' || block.convention === 'single'
      ? block.speech.flatMap(speech => againIn(block, speech))
      : [],
}

function againIn(block: ReadBlock, speech: Span): readonly Note[] {
  const said = block.text.slice(speech.from, speech.to)
  const names = addressesIn(said)
  if (
    names.length < 2 ||
    PRESSED.test(said) ||
    isCalled(said, names) ||
    isRefrain(said, names) ||
    hasCompany(block) ||
    isTic(block)
  )
    return []
  return names.flatMap(({ name, at }, index) =>
    names.slice(0, index).some(other => other.name === name)
      ? [{ from: speech.from + at, to: speech.from + at + name.length, word: name }]
      : [],
  )
}

interface Address {
  readonly name: string
  /** In the speech. */
  readonly at: number
}

/** “Eugene, Eugene”: a call, not a habit. */
function isCalled(said: string, names: readonly Address[]): boolean {
  return names.some(({ name, at }) => said.slice(at + name.length).startsWith(`, ${name}`))
}

/** “I know, Bess. I know, Bess.”, “Yes, Tom. No, Tom. At once, Tom.”: said again, or thrice, for its sound. */
function isRefrain(said: string, names: readonly Address[]): boolean {
  const clauses = names.map(({ name, at }) => {
    const clause =
      said
        .slice(0, at)
        .split(/[.!?…]\s/)
        .at(-1) ?? ''
    return `${clause.replace(/^[“"‘']/, '')}${name}`.toLowerCase()
  })
  const isThrice = names.some(({ name }) => names.filter(other => other.name === name).length >= REFRAIN)
  return isThrice || clauses.some((clause, index) => clause.includes(',') && clauses.indexOf(clause) < index)
}

function addressesIn(said: string): readonly Address[] {
  return Array.from(said.matchAll(ADDRESS), match => ({ name: match[1] ?? '', at: match.index })).filter(
    ({ name }) => !FORMS_OF_ADDRESS.has(name.toLowerCase()),
  )
}

/** Three people are spoken to hereabouts, so that names keep them apart. */
function hasCompany({ before, text }: ReadBlock): boolean {
  const names = speechesIn(`${before}\n${text}`).flatMap(said => addressesIn(said).map(({ name }) => name))
  return new Set(names).size >= OTHERS
}

/** Somebody who has doubled a name before does so by nature. */
function isTic({ before }: ReadBlock): boolean {
  return speechesIn(before).some(said => {
    const names = addressesIn(said).map(({ name }) => name)
    return new Set(names).size < names.length
  })
}

function speechesIn(text: string): readonly string[] {
  return text.match(/[“"‘][^”"\n]*[”"’]/gu) ?? []
}
