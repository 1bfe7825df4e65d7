import type { DocumentId, Hunk, Json, Stet, Store, StoreScope, StoreWrite } from '@understudy/contracts'

/** Where a manuscript's stets are kept, one document each. */
const STETS = 'stets'
/** How much of the passage around the words is quoted, on each side: enough to tell one place from another. */
const AROUND = 24

/** The writer's "let it stand", kept with the manuscript it was said in. */
export interface Stets {
  of(document: DocumentId): readonly Stet[]
  load(document: DocumentId): Promise<void>
  /** Null for a hunk that no rule made: there is nothing to silence. */
  add(document: DocumentId, hunk: Hunk, passage: string): StoreWrite | null
}

export function createStets(store: Store, scope: StoreScope): Stets {
  const known = new Map<DocumentId, readonly Stet[]>()
  return {
    of: document => known.get(document) ?? [],
    async load(document) {
      if (known.has(document)) return
      const found = await store.get({ scope, collection: STETS, key: document })
      known.set(document, found.ok && Array.isArray(found.value) ? (found.value as unknown as readonly Stet[]) : [])
    },
    add(document, { rule, change, original }, passage) {
      if (rule === null || change.type !== 'replace') return null
      const quote = passage === '' ? original : passage.slice(Math.max(0, change.from - AROUND), change.to + AROUND)
      const stets = [...(known.get(document) ?? []), { rule, quote }]
      known.set(document, stets)
      return { type: 'put', scope, collection: STETS, key: document, value: stets as unknown as Json }
    },
  }
}
