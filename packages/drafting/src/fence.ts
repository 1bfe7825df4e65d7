/** What a stretch of data in a prompt is; also the marks around it. */
export type Material = 'before' | 'after' | 'seen' | 'passage' | 'wish' | 'own' | 'refused'

/** Every mark that could open or close something, in any case and spacing. */
const MARK = /<(\s*\/?\s*(?:before|after|seen|passage|wish|own|refused|persona)\b)/giu

/** `text` between marks that nothing inside it can close: it is material, and never an instruction. */
export function fenced(material: Material, text: string): string {
  return `<${material}>\n${text.replace(MARK, '‹$1')}\n</${material}>`
}
