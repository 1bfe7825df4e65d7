import { sentences, words } from '@understudy/prose'

/** So many words in a row, as another text has them, are taken from it. */
const RUN = 5
/** A shorter statement is looked for whole. */
const LEAST_WHOLE = 3
/** With this share of its telling words in one sentence, it is that sentence said again. */
const ECHO_SHARE = 0.75
const LEAST_TELLING = 3
/** Of the telling words of two statements in much the same words. */
const LIKE_SHARE = 0.5
/** Sentences that are looked at: what stands last was said last. */
const MOST_SENTENCES = 4_000

/** What stands in texts that instruct nobody, looked up by words. */
export interface KnownWords {
  /** Whether `text` says again what stands there, apart from what it shares with `but`. */
  holds(text: string, but?: string): boolean
}

/**
 * Manuscript, memory, what was offered: nothing of them becomes a statement by being said in them. Yields between texts,
 * so that whoever drives it can let the page breathe.
 */
export function* knownWords(texts: ReadonlySet<string>): Generator<null, KnownWords> {
  const said: (readonly string[])[] = []
  const runs = new Set<string>()
  const last = new Set<string>()
  for (const text of texts) {
    yield null
    const tokens = plain(text)
    said.push(tokens)
    for (const run of runsOf(tokens)) runs.add(run)
    for (const sentence of sentencesOf(text)) last.add(sentence)
  }
  const known: ReadonlySet<string>[] = []
  for (const sentence of [...last].slice(-MOST_SENTENCES)) {
    yield null
    known.push(tellingWords(sentence))
  }
  return {
    holds(text, but = '') {
      const tokens = plain(text)
      const own = new Set(runsOf(plain(but)))
      if (runsOf(tokens).some(run => runs.has(run) && !own.has(run))) return true
      if (tokens.length < RUN && tokens.length >= LEAST_WHOLE && said.some(each => isWithin(tokens, each))) return true
      const telling = [...tellingWords(text)]
      const mine = tellingWords(but)
      const isNews = telling.some(word => !mine.has(word))
      return isNews && telling.length >= LEAST_TELLING && known.some(sentence => isEcho(telling, sentence))
    },
  }
}

/** Whether two statements share most of what tells them apart from others. */
export function likeWords(one: string, other: string): boolean {
  const [mine, theirs] = [tellingWords(one), tellingWords(other)]
  const shared = [...mine].filter(word => theirs.has(word)).length
  return shared > 0 && shared >= LIKE_SHARE * Math.min(mine.size, theirs.size)
}

function plain(text: string): readonly string[] {
  return words(text.normalize('NFKC').toLowerCase().replaceAll('’', "'")).map(word => word.text)
}

function runsOf(tokens: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(0, tokens.length - RUN + 1) }, (_, at) => tokens.slice(at, at + RUN).join(' '))
}

function isWithin(tokens: readonly string[], text: readonly string[]): boolean {
  return ` ${text.join(' ')} `.includes(` ${tokens.join(' ')} `)
}

function isEcho(telling: readonly string[], sentence: ReadonlySet<string>): boolean {
  return telling.filter(word => sentence.has(word)).length >= ECHO_SHARE * telling.length
}

function sentencesOf(text: string): readonly string[] {
  return sentences(text).map(({ from, to }) => text.slice(from, to))
}

/** Words that say what it is about, without the endings of number and tense. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    plain(text)
      .filter(word => word.length > 3 && !PLAIN_WORDS.has(word))
      .map(word => word.replace(/(?:'s|ing|es|ed|s)$/u, '')),
  )
}

const PLAIN_WORDS = new Set(
  'that this with from into onto than then them they their there when where what which while have been were will would should could must never always only just more most less each every some such also over under about after before between without within'.split(
    ' ',
  ),
)
