import { detectDialogue, dialogueSpans, sentences, type DialogueSpan } from '@understudy/prose'

/** A passage, read once for all manners. */
export interface MannerReading {
  readonly paragraphs: readonly MannerParagraph[]
}

export interface MannerParagraph {
  readonly text: string
  readonly sentences: readonly { readonly from: number; readonly to: number }[]
  readonly speech: readonly DialogueSpan[]
  readonly tags: readonly DialogueSpan[]
}

export function readManners(text: string): MannerReading {
  const convention = detectDialogue(text.split('\n'))
  const paragraphs = text.split(/\n+/u).flatMap(line => {
    const paragraph = line.trim()
    if (paragraph === '') return []
    const spans = dialogueSpans(paragraph, convention)
    const [speech, tags] = (['speech', 'tag'] as const).map(kind => spans.filter(span => span.kind === kind))
    return [{ text: paragraph, sentences: sentences(paragraph), speech: speech ?? [], tags: tags ?? [] }]
  })
  return { paragraphs }
}
