import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { CaretBlock } from './caret-block.ts'

/** What a manuscript is made of: paragraphs, headings, lists, quotes, scene breaks, bold and italic. */
export const manuscriptExtensions = [StarterKit.configure({ link: false, underline: false }), CaretBlock] as const

/** Made with the code of the page, while what is kept is still being read. */
export const manuscriptSchema: Schema = getSchema([...manuscriptExtensions])
