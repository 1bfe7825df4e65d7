import { beginsAsJson, jsonAnswer } from './json-answer.ts'
import { withoutThinking } from './thinking.ts'
import { mayBeWrapping, PARAGRAPH_TAGS, withoutClosings, withoutOpenings } from './wrappings.ts'

/** By then a first line that announces something has said so. */
const ANNOUNCED_WITHIN = 160

/**
 * An answer without what models wrap around it: thinking, a code fence, JSON, headings, words that announce it or offer
 * more, the marks of the prompt, tags of paragraphs, all but the first of several takes, and characters that no
 * manuscript should get unseen. `like` is the text it is to stand in or for: what that does itself is no wrapping.
 */
export function bareAnswer(answer: string, like = ''): string {
  const thought = withoutThinking(visible(answer))
  const opened = withoutOpenings(thought, like)
  const said = jsonAnswer(withoutClosings(opened))
  const prose = said === null ? opened : withoutOpenings(visible(said), like)
  return withoutClosings(prose).replace(PARAGRAPH_TAGS, '\n\n')
}

/** Whether enough of an answer has come to know where its prose begins. */
export function hasBegun(answer: string): boolean {
  const thought = withoutThinking(visible(answer))
  const text = withoutOpenings(thought).trimStart()
  if (text === '' || beginsAsJson(text)) return false
  if (!mayBeWrapping(text)) return true
  return /\n\s*[^\s`]/u.test(text) || text.length > ANNOUNCED_WITHIN
}

const APOLOGY = String.raw`(?:i['’]?m sorry|i am sorry|sorry|i apologi[sz]e|unfortunately)\b[^"“\n]{0,20}\b`
const INABILITY = String.raw`i (?:can(?:not|['’]t)|am (?:not able|unable) to|won['’]t be able to)\s+(?:assist|help|provide|comply|continue|rewrite|fulfil|create|generate|write)\b`
const ITSELF = String.raw`as an? (?:ai|language model)\b|i am an ai\b`
const REFUSAL = new RegExp(
  String.raw`^\s*(?:(?:${APOLOGY})?${INABILITY}[^"“\n]{0,80}\b(?:with|that|this|request|content|you)\b|(?:${APOLOGY})?(?:${ITSELF}))`,
  'iu',
)

/** Whether an answer declines or talks about itself instead of telling the story. */
export function isRefusal(answer: string): boolean {
  return REFUSAL.test(answer)
}

/** Without quotation marks around the whole that the passage does not have. */
export function unquoted(answer: string, passage: string): string {
  const text = answer.trim()
  const inside = /^["“]([^"“”]*)["”]$/su.exec(text)?.[1]
  return inside !== undefined && !/^["“]/.test(passage.trim()) ? inside : answer
}

/** Without what cannot be seen: line ends are newlines, tabs are spaces. */
function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '')
}

/** Controls, lone surrogates, direction overrides and isolates, zero-width spaces, byte order marks, tags, and LEAF with its like. */
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cs}\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFD\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu
