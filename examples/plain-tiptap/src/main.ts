import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { assistantCatalogue, createAssistant } from '@understudy/assistant'
import type { DocumentId } from '@understudy/contracts'
import { copydesk, copydeskCatalogue } from '@understudy/copydesk'
import { Understudy } from '@understudy/tiptap'
import '@understudy/tiptap/styles.css'
import './styles.css'

const assistant = createAssistant({
  proposers: [copydesk()], // [1]
  subject: { author: 'mara' }, // [2]
  actor: 'mara',
  consent: 'given', // [3]
})
const catalogue = { ...assistantCatalogue, ...copydeskCatalogue }

for (const id of ['chapter', 'letter']) {
  const editor = new Editor({
    element: document.getElementById(id),
    injectCSS: false, // [4]
    extensions: [StarterKit, Understudy.configure({ assistant, catalogue, document: id as DocumentId })], // [5]
  })
  const button = document.querySelector(`[data-tighten=${id}]`)
  button?.addEventListener('click', () => editor.chain().focus().requestRewrite({ kind: 'tighten' }).run()) // [6]
}
