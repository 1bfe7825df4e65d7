import type { StoreScope, Subject } from '@understudy/contracts'

/** Where everything of one author is kept, apart from every other's. */
export function authorScope({ tenant, author }: Pick<Subject, 'tenant' | 'author'>): StoreScope {
  return `author:${encodeURIComponent(tenant)}/${encodeURIComponent(author)}` as StoreScope
}

/** Where the style of a house is kept, which many authors write under. */
export function houseScope({ tenant }: Pick<Subject, 'tenant'>, house: string): StoreScope {
  return `house:${encodeURIComponent(tenant)}/${encodeURIComponent(house)}` as StoreScope
}

/** Names of logs and collections within an author's scope. Part of the stored format. */
export const EVENTS_LOG = 'events'
export const RECORDS_LOG = 'records'
export const PROMPTS_LOG = 'prompts'
/** Patches are documents, keyed by id, so that a forgotten item's words can be taken out of them. */
export const LEDGER = 'ledger'
/** The patches of the author's works, keyed by work and id. */
export const WORK_LEDGER = 'work-ledger'
/**
 * How many patches each device wrote into a ledger, by device. Its name comes before the ledger's, and so it does in a
 * backup, which is then never said to lack what was written meanwhile.
 */
export function endsOf(ledger: string): string {
  return `end-of-${ledger}`
}
/** Consent and the like. */
export const SETTINGS = 'settings'
/** What can be rebuilt from events and records: outcomes and the learner's state. */
export const DERIVED = 'derived'
export const OUTCOMES = 'outcomes'
/** Which refusals count towards a rule's silence, one document a manuscript, by no word of it. */
export const QUIET = 'quiet'
/** Passages told to stand, by digest, one document a manuscript. */
export const STETS = 'stets'
/** Sessions by id, and how far the log was read for them. Derived, and left out of backups. */
export const SITTINGS = 'sittings'
/** How often what was learned is settled, when it last was, and which patches wait for it. */
export const SCHEDULE = 'schedule'
/** What each step of the schedule covered. */
export const STEPS_LOG = 'steps'
/** The YAML of a layer as a person wrote it, beside the ledger that its values come from. */
export const PERSONA_TEXT = 'persona-text'
/** Updates of the persona in words, by id, each question that was answered for them, and what the writer was asked. */
export const OPTIMIZER = 'optimizer'
