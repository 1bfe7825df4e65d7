import { say, type Catalogue } from '@understudy/contracts'
import { personaCatalogue } from './catalogue.ts'
import type { PersonaItem } from './item.ts'
import { turnPronouns } from './pronouns.ts'
import { withoutSaidPeople } from './said-people.ts'
import { scopeMessages } from './scope-phrase.ts'
import { countsMessage, surenessMessage } from './sureness.ts'
import { turnPerson } from './turn-person.ts'
import { WORDS_STATEMENT } from './words-item.ts'
import { wordClauses } from './word-clauses.ts'

/** For a prompt, for the writer, for an editor of the writer. */
export type Voice = 'imperative' | 'second' | 'third'

export interface DescribeOptions {
  /** Defaults to English. */
  readonly catalogue?: Catalogue
  /** Who it is of, in the third person. Defaults to "The writer". */
  readonly name?: string
  /** Whether to say how sure it is and of how many choices. Defaults to true but for the imperative. */
  readonly counts?: boolean
}

/**
 * An item as one sentence without a full stop, its scope and exception said aloud:
 * "You keep sentences short in action, except when it is itself the chase (firm, 14 of 15)".
 */
export function describeItem(item: PersonaItem, voice: Voice, options: DescribeOptions = {}): string {
  const { catalogue = personaCatalogue, counts = voice !== 'imperative' } = options
  const spoken = inVoice(clausesOf(item, voice, catalogue), voice, options.name, catalogue)
  const placed = withExcept(withScope(spoken, item, catalogue), item, voice, catalogue)
  return counts ? withSureness(placed, item, catalogue) : placed
}

/** The statement; of an item that lists words, what they say, after whatever a person made of the statement. */
function clausesOf(item: PersonaItem, voice: Voice, catalogue: Catalogue): readonly string[] {
  const words = wordClauses(withoutSaid(item), voice === 'imperative', catalogue)
  const statement = item.statement.replace(/[.,;:!\s]+$/u, '')
  return words.length > 0 && item.statement === WORDS_STATEMENT ? words : [statement, ...words]
}

/** The item with the words of its list that its statement does not say itself. */
function withoutSaid(item: PersonaItem): Pick<PersonaItem, 'words'> {
  const said = item.statement.toLowerCase().replaceAll('’', "'")
  const isSaid = (text: string): boolean => said.includes(text.toLowerCase())
  return { words: (item.words ?? []).filter(({ text, instead }) => !isSaid(text) || !isSaid(instead ?? '')) }
}

function inVoice(clauses: readonly string[], voice: Voice, name: string | undefined, catalogue: Catalogue): string {
  const statement = joined(clauses)
  if (voice === 'imperative') return imperative(statement, catalogue)
  const deeds = clauses.flatMap(clause => turnPerson(clause, voice) ?? [])
  const deed = deeds.length < clauses.length ? null : joined(deeds)
  const who = name ?? say(catalogue, { key: 'persona.writer' })
  if (deed === null) return say(catalogue, { key: `persona.item.${voice}-quoted`, params: { name: who, statement } })
  return say(catalogue, { key: `persona.item.${voice}`, params: { name: who, deed } })
}

/** "Cut “x”; write “y” for “z”". */
function joined(clauses: readonly string[]): string {
  return clauses
    .map((clause, at) => (at === 0 ? clause : clause.slice(0, 1).toLowerCase() + clause.slice(1)))
    .join('; ')
}

/** As people write it, with a capital; what a writer says of themselves is said of the writer. */
function imperative(statement: string, catalogue: Catalogue): string {
  const deed = /^I\b/.test(statement) ? turnPerson(statement, 'third') : null
  if (deed !== null)
    return say(catalogue, {
      key: 'persona.item.third',
      params: { name: say(catalogue, { key: 'persona.writer' }), deed },
    })
  const isPlain = turnPerson(statement, 'second') !== null
  return isPlain ? statement.slice(0, 1).toUpperCase() + statement.slice(1) : statement
}

/** Not where the statement says it itself, as people do: "Keep sentences short in action". */
function withScope(sentence: string, { scope, statement }: PersonaItem, catalogue: Catalogue): string {
  const unsaid = withoutSaidPeople(scope, statement)
  const phrases = scopeMessages(unsaid).map(message => say(catalogue, message))
  const phrase = phrases.filter(part => !isSaidIn(statement, part)).join(' ')
  return phrase === '' ? sentence : say(catalogue, { key: 'persona.item.scoped', params: { sentence, scope: phrase } })
}

/** "except in letters", "unless she lies". */
function withExcept(sentence: string, { except, statement }: PersonaItem, voice: Voice, catalogue: Catalogue): string {
  const said = (except ?? '')
    .trim()
    .replace(/^(?:but not|but|except(?: for)?(?= (?:when|if|where|in|at|on|while|unless)\b)|except|save|not)\s+/i, '')
    .replace(/[.,;:!\s]+$/u, '')
  if (said === '' || isSaidIn(statement, said)) return sentence
  const case_ = turnPronouns(lowered(said), voice === 'second' ? 'second' : 'third')
  const key = /^unless\b/i.test(case_) ? 'persona.item.unless' : 'persona.item.except'
  return say(catalogue, { key, params: { sentence, except: case_ } })
}

/** A conjunction in the middle of a sentence has no capital; a name keeps its own. */
function lowered(said: string): string {
  return said.replace(/^(?:When|Where|While|If|Unless|In|At|On|For|From|During|After|Before|As|Until)\b/, word =>
    word.toLowerCase(),
  )
}

/** As whole words. */
function isSaidIn(statement: string, phrase: string): boolean {
  const [whole, part] = [statement, phrase].map(
    text =>
      ` ${text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}’']+/gu, ' ')
        .trim()} `,
  )
  return whole !== undefined && part !== undefined && whole.includes(part)
}

function withSureness(sentence: string, item: PersonaItem, catalogue: Catalogue): string {
  const sureness = say(catalogue, surenessMessage(item))
  const counts = countsMessage(item)
  if (counts === null) return say(catalogue, { key: 'persona.item.with-sureness', params: { sentence, sureness } })
  return say(catalogue, {
    key: 'persona.item.with-counts',
    params: { sentence, sureness, counts: say(catalogue, counts) },
  })
}
