import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import { applyPatch, emptyPersona, type PersonaOp } from '@understudy/persona'
import {
  editDocument,
  importPatches,
  MAX_FILE_BYTES,
  parsePersona,
  toJson,
  toYaml,
  updateYaml,
  type EvidenceLevel,
  type FileEvidence,
  type PersonaFileFailure,
} from '@understudy/persona/file'
import { recordHead } from './core.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import type { LayerAt } from './persona-books.ts'
import { evidenceOf, halved } from './persona-evidence.ts'
import type { PersonaOffer, PersonaText, PersonaTextEdit } from './persona-file.ts'
import { personaTextWrite, readPersonaText } from './persona-text.ts'
import type { ActionFailure } from './understudy-assistant.ts'

/** Of a house that is not named nothing is said. */
const nobody = emptyPersona({ id: 'house', name: '', role: 'house' })

/** What is exported, and how. */
interface Export {
  readonly format: 'yaml' | 'json'
  readonly level: EvidenceLevel
  readonly layer: LayerAt
}

/** See `PersonaFileActions.exportPersona`. */
export async function exportPersona(core: ActingCore, { format, level, layer }: Export): Promise<string> {
  const persona = core.books.at(layer)?.persona() ?? nobody
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

/** See `PersonaFileActions.openPersona`. */
export function openPersona(
  core: ActingCore,
  text: string,
  layer: LayerAt,
): { readonly ok: true; readonly value: PersonaOffer } | PersonaFileFailure {
  const parsed = parsePersona(text)
  if (!parsed.ok) return parsed
  const book = core.books.at(layer)
  const stamping = book ?? core.books.author
  const { at, counter, device, actor } = stamping.stamp([], { key: 'persona.cause.import' }, 'import')
  const { patches, report } = importPatches(book?.persona() ?? nobody, parsed.value, { at, counter, device, actor })
  const { value: document, evidence } = parsed
  return ok({ document, evidence, report, take: () => landPatches(core, patches, [], layer) })
}

/** See `PersonaFileActions.personaText`. */
export async function personaText(core: ActingCore, layer: LayerAt): Promise<Result<PersonaText, ActionFailure>> {
  const document = core.books.at(layer)?.persona().document
  if (document === undefined) return failure('no-house', 'No house was named')
  const kept = await readPersonaText(core, layer, document)
  if (!kept.ok) return kept
  if (kept.value === null) return ok({ text: toYaml(document), lost: null })
  return ok({ text: kept.value.text, lost: kept.value.kept ? null : kept.value.failure })
}

/** See `PersonaFileActions.editPersonaText`. */
export async function editPersonaText(
  core: ActingCore,
  text: string,
  layer: LayerAt,
  shown?: string,
): Promise<Result<PersonaTextEdit, ActionFailure> | PersonaFileFailure> {
  const { books, desk, scope } = core
  const parsed = parsePersona(text)
  if (!parsed.ok) return parsed
  const base = shown === undefined ? null : parsePersona(shown)
  await core.folding.takeOver()
  const book = books.at(layer)
  if (book === null) return failure('no-house', 'No house was named')
  const before = book.persona()
  const { ops, kept } = editDocument(before, parsed.value, {
    weightOf: item => desk.weightOf(item, layer),
    ...(base?.ok === true && { shown: base.value }),
  })
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
