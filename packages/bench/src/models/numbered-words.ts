/** What a prompt that ends in `promptOf(stream, words)` is answered with: words that no other stream has. */
export function numberedWords(stream: number, words: number): readonly string[] {
  return Array.from({ length: words }, (_, at) => ` s${stream}w${at}`)
}

export function promptOf(stream: number, words: number): string {
  return `stream ${stream} of ${words} words`
}

/** The answer that a prompt asks for; null for any other prompt. */
export function wordsAskedFor(prompt: string): readonly string[] | null {
  const [, stream, words] = /stream (\d+) of (\d+) words$/.exec(prompt) ?? []
  return stream === undefined ? null : numberedWords(Number(stream), Number(words))
}
