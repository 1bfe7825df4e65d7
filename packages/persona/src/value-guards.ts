import { PASS_IDS, isTextPattern, type Json, type WordRule } from '@understudy/contracts'
import type { ModelPreference, PassUse, PatternItem, TemplateUse, ToolUse } from './document.ts'
import type { ItemSource, ItemStatus } from './item.ts'
import { WORD_STATUSES, WORD_WISHES, isWordText, type ItemWord } from './item-word.ts'
import { MAX_ITEM_WORDS, MAX_PARAGRAPH_CHARS, MAX_STATEMENT_CHARS } from './limits.ts'

export const ITEM_STATUSES: readonly ItemStatus[] = ['proposed', 'active', 'refused', 'superseded', 'retired']
export const ITEM_SOURCES: readonly ItemSource[] = ['learned', 'stated', 'imported', 'house']

/** Deeper than any document people write; a recursive reader survives it. */
export const MAX_DEPTH = 32

export function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Words of a length that a statement may have. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_STATEMENT_CHARS
}

/** Whether a key is safe as a property of a plain object. A word of a style sheet may be any word but one. */
export function isPlainKey(key: string, isWord = false): boolean {
  return key !== '__proto__' && (isWord || (key !== 'constructor' && key !== 'prototype'))
}

/** Whether a value holds no unsafe key, no endless nesting, and nothing that JSON cannot say. */
export function isPlainValue(value: unknown, depth = 0): value is Json {
  if (depth > MAX_DEPTH) return false
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every(element => isPlainValue(element, depth + 1))
  if (!isRecord(value)) return false
  return Object.entries(value).every(([key, inner]) => isPlainKey(key) && isPlainValue(inner, depth + 1))
}

export function isWordRule(value: unknown): value is WordRule {
  return (
    isRecord(value) && (isText(value.to) ? value.keep === undefined : value.keep === true && value.to === undefined)
  )
}

/** Whether an item may list these: each once, in order, none of them too long. No list is fine, an empty one is not. */
export function isWordList(words: unknown): words is readonly ItemWord[] | undefined {
  if (words === undefined) return true
  if (!Array.isArray(words) || words.length === 0 || words.length > MAX_ITEM_WORDS) return false
  const texts = words.map((word: unknown) => (isItemWord(word) ? word.text : null))
  return texts.every((text, at) => text !== null && (at === 0 || (texts[at - 1] ?? '') < text))
}

export function isItemWord(value: unknown): value is ItemWord {
  return (
    isRecord(value) &&
    isWordText(value.text) &&
    isOneOf(WORD_WISHES, value.wish) &&
    (value.instead === null || isWordText(value.instead)) &&
    isRecord(value.evidence) &&
    Number.isFinite(value.evidence.for) &&
    Number.isFinite(value.evidence.against) &&
    isOneOf(WORD_STATUSES, value.status) &&
    (value.unknown === undefined || isRecord(value.unknown))
  )
}

/** Whether an item may be tested by this; absent is by nothing. */
export function isPatternOrNone(pattern: unknown): boolean {
  return pattern === undefined || isTextPattern(pattern)
}

/** What of an item is tested, or nothing said of that. Measure and direction: both or neither. */
export function isMeaning(means: unknown): boolean {
  if (means === undefined) return true
  if (!isRecord(means)) return false
  const { measure, direction, pattern } = means
  const isMeasured = typeof measure === 'string' && measure !== '' && (direction === 'higher' || direction === 'lower')
  return (isMeasured || (measure === null && direction === null)) && (pattern === null || isTextPattern(pattern))
}

export function isPatternItem(value: unknown): value is PatternItem & { readonly [key: string]: Json } {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.value === 'number' &&
    typeof value.unit === 'string' &&
    isDecidable(value)
  )
}

export function isModelPreference(value: unknown): value is ModelPreference & { readonly [key: string]: Json } {
  return isRecord(value) && typeof value.id === 'string' && typeof value.model === 'string' && isDecidable(value)
}

export function isToolUse(value: unknown): value is ToolUse & { readonly [key: string]: Json } {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.on !== 'boolean') return false
  const isMost = value.most === null || (typeof value.most === 'number' && value.most >= 0)
  return isMost && isDecidable(value)
}

export function isPassUse(value: unknown): value is PassUse & { readonly [key: string]: Json } {
  return isRecord(value) && typeof value.id === 'string' && isPassAfter(value.after) && isDecidable(value)
}

function isPassAfter(after: unknown): after is PassUse['after'] {
  return after === 'drafting' || isOneOf(PASS_IDS, after)
}

export function isTemplateUse(value: unknown): value is TemplateUse & { readonly [key: string]: Json } {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    isParagraph(value.base) &&
    isParagraph(value.text) &&
    isDecidable(value)
  )
}

function isParagraph(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_PARAGRAPH_CHARS
}

function isDecidable(value: Readonly<Record<string, Json>>): boolean {
  return (
    isOneOf(ITEM_SOURCES, value.source) &&
    isOneOf(ITEM_STATUSES, value.status) &&
    typeof value.locked === 'boolean' &&
    (value.evidence === undefined || isEvidence(value.evidence)) &&
    (value.unknown === undefined || isRecord(value.unknown))
  )
}

function isEvidence(value: unknown): boolean {
  return isRecord(value) && typeof value.for === 'number' && typeof value.against === 'number'
}

export function isOneOf<T>(all: readonly T[], value: unknown): value is T {
  return all.some(one => one === value)
}
