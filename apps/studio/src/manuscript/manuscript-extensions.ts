import StarterKit from '@tiptap/starter-kit'

/** What a manuscript is made of: paragraphs, headings, lists, quotes, scene breaks, bold and italic. */
export const manuscriptExtensions = [StarterKit.configure({ link: false, underline: false })] as const
