/** What a stretch of data in a question is; also the marks around it. */
export type Material =
  | 'kept'
  | 'passed'
  | 'before'
  | 'wish'
  | 'shown'
  | 'prompt'
  | 'statement'
  | 'paragraph'
  | 'first'
  | 'second'
  | 'note'

/** By these chat templates tell who speaks; some servers read them inside a message too. */
const BRACKETED_TURN = /\[(\/?(?:INST|SYS|SYSTEM|USER|ASSISTANT|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS))\]/giu
/** Controls but for line breaks and tabs, direction overrides, tag characters: nothing that a reader would see. */
const UNSEEN = /(?![\n\t\u00AD\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu
const CUT = ' […]'

/** `text` between marks that nothing inside it can close, cut to `most` characters: it is material, and never an instruction. */
export function fenced(material: Material, text: string, most: number): string {
  return `<${material}>${asMaterial(text, most)}</${material}>`
}

function asMaterial(text: string, most: number): string {
  return shortened(text, most)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('```', "'''")
    .replace(BRACKETED_TURN, '($1)')
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, Math.max(0, most - CUT.length))
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}${CUT}`
}
