import { Editor, type AnyExtension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import './editor.css'

/** A plain Tiptap editor over `paragraphs`, with whatever else is handed in. */
export function openManuscript(paragraphs: readonly string[], extensions: readonly AnyExtension[] = []): Editor {
  return new Editor({
    element: document.querySelector('#editor'),
    extensions: [StarterKit, ...extensions],
    content: {
      type: 'doc',
      content: paragraphs.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  })
}

/** The position at the end of the block with this index. */
export function endOfBlock({ state: { doc } }: Editor, index: number): number {
  let at = 0
  for (let i = 0; i <= index; i++) at += doc.child(i).nodeSize
  return at - 1
}

/** After the next frame has been painted. */
export function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve())
      port1.start()
      port2.postMessage(null)
    })
  })
}

export function after(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
