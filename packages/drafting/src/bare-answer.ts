/**
 * An answer without what models wrap around it: a code fence, a line that announces it, the marks of the prompt, and
 * characters that no manuscript should get unseen (controls, direction overrides, lone surrogates).
 */
export function bareAnswer(answer: string): string {
  const unfenced = clean(answer)
    .replace(/^\s*```[\w-]*\n?/u, '')
    .replace(/\n?```\s*$/u, '')
    .replace(
      /<(?:before|after|passage|wish|own|refused|persona)>\n?|\n?<\/(?:before|after|passage|wish|own|refused|persona)>/giu,
      '',
    )
  return unfenced.replace(ANNOUNCEMENT, '')
}

/** "Here is the rewritten passage:", "Sure! ..." and the like, on a line of their own. */
const ANNOUNCEMENT =
  /^\s*(?:(?:sure|certainly|of course|okay|absolutely)\b[^\n]*|(?:here(?:['’]s| is| are)|the (?:rewritten|revised|tightened|expanded))\b[^\n]*:|(?:rewritten|revised|continuation|passage|answer)\s*:)[ \t]*\n+/iu

/** Whether an answer declines or talks about itself instead of telling the story. */
export function isRefusal(answer: string): boolean {
  return /^\s*(?:i['’]?m sorry|i am sorry|sorry,|i (?:can(?:no|['’])t|am unable to|won['’]t)|as an ai\b)[^"“]{0,200}(?:assist|help|provide|comply|language model|continue|rewrite)/iu.test(
    answer,
  )
}

/** Without quotation marks around the whole that the passage does not have. */
export function unquoted(answer: string, passage: string): string {
  const text = answer.trim()
  const inside = /^["“]([^"“”]*)["”]$/su.exec(text)?.[1]
  return inside !== undefined && !/^["“]/.test(passage.trim()) ? inside : answer
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNWANTED, '')
}

/** Controls, lone surrogates, direction overrides and isolates, byte order marks, replacement and annotation characters. */
const UNWANTED = /(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD\uFFFE\uFFFF]/gu
