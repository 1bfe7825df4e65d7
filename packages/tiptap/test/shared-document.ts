import { Collaboration } from '@tiptap/extension-collaboration'
import StarterKit from '@tiptap/starter-kit'
import type { ScriptedAnswer } from '@understudy/contracts/testing'
import * as Y from 'yjs'
import type { UnderstudyOptions } from '../src/index.ts'
import { openEditor, settled, type Opened } from './open-editor.ts'

/** One of those who write together. Away, it neither sends nor receives. */
export interface CoAuthor extends Opened {
  readonly document: Y.Doc
  /** While `offline`, edits wait on both sides. */
  offline: boolean
}

/** Several editors of one document; what one does, the others have at once, or when they are back. */
export class SharedDocument {
  readonly authors: CoAuthor[] = []

  async join(answers: readonly ScriptedAnswer[] = [], options: Partial<UnderstudyOptions> = {}): Promise<CoAuthor> {
    const document = new Y.Doc()
    const [first] = this.authors
    if (first) Y.applyUpdate(document, Y.encodeStateAsUpdate(first.document), 'wire')
    const extensions = [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document })]
    const author: CoAuthor = { ...(await openEditor(answers, '', options, extensions)), document, offline: false }
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire' || author.offline) return
      for (const other of this.authors)
        if (other !== author && !other.offline) Y.applyUpdate(other.document, update, 'wire')
    })
    this.authors.push(author)
    return author
  }

  /** Back on the wire: everything that either side missed is exchanged. */
  back(author: CoAuthor): void {
    author.offline = false
    for (const other of this.authors) {
      if (other === author) continue
      Y.applyUpdate(other.document, Y.encodeStateAsUpdate(author.document, Y.encodeStateVector(other.document)), 'wire')
      Y.applyUpdate(
        author.document,
        Y.encodeStateAsUpdate(other.document, Y.encodeStateVector(author.document)),
        'wire',
      )
    }
  }

  async agree(): Promise<void> {
    const [first, ...others] = this.authors
    await settled(() => others.every(({ editor }) => editor.getText() === first?.editor.getText()))
  }
}
