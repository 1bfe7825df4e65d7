import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'

/** What a manuscript is made of: paragraphs, headings, lists, quotes, scene breaks, bold and italic. */
export const manuscriptExtensions = [StarterKit.configure({ link: false, underline: false })] as const

/** Made with the code of the page, while what is kept is still being read. */
export const manuscriptSchema: Schema = getSchema([...manuscriptExtensions])
