import { existsSync, createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { findingsIn } from './findings.ts'

const HARBOUR = new URL('../../../packages/bench/prose/harbour.txt', import.meta.url)
const NOVELS = fileURLToPath(new URL('../../../../shared/data/fiction-paragraphs.jsonl.gz', import.meta.url))

/** Whose speech tags are ornate often enough for a taste to show; of several books, so that there is enough to edit further. */
const AUTHOR = 'Burnett'
const CHAPTER_WORDS = 7_000
/** As many paragraphs with ornate tags as the story needs, and some to spare. */
const TAGGED = 14

export function harbour(): readonly string[] {
  return readFileSync(HARBOUR, 'utf8').trim().split('\n\n')
}

/** Whether the novels are there; they are no part of this repository. */
export const hasNovels = existsSync(NOVELS)

/**
 * A chapter of at least 7,000 words by one author: paragraphs with ornate tags, those that can be tightened, and
 * others from the beginning of the book until there is enough; all in the order of the books.
 */
export async function chapter(): Promise<readonly string[]> {
  const book = await paragraphsOfAuthor()
  const chosen = new Set<number>()
  let tagged = 0
  for (const [index, text] of book.entries()) {
    const isTagged = (await findingsIn([text], 0, 'dialogue')).some(({ rule }) => rule === 'ornate-tag')
    if (isTagged ? tagged++ < TAGGED : (await findingsIn([text], 0, 'tighten')).length > 0) chosen.add(index)
  }
  for (let index = 0, words = wordsIn(book, chosen); index < book.length && words < CHAPTER_WORDS; index++) {
    if (chosen.has(index)) continue
    chosen.add(index)
    words += wordsOf(book[index] ?? '')
  }
  return [...chosen].toSorted((a, b) => a - b).map(index => book[index] ?? '')
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length
}

function wordsIn(book: readonly string[], chosen: ReadonlySet<number>): number {
  return [...chosen].reduce((words, index) => words + wordsOf(book[index] ?? ''), 0)
}

async function paragraphsOfAuthor(): Promise<readonly string[]> {
  const found: string[] = []
  const lines = createInterface({ input: createReadStream(NOVELS).pipe(createGunzip()) })
  for await (const line of lines) {
    const { author, text } = JSON.parse(line) as { author: string; text: string }
    if (author === AUTHOR) found.push(text.replace(/\s+/g, ' ').trim())
  }
  return found
}
