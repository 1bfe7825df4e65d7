import { failure, ok, type Result } from '@understudy/contracts'
import { decodeText } from './decode-text.ts'
import type { DocNode } from './doc-node.ts'
import { markdownToDoc } from './markdown-to-doc.ts'
import { plainToDoc } from './plain-to-doc.ts'

/** About two million words: longer than any novel, short enough for a page. */
export const MAX_MANUSCRIPT_BYTES = 12_000_000

export type FileRefusal = 'too-large' | 'empty' | 'not-text' | 'docx-later' | 'other-kind' | 'unreadable'

/** A file as the browser hands it over. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

export interface ReadManuscript {
  readonly title: string
  readonly doc: DocNode
}

/** The manuscript in a .txt or .md file, or why it is none. A file too large is not even read. */
export async function readManuscriptFile(file: ChosenFile): Promise<Result<ReadManuscript, FileRefusal>> {
  const kind = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? ''
  if (kind === 'docx' || kind === 'doc') return failure('docx-later', file.name)
  if (!KINDS.has(kind)) return failure('other-kind', file.name)
  if (file.size === 0) return failure('empty', file.name)
  if (file.size > MAX_MANUSCRIPT_BYTES) return failure('too-large', file.name)
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return failure('unreadable', file.name)
  const text = decodeText(new Uint8Array(bytes))
  if (text === null) return failure('not-text', file.name)
  if (text.trim() === '') return failure('empty', file.name)
  return ok({ title: titleOf(file.name), doc: kind === 'txt' ? plainToDoc(text) : markdownToDoc(text) })
}

const KINDS = new Set(['txt', 'md', 'markdown'])

function titleOf(name: string): string {
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || name
  )
}
