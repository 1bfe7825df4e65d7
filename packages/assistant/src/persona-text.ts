import {
  ok,
  type DocumentAddress,
  type ItemId,
  type Result,
  type StoreFailure,
  type StoreWrite,
} from '@understudy/contracts'
import type { Persona, PersonaDocument } from '@understudy/persona'
import { scrubComments, updateYaml, type UpdatedYaml } from '@understudy/persona/file'
import type { Core } from './core.ts'
import type { LayerAt } from './persona-books.ts'
import { houseScope, PERSONA_TEXT } from './scopes.ts'

/** Where the text that a person wrote of a layer is kept, with its comments; the values in it come from the ledger. */
function addressOf({ scope, subject }: Core, layer: LayerAt): DocumentAddress {
  const collection = PERSONA_TEXT
  if (layer === 'author') return { scope, collection, key: 'author' }
  if (layer !== 'house') return { scope, collection, key: `work/${encodeURIComponent(layer.work)}` }
  return { scope: subject.house === null ? scope : houseScope(subject, subject.house), collection, key: 'house' }
}

/** The kept text with the values of `document`; null where nobody has written one. */
export async function readPersonaText(
  core: Core,
  layer: LayerAt,
  document: PersonaDocument,
): Promise<Result<UpdatedYaml | null, StoreFailure>> {
  const found = await core.store.get(addressOf(core, layer))
  if (!found.ok) return found
  if (typeof found.value !== 'string') return ok(null)
  return ok(updateYaml(found.value, document))
}

export function personaTextWrite(core: Core, layer: LayerAt, text: string): StoreWrite {
  return { type: 'put', ...addressOf(core, layer), value: text }
}

/**
 * What takes a forgotten item out of the kept text, its comments and those that quote it too. `before` still has the
 * item, `after` does not.
 */
export async function forgetInText(
  core: Core,
  layer: LayerAt,
  { item, before, after }: { readonly item: ItemId; readonly before: Persona; readonly after: Persona },
): Promise<Result<readonly StoreWrite[], StoreFailure>> {
  const kept = await readPersonaText(core, layer, after.document)
  if (!kept.ok) return kept
  const gone = before.items.get(item)?.item
  if (kept.value === null || gone === undefined) return ok([])
  const quotes = [gone.statement, gone.except, gone.because].filter(quote => typeof quote === 'string')
  return ok([personaTextWrite(core, layer, scrubComments(kept.value.text, quotes))])
}
