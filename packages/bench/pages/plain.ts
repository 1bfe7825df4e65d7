import { openManuscript } from './manuscript-editor.ts'

// plain Tiptap over a manuscript fetched beside it: what the studio is compared with
const response = await fetch('./manuscript.json')
const manuscript: readonly string[] = await response.json()
openManuscript(manuscript)
