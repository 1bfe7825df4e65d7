import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { detectDialogue } from '@understudy/prose'
import { paragraphsOf } from '../manuscript.ts'
import type { BookText } from './read-cases.ts'

/** The name of every text that is right as it stands. */
export const FINISHED = 'finished'

const HARBOUR = new URL('../../prose/harbour.txt', import.meta.url)
const FINISHED_PAGES = new URL('../../../copydesk/test/finished/', import.meta.url)

/** Prose of our own: one page written to be edited, and all finished pages, which are right as they stand. */
export async function ownTexts(): Promise<readonly BookText[]> {
  const pages = (await readdir(FINISHED_PAGES)).filter(name => name.endsWith('.txt')).toSorted()
  return [
    await textOf('harbour (to be edited)', HARBOUR),
    ...(await Promise.all(pages.map(name => textOf(FINISHED, new URL(basename(name), FINISHED_PAGES))))),
  ]
}

async function textOf(name: string, file: URL): Promise<BookText> {
  const paragraphs = paragraphsOf(await readFile(file, 'utf8'))
  return { name, dialogue: detectDialogue(paragraphs), paragraphs }
}
