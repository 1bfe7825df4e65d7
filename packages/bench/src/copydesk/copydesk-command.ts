import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readRecords } from '../learn/read-records.ts'
import { paragraphsOf } from '../manuscript.ts'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { findingFigures } from './finding-figures.ts'
import { readCases, type BookText, type Case } from './read-cases.ts'

const FLAGS = ['--data', '--json', '--cases']
/** Prose of our own: one page written to be edited, and finished pages that are right as they stand. */
const OWN: readonly (readonly [name: string, file: string, dialogue: BookText['dialogue']])[] = [
  ['harbour (to be edited)', '../../prose/harbour.txt', 'double'],
  ['finished', '../../../copydesk/test/finished/close-third.txt', 'double'],
  ['finished', '../../../copydesk/test/finished/first-person-present.txt', 'double'],
  ['finished', '../../../copydesk/test/finished/unquoted.txt', 'none'],
]

/** `copydesk [--data FILE] [--json FILE] [--cases FILE]`: what the copydesk finds, per rule and 1,000 words. */
export async function copydeskCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const flags = readFlags(args, FLAGS)
  if (!flags.ok) return flags.reason
  const [data, json, casesFile] = FLAGS.map(flag => flags.values.get(flag))
  const texts = [...(await ownTexts()), ...(data === undefined ? [] : await booksOf(data))]
  const began = performance.now()
  const read = texts.map(text => ({ text, cases: readCases(text) }))
  const rows = findingFigures(read, performance.now() - began)
  print(tableOf(rows))
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ bench: 'copydesk', rows }, null, 2)}\n`)
  if (casesFile !== undefined) await writeFile(casesFile, linesOf(read.flatMap(({ cases }) => cases)))
  return null
}

async function ownTexts(): Promise<readonly BookText[]> {
  return Promise.all(
    OWN.map(async ([name, file, dialogue]) => ({
      name,
      dialogue,
      paragraphs: paragraphsOf(await readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8')),
    })),
  )
}

/** One text for each book of the records, all under the name `data`. */
async function booksOf(file: string): Promise<readonly BookText[]> {
  const books = new Map<string, string[]>()
  for await (const { author, book, text } of readRecords(file)) {
    if (typeof text !== 'string') throw new Error(`${file} holds a record without a text`)
    const key = `${String(author)}/${String(book)}`
    const paragraphs = books.get(key) ?? []
    paragraphs.push(text)
    books.set(key, paragraphs)
  }
  return [...books.values()].map(paragraphs => ({ name: 'data', dialogue: 'unknown', paragraphs }))
}

/** For reading by hand; never committed, since it holds the words of the texts. */
function linesOf(cases: readonly Case[]): string {
  return cases.map(({ rule, around, put }) => `${rule}\t${around}\t${put ?? '?'}\n`).join('')
}
