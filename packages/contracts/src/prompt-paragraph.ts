import type { RewriteKind } from './request.ts'

/** Each kind of request has a prompt template of its own. */
export type TemplateKind = 'continuation' | RewriteKind

/** A prompt template by paragraph; its slots in braces. */
export interface TemplateParagraphs {
  readonly kind: TemplateKind
  readonly paragraphs: readonly {
    readonly id: string
    readonly text: string
    /** As its host wrote it, where the persona has it otherwise. */
    readonly base?: string
  }[]
}

/** A paragraph of a template said otherwise: passed over where `base` is no longer what stands there. */
export interface ParagraphEdit {
  /** Kind and paragraph: `tighten.user.6`. */
  readonly id: string
  readonly base: string
  readonly text: string
}
