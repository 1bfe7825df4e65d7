import { readdirSync, readFileSync } from 'node:fs'

const FOLDERS = ['../src/rules/', '../src/on-request/'].map(path => new URL(path, import.meta.url))
/** A literal of a table, on a line with others or alone. */
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g

/**
 * Every text that stands in a table of rows, whether a rule acts on it or must not: what a random document is made of.
 * Read off the tests themselves, so that a row that is added is in it.
 */
export function rowTexts(): readonly string[] {
  const files = FOLDERS.flatMap(folder =>
    readdirSync(folder).flatMap(name => (name.endsWith('.test.ts') ? [new URL(name, folder)] : [])),
  )
  const texts = files.flatMap(file => Array.from(readFileSync(file, 'utf8').matchAll(LITERAL), textOf))
  return [...new Set(texts.filter(isSentence))]
}

/** Without the brackets that mark what a query stands beside. */
function textOf([, single, double]: RegExpMatchArray): string {
  return (single ?? double ?? '').replace(/\\(['"])/g, '$1').replace(/[[\]]/g, '')
}

/** Whole, of one line, in a book that marks speech by double quotation marks. */
function isSentence(text: string): boolean {
  return /^[“\p{Lu}].*[.?!”]$/u.test(text) && !/\\|^‘|[‘*_]|"/.test(text) && text.split(' ').length >= 3
}
