import { sentences, wordCount } from '@understudy/prose'

/** A sentence of a text: where it ends, and how many words it has. */
export interface CountedSentence {
  readonly to: number
  readonly words: number
}

/** Finds the sentences of a text, in order. */
export type SentenceReader = (text: string) => readonly CountedSentence[]

/**
 * Reads each line once: a break always ends a sentence, and of an answer that grows all lines but the last are what they
 * were.
 */
export function sentenceReader(): SentenceReader {
  const known = new Map<string, readonly CountedSentence[]>()
  return text => {
    const found: CountedSentence[] = []
    const lines = text.split('\n')
    let from = 0
    for (const [at, line] of lines.entries()) {
      const read = known.get(line) ?? readLine(line)
      if (at < lines.length - 1) known.set(line, read)
      for (const { to, words } of read) found.push({ to: from + to, words })
      from += line.length + 1
    }
    return found
  }
}

function readLine(line: string): readonly CountedSentence[] {
  return sentences(line).map(({ text, to }) => ({ to, words: wordCount(text) }))
}
