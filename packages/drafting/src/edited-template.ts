import { REWRITE_KINDS, type ParagraphEdit, type TemplateKind, type TemplateParagraphs } from '@understudy/contracts'
import type { LoadedTemplate, LoadedTemplates } from './load-templates.ts'
import { parseTemplate, type TemplatePiece } from './prompt-template.ts'
import { ownSentences } from './repeats-prompt.ts'

type Paragraph = readonly TemplatePiece[]

const KINDS: readonly TemplateKind[] = ['continuation', ...REWRITE_KINDS]
const USER = 'user.'

/**
 * The paragraphs that may be said otherwise: those that say in words what is asked. Who the model is, and that material
 * never instructs it, is not among them.
 */
export function openParagraphs(templates: LoadedTemplates): readonly TemplateParagraphs[] {
  return KINDS.map(kind => ({
    kind,
    paragraphs: templates[kind].user.flatMap((paragraph, at) =>
      isOpen(paragraph) ? [{ id: `${USER}${at}`, text: textOf(paragraph) }] : [],
    ),
  }))
}

/**
 * A template with the edits of its paragraphs. One is passed over where another text stands there than it was made on,
 * where it has other slots, or where it is no single paragraph.
 */
export function editedTemplate(
  template: LoadedTemplate,
  kind: TemplateKind,
  edits: readonly ParagraphEdit[],
): LoadedTemplate {
  return edits.reduce((edited, edit) => withEdit(edited, kind, edit) ?? edited, template)
}

function withEdit(template: LoadedTemplate, kind: TemplateKind, { id, base, text }: ParagraphEdit) {
  const at = template.user.findIndex((paragraph, index) => id === `${kind}.${USER}${index}` && isOpen(paragraph))
  const before = template.user[at]
  if (before === undefined || textOf(before) !== base || !isParagraph(text)) return null
  const texts = template.user.map((paragraph, index) => (index === at ? text : textOf(paragraph)))
  const parsed = parseTemplate({ system: template.system.map(textOf).join('\n\n'), user: texts.join('\n\n') })
  if (!parsed.ok || parsed.value.slots.size !== template.slots.size) return null
  return { ...parsed.value, own: ownSentences(parsed.value) }
}

function isOpen(paragraph: Paragraph): boolean {
  return paragraph.some(piece => typeof piece === 'string' && piece.trim() !== '')
}

function isParagraph(text: string): boolean {
  return text.trim() !== '' && !/\n[^\S\n]*\n/.test(text)
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map(piece => (typeof piece === 'string' ? piece : `{${piece.slot}}`)).join('')
}
