import { readRecords } from '../learn/read-records.ts'
import type { BookText } from './read-cases.ts'

/** A paragraph and what a professional made of it. */
export interface EditedText {
  readonly writer: string
  readonly before: string
  readonly after: string
}

/** What a file of records holds: paragraphs of books, or paragraphs that were edited. */
export interface GivenData {
  readonly books: readonly BookText[]
  readonly edited: readonly EditedText[]
}

/**
 * Reads gzipped JSON Lines of `{ author, book, text }`, one book after another, or of `{ writer, before, after }`.
 * Throws at a record that is neither.
 */
export async function readData(file: string): Promise<GivenData> {
  const books = new Map<string, string[]>()
  const edited: EditedText[] = []
  for await (const { author, book, text, writer, before, after } of readRecords(file)) {
    if (typeof before === 'string' && typeof after === 'string')
      edited.push({ writer: String(writer), before: onOneLine(before), after: onOneLine(after) })
    else if (typeof text === 'string') paragraphsOf(books, `${String(author)}/${String(book)}`).push(text)
    else throw new Error(`${file} holds a record with neither a text nor an edit of one`)
  }
  const read = [...books.values()].map(paragraphs => ({ name: 'data', dialogue: 'unknown' as const, paragraphs }))
  return { books: read, edited }
}

function paragraphsOf(books: Map<string, string[]>, key: string): string[] {
  const paragraphs = books.get(key) ?? []
  books.set(key, paragraphs)
  return paragraphs
}

/** A break inside a record is one of the form it was edited in, never of verse. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
