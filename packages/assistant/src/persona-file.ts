import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import { applyPatch, emptyPersona, type Persona, type PersonaDocument, type PersonaOp } from '@understudy/persona'
import type { EvidenceLevel, FileEvidence, ImportReport, KeptValue, PersonaFileFailure } from '@understudy/persona/file'
import { recordHead } from './core.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import type { LayerAt } from './persona-books.ts'
import { personaTextWrite, readPersonaText } from './persona-text.ts'
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
   * persona changes nothing: the failure has the place, by path and line.
   */
  editPersonaText(text: string, layer?: LayerAt): Promise<Result<PersonaTextEdit, ActionFailure> | PersonaFileFailure>
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

/** Of a house that is not named nothing is said. */
const nobody = emptyPersona({ id: 'house', name: '', role: 'house' })

/** The reader and the writer come by `import()`: few need them. */
export function personaFileActions(core: ActingCore, ready: Promise<void>): PersonaFileActions {
  const { books } = core
  return {
    async exportPersona(format, level = 'none', layer = 'author') {
      await ready
      return exported(core, format, level, books.at(layer)?.persona() ?? nobody)
    },
    async openPersona(text, layer = 'author') {
      await ready
      const { importPatches, parsePersona } = await import('@understudy/persona/file')
      const parsed = parsePersona(text)
      if (!parsed.ok) return parsed
      const book = books.at(layer)
      const stamping = book ?? books.author
      const { at, counter, device, actor } = stamping.stamp([], { key: 'persona.cause.import' }, 'import')
      const { patches, report } = importPatches(book?.persona() ?? nobody, parsed.value, { at, counter, device, actor })
      const { value: document, evidence } = parsed
      return ok({ document, evidence, report, take: () => landPatches(core, patches, [], layer) })
    },
    async personaText(layer = 'author') {
      await ready
      const document = books.at(layer)?.persona().document
      if (document === undefined) return failure('no-house', 'No house was named')
      const kept = await readPersonaText(core, layer, document)
      if (!kept.ok) return kept
      const { toYaml } = await import('@understudy/persona/file')
      if (kept.value === null) return ok({ text: toYaml(document), lost: null })
      return ok({ text: kept.value.text, lost: kept.value.kept ? null : kept.value.failure })
    },
    editPersonaText: (text, layer = 'author') => ready.then(() => editText(core, text, layer)),
  }
}

async function exported(
  core: ActingCore,
  format: 'yaml' | 'json',
  level: EvidenceLevel,
  persona: Persona,
): Promise<string> {
  const { MAX_FILE_BYTES, toJson, toYaml } = await import('@understudy/persona/file')
  const { evidenceOf, halved } = await import('./persona-evidence.ts')
  const write = format === 'yaml' ? toYaml : toJson
  let evidence: FileEvidence | null = await evidenceOf(core, persona, level)
  let text = write(persona.document, evidence)
  // a file that could not be opened again is none
  while (evidence !== null && new TextEncoder().encode(text).length > MAX_FILE_BYTES) {
    evidence = halved(evidence)
    text = write(persona.document, evidence ?? { level, items: [] })
  }
  return text
}

async function editText(
  core: ActingCore,
  text: string,
  layer: LayerAt,
): Promise<Result<PersonaTextEdit, ActionFailure> | PersonaFileFailure> {
  const { books, desk, scope } = core
  const { editDocument, parsePersona, updateYaml } = await import('@understudy/persona/file')
  const parsed = parsePersona(text)
  if (!parsed.ok) return parsed
  await core.folding.takeOver()
  const book = books.at(layer)
  if (book === null) return failure('no-house', 'No house was named')
  const before = book.persona()
  const { ops, kept } = editDocument(before, parsed.value, item => desk.weightOf(item, layer))
  const patch = book.stamp(ops, { key: 'assistant.cause.text' })
  const after = ops.length === 0 ? ok(before) : applyPatch(before, patch)
  if (!after.ok) return failure(after.reason === 'missing-item' ? 'missing-item' : 'stale', after.detail)
  const records = itemsIn(ops)
    .filter(item => before.items.has(item))
    .map(item => decisionWrite(scope, recordHead(core), item, 'edit'))
  const own = personaTextWrite(core, layer, updateYaml(text, after.value.document).text)
  const landed = await landPatches(core, ops.length === 0 ? [] : [patch], [...records, own], layer)
  return landed.ok ? ok({ changes: ops.length, kept }) : landed
}

function itemsIn(ops: readonly PersonaOp[]): readonly ItemId[] {
  const items = ops.flatMap(op => {
    if (op.type === 'set' || op.type === 'hold') return []
    return op.type === 'add' || op.type === 'remove' ? op.item.id : op.item
  })
  return [...new Set(items)]
}
