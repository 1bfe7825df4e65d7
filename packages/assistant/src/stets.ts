import {
  ok,
  type BlockRange,
  type DocumentId,
  type Env,
  type Json,
  type Result,
  type RuleId,
  type Stet,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
} from '@understudy/contracts'
import { digestsIn, passageDigest } from './passage-digest.ts'
import { STETS } from './scopes.ts'

/** How much of the passage around the words is told by, on each side: enough to know one place from another. */
const AROUND = 24

/** The writer's "let it stand", kept with the manuscript it was said in, and by no word of it. */
export interface Stets {
  /** The stets that hold in `texts`, quoted from them. */
  standingIn(document: DocumentId, texts: readonly string[]): readonly Stet[]
  load(document: DocumentId): Promise<void>
  /** Null for what no rule said: there is nothing to silence. */
  add(document: DocumentId, stetted: Stetted): StoreWrite | null
  /** After everything was erased. */
  clear(): void
}

/** Words that a rule changed or asked about, to be let stand. */
export interface Stetted {
  readonly rule: RuleId | null
  /** Where in `passage`. */
  readonly at: Pick<BlockRange, 'from' | 'to'>
  /** The block they stand in; null or empty where it is not known. */
  readonly passage: string | null
  readonly original: string
}

/** One document of the collection `stets`: passages by digest, so that forgetting finds no words here. */
interface StetRecord {
  readonly format: 1
  readonly salt: string
  readonly stets: readonly StetMark[]
}

interface StetMark {
  readonly rule: RuleId
  /** In UTF-16 code units. */
  readonly length: number
  /** See `passageDigest`. */
  readonly digest: string
}

export interface StetsOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly env: Pick<Env, 'newId'>
  /** Keeps a record that was written anew. */
  readonly keep: (writes: readonly StoreWrite[]) => void
}

export function createStets({ store, scope, env, keep }: StetsOptions): Stets {
  const known = new Map<DocumentId, StetRecord>()
  const none = (): StetRecord => ({ format: 1, salt: env.newId(), stets: [] })
  return {
    standingIn(document, texts) {
      const record = known.get(document)
      return record === undefined ? [] : texts.flatMap(text => quotesIn(text, record))
    },
    async load(document) {
      if (known.has(document)) return
      const found = await store.get({ scope, collection: STETS, key: document })
      if (!found.ok || known.has(document)) return
      const renewed = withoutWords(found.value, env.newId())
      known.set(document, renewed ?? readRecord(found.value) ?? none())
      if (renewed !== null) keep([recordWrite(scope, document, renewed)])
    },
    add(document, { rule, at, passage, original }) {
      if (rule === null) return null
      const quote = passage ? passage.slice(Math.max(0, at.from - AROUND), at.to + AROUND) : original
      const record = known.get(document) ?? none()
      const next = { ...record, stets: [...record.stets, markOf({ rule, quote }, record.salt)] }
      known.set(document, next)
      return recordWrite(scope, document, next)
    },
    clear: () => known.clear(),
  }
}

/** The writes that take the words out of every record of the former shape, which quoted the manuscript. */
export async function stetsWithoutWords({
  store,
  scope,
  env,
}: Pick<StetsOptions, 'store' | 'scope' | 'env'>): Promise<Result<readonly StoreWrite[], StoreFailure>> {
  const page = await store.list(scope, STETS)
  if (!page.ok) return page
  return ok(
    page.value.documents.flatMap(({ key, value }) => {
      const renewed = withoutWords(value, env.newId())
      return renewed === null ? [] : [recordWrite(scope, key, renewed)]
    }),
  )
}

function quotesIn(text: string, { salt, stets }: StetRecord): readonly Stet[] {
  const lengths = new Set(stets.map(({ length }) => length))
  return [...lengths].flatMap(length => {
    const found: Stet[] = []
    let from = 0
    for (const digest of digestsIn(text, length, salt)) {
      const quote = text.slice(from, from + length)
      from++
      for (const stet of stets)
        if (stet.length === length && stet.digest === digest) found.push({ rule: stet.rule, quote })
    }
    return found
  })
}

function markOf({ rule, quote }: Stet, salt: string): StetMark {
  return { rule, length: quote.length, digest: passageDigest(quote, salt) }
}

function recordWrite(scope: StoreScope, key: string, record: StetRecord): StoreWrite {
  return { type: 'put', scope, collection: STETS, key, value: record as unknown as Json }
}

/** Null where nothing is there, or nothing that can be read. */
function readRecord(value: Json | null): StetRecord | null {
  const { format, salt, stets } = (value ?? {}) as Partial<Record<keyof StetRecord, unknown>>
  return format === 1 && typeof salt === 'string' && Array.isArray(stets) ? (value as unknown as StetRecord) : null
}

/** A record of the former shape, a list of quotations, as one of today. Null for what is no such list. */
function withoutWords(value: Json | null, salt: string): StetRecord | null {
  if (!Array.isArray(value)) return null
  const quoted = value as unknown as readonly Partial<Stet>[]
  const stets = quoted.flatMap(({ rule, quote }) =>
    rule !== undefined && typeof quote === 'string' ? [markOf({ rule, quote }, salt)] : [],
  )
  return { format: 1, salt, stets }
}
