import type { Brand } from './brand.ts'

/** One request with its retries; every record of an exchange names it. */
export type ExchangeId = Brand<string, 'ExchangeId'>
/** One thing that was, or was about to be, on screen: a ghost or a rewrite. */
export type SuggestionId = Brand<string, 'SuggestionId'>
/** One thing a proposer made. */
export type CandidateId = Brand<string, 'CandidateId'>
/** One change of a rewrite; unique within its candidate for good, also after streaming. */
export type HunkId = Brand<string, 'HunkId'>
/** One margin note. */
export type QueryId = Brand<string, 'QueryId'>
/** One record of an append-only log. Appending an id twice stores it once. */
export type RecordId = Brand<string, 'RecordId'>
/** A sitting of one actor at one device. */
export type SessionId = Brand<string, 'SessionId'>
/** A manuscript. */
export type DocumentId = Brand<string, 'DocumentId'>
/** A browser profile or a process that writes records. */
export type DeviceId = Brand<string, 'DeviceId'>
/** A text kept beside a log so that it can be deleted while the log stays. */
export type TextId = Brand<string, 'TextId'>
/** A person at the keys. */
export type ActorId = Brand<string, 'ActorId'>
/** A proposer, as in `copydesk` or `drafter`. */
export type ProposerId = Brand<string, 'ProposerId'>
/** A line-edit rule, as in `ornate-tag`. */
export type RuleId = Brand<string, 'RuleId'>
/** A style measure, as in `sentence-length`. Definitions live in `stylometry`. */
export type MeasureId = Brand<string, 'MeasureId'>
/** An item of a persona, as in `ornate-tags.fewer.dialogue`; derived from content, never random. */
export type ItemId = Brand<string, 'ItemId'>
/** A change of a persona; derived from content for learned ones. */
export type PatchId = Brand<string, 'PatchId'>
