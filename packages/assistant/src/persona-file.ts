import type { Result } from '@understudy/contracts'
import type { PersonaDocument } from '@understudy/persona'
import type { EvidenceLevel, FileEvidence, ImportReport, KeptValue, PersonaFileFailure } from '@understudy/persona/file'
import type { ActingCore } from './land-patches.ts'
import type { LayerAt } from './persona-books.ts'
import type { ActionFailure } from './understudy-assistant.ts'

/** The persona as text: out to a file, in from one, and edited as a whole. */
export interface PersonaFileActions {
  /**
   * The persona as a file that travels, without comments. It says itself how much of what it rests on goes along:
   * `none` (unless said otherwise) neither counts nor dates, `redacted` no word of a manuscript, `full` all.
   */
  exportPersona(format: 'yaml' | 'json', evidence?: EvidenceLevel, layer?: LayerAt): Promise<string>
  /** Reads a persona file and says what it would bring; `take` brings it in as imported, unlocking nothing. */
  openPersona(
    text: string,
    layer?: LayerAt,
  ): Promise<{ readonly ok: true; readonly value: PersonaOffer } | PersonaFileFailure>
  /** The persona as its owner's own YAML, comments and all, with the values of now. */
  personaText(layer?: LayerAt): Promise<Result<PersonaText, ActionFailure>>
  /**
   * Makes the persona say what an edited text says, as a person's one patch, and keeps the text. A text that is no
   * persona changes nothing: the failure has the place, by path and line. `shown` is the text before it was edited: what
   * came to be since stays.
   */
  editPersonaText(
    text: string,
    layer?: LayerAt,
    shown?: string,
  ): Promise<Result<PersonaTextEdit, ActionFailure> | PersonaFileFailure>
}

export interface PersonaOffer {
  readonly document: PersonaDocument
  /** The choices behind it, as its file says them: to be looked at. They are not taken over. */
  readonly evidence: FileEvidence | null
  readonly report: ImportReport
  take(): Promise<Result<null, ActionFailure>>
}

export interface PersonaText {
  readonly text: string
  /** Why comments were lost, where the kept text could not be brought up to date; else null. */
  readonly lost: PersonaFileFailure | null
}

export interface PersonaTextEdit {
  /** How many operations it took; none where only comments or the order changed. */
  readonly changes: number
  /** What the text said otherwise and no hand may: it stays as it was. */
  readonly kept: readonly KeptValue[]
}

/** What does it comes by `import()`, as reader and writer do: few need them. */
export function personaFileActions(core: ActingCore, ready: Promise<void>): PersonaFileActions {
  const load = async () => {
    await ready
    return import('./persona-file-desk.ts')
  }
  return {
    exportPersona: async (format, level = 'none', layer = 'author') =>
      (await load()).exportPersona(core, { format, level, layer }),
    openPersona: async (text, layer = 'author') => (await load()).openPersona(core, text, layer),
    personaText: async (layer = 'author') => (await load()).personaText(core, layer),
    editPersonaText: async (text, layer = 'author', shown) => (await load()).editPersonaText(core, text, layer, shown),
  }
}
