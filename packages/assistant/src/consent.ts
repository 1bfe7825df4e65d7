import {
  failure,
  ok,
  type DocumentId,
  type Json,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
} from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import { authorScope, SETTINGS } from './scopes.ts'
import type { AssistantState } from './understudy-assistant.ts'

/** What a person allowed: nothing is recorded before a first `on`, while paused, or in an excluded document. */
export interface Consent {
  readonly learning: AssistantState['learning']
  readonly excluded: ReadonlySet<DocumentId>
}

export const noConsent: Consent = { learning: 'not-asked', excluded: new Set() }
const KEY = 'consent'

export function mayRecord(consent: Consent, document: DocumentId): boolean {
  return consent.learning === 'on' && !consent.excluded.has(document)
}

/** What an author allowed so far: for a page that decides by it what to show before its assistant has opened. */
export async function learningOf(store: Store, subject: AssistantOptions['subject']): Promise<Consent['learning']> {
  const consent = await readConsent(store, authorScope({ tenant: 'local', ...subject }))
  return consent.ok ? consent.value.learning : noConsent.learning
}

/** `noConsent` where none was kept; a damaged record counts as none, so that doubt never records. */
export async function readConsent(store: Store, scope: StoreScope): Promise<Result<Consent, StoreFailure>> {
  const found = await store.get({ scope, collection: SETTINGS, key: KEY })
  if (!found.ok) return failure(found.reason, found.detail)
  return ok(consentFrom(found.value) ?? noConsent)
}

export function consentWrite(scope: StoreScope, { learning, excluded }: Consent): StoreWrite {
  return { type: 'put', scope, collection: SETTINGS, key: KEY, value: { format: 1, learning, excluded: [...excluded] } }
}

/** The same value back where nothing changes. */
export function withExcluded(consent: Consent, document: DocumentId, excluded: boolean): Consent {
  if (consent.excluded.has(document) === excluded) return consent
  const next = new Set(consent.excluded)
  if (excluded) next.add(document)
  else next.delete(document)
  return { ...consent, excluded: next }
}

function consentFrom(value: Json | null): Consent | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { learning, excluded } = value as { learning?: unknown; excluded?: unknown }
  if (learning !== 'on' && learning !== 'paused') return null
  if (!Array.isArray(excluded) || !excluded.every(id => typeof id === 'string')) return null
  return { learning, excluded: new Set(excluded as DocumentId[]) }
}
