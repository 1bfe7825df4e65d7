import { COMMON_TAGS } from './common-tags.ts'
import { sentenceEnds } from './sentence-ends.ts'

/** Whether `text` ends with a whole sentence, so that a capital behind it would begin another. */
export function endsSentence(text: string): boolean {
  const said = text.trimEnd()
  return said !== '' && [...sentenceEnds(`${said} Xx`, COMMON_TAGS)].includes(said.length)
}
