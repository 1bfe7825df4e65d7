import type { RuleId, SelectedBlock } from '@understudy/contracts'
import { expect } from 'vitest'
import type { Finding } from '../src/finding.ts'
import { COPYDESK_RULES } from '../src/copydesk-rules.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import type { ReviewInput } from '../src/review-input.ts'

/** A review of one paragraph, all of it selected, in a book that marks speech by double quotation marks. */
export function inputFor(text: string, options: Partial<ReviewInput> = {}): ReviewInput {
  const blocks: readonly SelectedBlock[] = [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }]
  return {
    blocks,
    before: '',
    after: '',
    mode: 'action',
    dialogue: 'double',
    pointOfView: null,
    rules: COPYDESK_RULES,
    stets: [],
    keep: [],
    names: [],
    ...options,
  }
}

/** `text` with `findings` of one block applied. */
export function applied(text: string, findings: readonly Finding[]): string {
  return findings
    .toSorted((one, other) => other.from - one.from)
    .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text)
}

/** What one rule makes of a paragraph. */
function edited(rule: RuleId, text: string, options: Partial<ReviewInput> = {}): string {
  return applied(text, reviewBlocks(inputFor(text, { rules: [rule], ...options })))
}

/** A row of facts: the rule makes `after` of `before`. */
export function fires(rule: RuleId, before: string, after: string, options: Partial<ReviewInput> = {}): () => void {
  return () => expect(edited(rule, before, options)).toBe(after)
}

/** A row of facts: the rule says nothing. */
export function stands(rule: RuleId, text: string, options: Partial<ReviewInput> = {}): () => void {
  return () => expect(edited(rule, text, options)).toBe(text)
}
