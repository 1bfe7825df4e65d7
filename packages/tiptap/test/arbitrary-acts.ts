import type { Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import type { EditKind } from '../src/hand-of.ts'
import { someDocument, someText } from './arbitrary-document.ts'
import { someWishes, type Wish } from './arbitrary-hunks.ts'

/** One thing that a writer, a co-author, a host or an assistant does; numbers are taken as they fit the document. */
export type Act =
  | { readonly type: 'write'; readonly kind: EditKind; readonly at: number; readonly text: string }
  | { readonly type: 'cut'; readonly kind: EditKind; readonly at: number; readonly length: number }
  | { readonly type: 'part'; readonly kind: EditKind; readonly at: number }
  | { readonly type: 'remote-whole'; readonly at: number; readonly text: string }
  | { readonly type: 'set-content'; readonly doc: Node }
  | { readonly type: 'ask'; readonly from: number; readonly to: number; readonly wishes: readonly Wish[] }
  | { readonly type: 'ghost'; readonly at: number; readonly text: string }
  | { readonly type: 'answer'; readonly parts: number }
  | { readonly type: 'keep-word' | 'revise'; readonly which: number; readonly part: number }
  | { readonly type: 'take' | 'leave' | 'stet'; readonly which: number }
  | { readonly type: 'take-ghost'; readonly unit: 'all' | 'word' | 'sentence' }
  | {
      readonly type:
        | 'take-all'
        | 'leave-all'
        | 'leave-ghost'
        | 'undo'
        | 'redo'
        | 'unfold'
        | 'reload'
        | 'saved'
        | 'hide'
        | 'show'
    }
  | { readonly type: 'wait'; readonly ms: number }

const at = fc.nat(300)
const kind = fc.constantFrom<EditKind>('typed', 'typed', 'typed', 'pasted', 'remote', 'programmatic')
const acts: Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('write' as const), kind, at, text: someText }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('cut' as const), kind, at, length: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('part' as const), kind, at }) },
  fc.record({ type: fc.constant('remote-whole' as const), at, text: someText }),
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set-content' as const), doc: someDocument }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('ask' as const), from: at, to: at, wishes: someWishes }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('ghost' as const), at, text: someText }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('answer' as const), parts: fc.integer({ min: 1, max: 8 }) }) },
  fc.record({ type: fc.constantFrom('keep-word' as const, 'revise' as const), which: fc.nat(5), part: fc.nat(2) }),
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('take' as const, 'leave' as const, 'stet' as const),
      which: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('take-ghost' as const),
      unit: fc.constantFrom('all' as const, 'word' as const, 'sentence' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'take-all' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'leave-all' as const,
        'leave-ghost' as const,
        'unfold' as const,
        'reload' as const,
        'saved' as const,
        'hide' as const,
        'show' as const,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat(12_000) }) },
)

/** A rewrite has been asked for and answered before anything else. */
export const someActs: Arbitrary<readonly Act[]> = fc
  .tuple(someWishes, fc.array(acts, { minLength: 1, maxLength: 30, size: 'max' }))
  .map(([wishes, rest]): readonly Act[] => [
    { type: 'ask', from: 0, to: Number.MAX_SAFE_INTEGER, wishes },
    { type: 'answer', parts: 9 },
    ...rest,
  ])
