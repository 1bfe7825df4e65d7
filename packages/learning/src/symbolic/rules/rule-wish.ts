import type { Mode, TextPattern, WordWish } from '@understudy/contracts'
import type { MannerWish } from './manner-statements.ts'

/** What rules can propose and tell of a text: a wish of which the meaning is known, in the place where it holds. */
export type RuleWish = WishTest & { readonly mode: Mode | null }

export type WishTest =
  | { readonly type: 'pattern'; readonly pattern: TextPattern }
  | { readonly type: 'words'; readonly words: readonly WordWish[] }
  /** Less or more of what a passage does that no measure counts. */
  | (MannerWish & { readonly type: 'manner' })

/** Whether two wishes ask the same of the same places, however they are said. */
export function isSameWish(one: RuleWish, other: RuleWish): boolean {
  return wishKey(one) === wishKey(other)
}

/** One string per distinct meaning. */
export function wishKey({ mode, ...wish }: RuleWish): string {
  return `${mode ?? ''}|${testKey(wish)}`
}

function testKey(wish: WishTest): string {
  if (wish.type === 'manner') return `${wish.wants} ${wish.manner}`
  if (wish.type === 'words')
    return wish.words
      .map(({ text, wish: does, instead }) => `${does} ${text} > ${instead ?? ''}`)
      .toSorted()
      .join(', ')
  const { pattern } = wish
  return Object.entries(pattern)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.toSorted().join(',') : String(value)}`)
    .toSorted()
    .join(' ')
}
