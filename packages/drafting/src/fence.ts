const MATERIALS = ['before', 'after', 'seen', 'passage', 'wish', 'own', 'refused', 'found'] as const
/** What a stretch of data in a prompt is; also the marks around it. */
export type Material = (typeof MATERIALS)[number]

/** What may stand between the brackets of a mark, for a pattern: ours, and those that come with a persona. */
export const MARKS = [...MATERIALS, 'persona'].join('|')

/** Every mark that could open or close something, in any case and spacing, also with unseen characters in it. */
const MARK = new RegExp(`<([\\s\\u00AD\\u200C\\u200D]*\\/?[\\s\\u00AD\\u200C\\u200D]*(?:${MARKS})\\b)`, 'giu')
/** By these chat templates tell who speaks; some servers read them inside a message too. */
const TURN = /<(?=\|)|(?<=\|)>|<(?=\/?s>|<\/?SYS>>|(?:start|end)_of_turn>|(?:bos|eos)>)/giu
const BRACKETED_TURN = /\[(\/?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS))\]/giu
/** Controls but for line breaks and tabs, direction overrides, tag characters: nothing that a reader would see. */
const UNSEEN = /(?![\n\t\u00AD\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu

/** `text` between marks that nothing inside it can close: it is material, and never an instruction. */
export function fenced(material: Material, text: string): string {
  const inside = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(MARK, '‹$1')
    .replace(TURN, mark => (mark === '<' ? '‹' : '›'))
    .replace(BRACKETED_TURN, '($1)')
  return `<${material}>\n${inside}\n</${material}>`
}
