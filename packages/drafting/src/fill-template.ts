import type { ParsedTemplate, PromptTemplate, TemplatePiece, TemplateSlot } from './prompt-template.ts'

/** A template with its slots filled, each by `valueOf`. Whatever a value says, it is text and no slot. */
export function fillTemplate(
  { system, user }: Pick<ParsedTemplate, 'system' | 'user'>,
  valueOf: (slot: TemplateSlot) => string,
): PromptTemplate {
  const filled = (paragraphs: ParsedTemplate['user']) =>
    paragraphs
      .map(pieces => paragraphOf(pieces, valueOf))
      .filter(paragraph => paragraph.trim() !== '')
      .join('\n\n')
  return { system: filled(system), user: filled(user) }
}

/** Empty where it has slots and nothing fills them: a heading of nothing says nothing. */
function paragraphOf(pieces: readonly TemplatePiece[], valueOf: (slot: TemplateSlot) => string): string {
  const values = pieces.map(piece => (typeof piece === 'string' ? piece : valueOf(piece.slot)))
  const isVain = pieces.every((piece, at) => typeof piece === 'string' || values[at]?.trim() === '')
  return isVain && pieces.some(piece => typeof piece !== 'string') ? '' : values.join('')
}
