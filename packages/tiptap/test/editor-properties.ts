import type { EditorProperty } from './editor-property.ts'
import { rewriteProperties } from './rewrite-properties.ts'
import { writingProperties } from './writing-properties.ts'

/** All that is tried over random documents; `npm run bench -- editor-properties` plays the same for longer. */
export const editorProperties: readonly EditorProperty[] = [...rewriteProperties, ...writingProperties]

export { tryProperty } from './editor-property.ts'
