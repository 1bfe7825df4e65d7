const BETWEEN = /(?<=[.!?…]) (?=\p{Lu})/u

/** Sentences of narration on one line, each with its end mark. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(BETWEEN)
}

/** Words that a sentence can begin with and that are small anywhere else. */
const OPENINGS =
  /^(?:The|She|He|It|They|A|An|There|Her|His|Their|In|On|At|When|Then|Nobody|From|For|Two|After|By|This|That|One|Every)\b/

/** Whether `sentence` can stand behind another word: what it begins with is no name. */
export function isJoinable(sentence: string): boolean {
  return OPENINGS.test(sentence)
}

export function small(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

export function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

/**
 * The text with one of its sentences changed: of those that `change` makes anything of, the one that `choice` (0 to 1)
 * falls on. The same text where there is none.
 */
export function withOne(text: string, change: (sentence: string) => string, choice: number): string {
  const sentences = sentencesOf(text)
  const open = sentences.flatMap((sentence, at) => (change(sentence) === sentence ? [] : [at]))
  const chosen = open[Math.floor(choice * open.length)]
  return sentences.map((sentence, at) => (at === chosen ? change(sentence) : sentence)).join(' ')
}

/** Words put in before the mark that ends the sentence. */
export function beforeEnd(sentence: string, words: string): string {
  return sentence.replace(/(?=[.!?…]+$)/, ` ${words}`)
}
