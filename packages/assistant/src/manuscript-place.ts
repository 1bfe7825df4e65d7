import type { DocumentAddress, DocumentId, LogAddress, StoreScope } from '@understudy/contracts'

/** Where what is known of all manuscripts is listed. Names here are part of the stored format. */
export const MANUSCRIPTS = 'manuscripts' as StoreScope
export const DESCRIPTIONS = 'descriptions'
export const PROGRESS = 'progress'
export const SNAPSHOTS = 'snapshots'

export function descriptionOf(id: DocumentId): DocumentAddress {
  return { scope: MANUSCRIPTS, collection: DESCRIPTIONS, key: id }
}

export function progressOf(id: DocumentId): DocumentAddress {
  return { scope: MANUSCRIPTS, collection: PROGRESS, key: id }
}

/** Where the text of one manuscript is kept. */
export function manuscriptScope(id: DocumentId): StoreScope {
  return `manuscript:${id}` as StoreScope
}

/**
 * Names the branch that counts. Whoever takes a manuscript over starts a new branch, so that a late write of the tab
 * it was taken from lands where nobody reads.
 */
export function liveBranchOf(id: DocumentId): DocumentAddress {
  return { scope: manuscriptScope(id), collection: 'branch', key: 'live' }
}

export function snapshotOf(id: DocumentId, branch: string): DocumentAddress {
  return { scope: manuscriptScope(id), collection: SNAPSHOTS, key: branch }
}

export function journalOf(id: DocumentId, branch: string): LogAddress {
  return { scope: manuscriptScope(id), log: `journal/${branch}` }
}

/** Entries that could not be applied, kept for a person to look at. */
export function setAsideOf(id: DocumentId): LogAddress {
  return { scope: manuscriptScope(id), log: 'set-aside' }
}

export function lockOf(id: DocumentId): string {
  return `manuscript:${id}`
}
