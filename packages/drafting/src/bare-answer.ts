import { MARKS } from './fence.ts'

/** The marks of our own prompt, which a model may say again. */
const OWN_MARKS = new RegExp(`<(?:${MARKS})>\\n?|\\n?</(?:${MARKS})>`, 'giu')
/** Markup of paragraphs around prose that has none; any other markup is text like all else. */
const PARAGRAPH_TAGS = /<\/?(?:p|div)>/giu

/** A code fence; "Here is the rewritten passage:", "Sure! ..." and the like, on a line of their own or before the prose. */
const OPENINGS = [
  /^\s*```[\w-]*[ \t]*\n/u,
  /^\s*<(?:p|div)>/iu,
  /^\s*(?:sure|certainly|of course|okay|absolutely)\b[!,.]?[^\n]*\n+/iu,
  /^\s*(?:here(?:['’]s| is| are)|the (?:rewritten|revised|tightened|expanded))\b[^\n]*:[ \t]*\n+/iu,
  /^\s*(?:\*\*)?(?:rewritten|revised|continuation|passage|answer|rewrite)\b[^\n:.]{0,20}:(?:\*\*)?\s+/iu,
  /^\s*here(?:['’]s| is) (?:the|a|your|my) (?:[\w-]+ ){0,3}(?:continuation|passage|version|rewrite|revision|text|paragraph|sentence)[^\n:.]{0,30}:\s*/iu,
]

/** How announcements and wrappings begin; what begins otherwise is prose from its first letter. */
const OPENERS = [
  'sure',
  'certainly',
  'of course',
  'okay',
  'absolutely',
  'here’s',
  "here's",
  'here is',
  'here are',
  'the rewritten',
  'the revised',
  'the tightened',
  'the expanded',
  'rewritten',
  'revised',
  'continuation',
  'passage',
  'answer',
  'rewrite',
  '**',
  '```',
  '<',
]
/** By then a first line that announces something has said so. */
const ANNOUNCED_WITHIN = 120

/**
 * An answer without what models wrap around it: a code fence, a line that announces it, the marks of the prompt, tags of
 * paragraphs, and characters that no manuscript should get unseen.
 */
export function bareAnswer(answer: string): string {
  return withoutOpenings(answer)
    .replace(/\n```\s*$/u, '')
    .replace(PARAGRAPH_TAGS, '\n\n')
}

/** Whether enough of an answer has come to know where its prose begins. */
export function hasBegun(answer: string): boolean {
  const text = withoutOpenings(answer).trimStart().toLowerCase()
  if (text === '') return false
  if (!OPENERS.some(opener => opener.startsWith(text) || text.startsWith(opener))) return true
  return /\n\s*[^\s`]/u.test(text) || text.length > ANNOUNCED_WITHIN
}

/** One wrapping may stand inside another: "Sure!", then a fence. */
function withoutOpenings(answer: string): string {
  let bare = visible(answer).replace(OWN_MARKS, '')
  for (let before = ''; before !== bare; ) {
    before = bare
    for (const opening of OPENINGS) bare = bare.replace(opening, '')
  }
  return bare
}

/** Whether an answer declines or talks about itself instead of telling the story. */
export function isRefusal(answer: string): boolean {
  const apology = String.raw`(?:i['’]?m sorry|i am sorry|sorry|i apologi[sz]e|unfortunately)\b[^"“\n]{0,20}\b`
  const inability = String.raw`i (?:can(?:not|['’]t)|am (?:not able|unable) to|won['’]t be able to)\s+(?:assist|help|provide|comply|continue|rewrite|fulfil|create|generate|write)\b`
  const itself = String.raw`as an? (?:ai|language model)\b|i am an ai\b`
  return new RegExp(
    String.raw`^\s*(?:(?:${apology})?${inability}[^"“\n]{0,80}\b(?:with|that|this|request|content|you)\b|(?:${apology})?(?:${itself}))`,
    'iu',
  ).test(answer)
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
