import { words } from '@understudy/prose'

/** Capitals that are no names of a story. */
const NO_NAMES = new Set(
  'I English British American Oxford Latin Latinate Germanic Victorian Anglo-Saxon Saxon Gothic Roman Arabic Biblical Homeric Cut Keep Use Avoid Write End Begin Start Let Never Always No Prefer Show Tell Say Put Leave Open Close Replace Dialogue Narration Description Action Reflection Sentences Paragraphs Chapters Speech Scenes'.split(
    ' ',
  ),
)

/** Who does or is something: of the story, not of how it is told. */
const SOMEBODY =
  /^(?:he|she|they|somebody|someone|nobody|no one|everybody|everyone|his|her|their)\b|\b(?:(?:is|was|are|were) (?:secretly|really|actually|dead|alive|guilty|innocent|in love|pregnant|a traitor|a spy|the (?:killer|murderer|father|mother|traitor|thief|heir))|turns? out (?:to be|that)|is revealed|reveals? that|learns? that|finds? out)\b/iu
/** What happens: names and numbers aside, no style says that it does. */
const EVENT =
  /\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|die[sd]?(?! (?:away|out|down|off))|dying(?! (?:away|out|down|off))|marr(?:y|ies|ied)|betray(?:s|ed)?|poison(?:s|ed)?|drowned|inherits?|pregnan(?:t|cy)|wins? the|loses? the|returns? home)\b/iu

/** Whether a statement says what is so in a story: a name, a number, an event. `isTested`: what it says is a test of a text, which may count. */
export function saysFact(statement: string, names: ReadonlySet<string>, isTested: boolean): boolean {
  if (namesIn(statement, names).length > 0) return true
  if (isTested) return false
  return /\p{N}/u.test(statement) || SOMEBODY.test(statement) || EVENT.test(statement)
}

/** Names in a text: those that are known, and what has a capital where none is due. */
export function namesIn(text: string, names: ReadonlySet<string>): readonly string[] {
  return words(text).flatMap(({ text: word, from }) => {
    if (!/^\p{Lu}/u.test(word)) return []
    const plain = word.replace(/['’]s$/u, '')
    if (NO_NAMES.has(plain)) return []
    if (names.has(plain)) return [plain]
    return isOpening(justBefore(text, from)) || isAllCapitals(plain) ? [] : [plain]
  })
}

/**
 * Names of the manuscript, as far as capitals tell them: words that have one amid a sentence, and never go without. Yields
 * between texts.
 */
export function* namesOfTexts(texts: Iterable<string>): Generator<null, ReadonlySet<string>> {
  const [names, plain] = [new Set<string>(), new Set<string>()]
  for (const text of texts) {
    yield null
    for (const { text: word, from } of words(text)) {
      const said = word.replace(/['’]s$/u, '')
      if (!/^\p{Lu}/u.test(said)) plain.add(said)
      else if (!NO_NAMES.has(said) && !isOpening(justBefore(text, from))) names.add(said)
    }
  }
  return new Set([...names].filter(name => !plain.has(name.toLowerCase())))
}

/** As far back as marks and white space tell an opening: a whole text would be looked through for every name. */
function justBefore(text: string, from: number): string {
  return text.slice(Math.max(0, from - LOOK_BACK), from)
}
const LOOK_BACK = 12

function isOpening(before: string): boolean {
  return /(?:^|[.!?…:;]["'”’)\]]*\s+|["“‘([]\s*|\n\s*)$/u.test(before)
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
