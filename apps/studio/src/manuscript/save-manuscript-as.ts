import type { Editor } from '@tiptap/react'
import { saveFile } from '@understudy/react'
import type { DocNode } from '../text/doc-node.ts'
import { docToMarkdown } from '../text/doc-to-markdown.ts'
import { docToPlain } from '../text/doc-to-plain.ts'
import { exportName } from '../text/export-name.ts'

/** Hands the manuscript to the browser as a file: the document alone, nothing that is only suggested. */
export function saveManuscriptAs(editor: Editor, title: string, kind: 'txt' | 'md'): void {
  const doc: DocNode = editor.state.doc.toJSON()
  const text = kind === 'txt' ? docToPlain(doc) : docToMarkdown(doc)
  saveFile(exportName(title, kind), kind === 'txt' ? 'text/plain;charset=utf-8' : 'text/markdown;charset=utf-8', [text])
}
