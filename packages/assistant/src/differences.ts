import { wasTaken, type Outcome, type Store, type StoreScope, type TextId } from '@understudy/contracts'
import { isOf, readRecords, withWords as withWordsOf } from './learning-log.ts'
import { OUTCOMES } from './scopes.ts'
import type { Difference } from './understudy-assistant.ts'

/** As many recorded choices as a person reads before going on. */
export const CONTRADICTIONS_SHOWN = 3

/** Outcomes as they are kept: where a text would be stands its id. */
type StoredOutcome = Outcome

/** The kept outcomes of these ids, newest first, with their words; null where forgotten. */
export async function readOutcomes(
  store: Store,
  scope: StoreScope,
  ids: readonly string[],
): Promise<readonly Outcome[]> {
  const found = await Promise.all(ids.map(key => store.get({ scope, collection: OUTCOMES, key })))
  return withWords(
    store,
    scope,
    found.flatMap(read => (read.ok && read.value !== null ? [read.value as unknown as StoredOutcome] : [])),
  )
}

/** The newest `limit` of all kept outcomes, with their words. */
export async function readNewestOutcomes(store: Store, scope: StoreScope, limit: number): Promise<readonly Outcome[]> {
  const page = await store.list(scope, OUTCOMES)
  if (!page.ok) return []
  const stored = page.value.documents.map(({ value }) => value as unknown as StoredOutcome)
  return withWords(store, scope, stored.sort((one, other) => other.at - one.at).slice(0, limit))
}

/** An outcome as a person reads it. */
export function differenceOf(outcome: Outcome): Difference {
  const { id, at, document, passage, base, suggested, settled } = outcome
  const after = settled ?? (wasTaken(outcome) ? suggested : base)
  return { outcome: id, at, document, choice: choiceOf(outcome), passage, before: base, suggested, after }
}

/** The recorded choices and pages of these ids, newest first. */
export async function readBehind(
  { store, scope }: { readonly store: Store; readonly scope: StoreScope },
  ids: readonly string[],
): Promise<readonly Difference[]> {
  const [outcomes, pages] = await Promise.all([readOutcomes(store, scope, ids), readPagesBehind(store, scope, ids)])
  return [...outcomes.map(differenceOf), ...pages].toSorted((one, other) => other.at - one.at)
}

/** The pages handed over that are among `ids`, as far as they were not forgotten. */
export async function readPagesBehind(
  store: Store,
  scope: StoreScope,
  ids: readonly string[],
): Promise<readonly Difference[]> {
  const records = await readRecords(store, scope)
  if (!records.ok) return []
  const behind = records.value.samples.flatMap(sample => {
    const outcome = ids.find(id => isOf(sample, id))
    return outcome === undefined ? [] : [{ sample, outcome }]
  })
  const read = await withWordsOf(
    store,
    scope,
    behind.map(({ sample }) => sample),
  )
  if (!read.ok) return []
  return read.value.map(({ at, document, text }, index) => ({
    outcome: behind[index]?.outcome ?? '',
    at,
    document,
    choice: 'own-pages',
    passage: text,
    before: text,
    suggested: null,
    after: text,
  }))
}

function choiceOf(outcome: Outcome): Difference['choice'] {
  if (outcome.takenBack) return 'taken-back'
  // a part of it was taken before it was left
  if (!wasTaken(outcome)) return outcome.keptChars > 0 ? 'edited' : 'refused'
  return outcome.settled !== null && outcome.settled !== outcome.suggested ? 'edited' : 'accepted'
}

const WORDS = ['passage', 'base', 'suggested', 'settled'] as const

async function withWords(
  store: Store,
  scope: StoreScope,
  stored: readonly StoredOutcome[],
): Promise<readonly Outcome[]> {
  const ids = stored.flatMap(outcome => [...WORDS.map(word => outcome[word]), ...outcome.passedBy]).filter(isId)
  const texts = await store.texts(scope, ids)
  const words = new Map(texts.ok ? ids.map((id, index) => [id, texts.value[index] ?? null]) : [])
  const wordOf = (id: string | null) => (isId(id) ? (words.get(id) ?? null) : id)
  return stored
    .map(outcome => {
      const { passage, base, suggested, settled, passedBy } = outcome
      return {
        ...outcome,
        passage: wordOf(passage),
        base: wordOf(base),
        suggested: wordOf(suggested),
        settled: wordOf(settled),
        passedBy: passedBy.map(wordOf),
      }
    })
    .toSorted((one, other) => other.at - one.at)
}

function isId(id: string | null): id is TextId {
  return id !== null && id !== ''
}
