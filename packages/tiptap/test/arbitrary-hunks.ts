import {
  LEAF,
  type BlockChange,
  type Hunk,
  type HunkId,
  type RewriteRequest,
  type SelectedBlock,
} from '@understudy/contracts'
import fc, { type Arbitrary } from 'fast-check'
import { someText } from './arbitrary-document.ts'

/** A change before it is known of what: numbers that are taken as they fit the document. */
export interface Wish {
  readonly type: BlockChange['type']
  readonly block: number
  readonly from: number
  readonly length: number
  readonly texts: readonly string[]
}

export const someWishes: Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    type: fc.constantFrom<BlockChange['type']>('replace', 'replace', 'replace', 'split', 'join', 'delete-block'),
    block: fc.nat(12),
    from: fc.nat(40),
    length: fc.nat(12),
    texts: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.oneof(fc.constant(''), someText) },
        fc.constantFrom('\n\n', 'So.\n\nThen she'),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

/** The wishes as hunks over what was asked about; one that would meet another is left out. */
export function hunksFor({ selected }: Pick<RewriteRequest, 'selected'>, wishes: readonly Wish[]): readonly Hunk[] {
  const taken: Reach[] = []
  return wishes.flatMap((wish, index) => {
    const block = selected[wish.block % selected.length]
    const next = selected.find(other => other.block === (block?.block ?? 0) + 1)
    const made = block && changeOf(wish, block, next)
    const reach = made ? reachOf(made, block) : []
    if (!made || reach.some(one => taken.some(other => meets(one, other)))) return []
    taken.push(...reach)
    return [{ id: `h${index}` as HunkId, ...made, reason: { key: 'Because' }, rule: null, items: [] }]
  })
}

type Change = Pick<Hunk, 'change' | 'original'>

function changeOf(wish: Wish, { block, text }: SelectedBlock, next: SelectedBlock | undefined): Change | null {
  const at = boundaries(text)
  const start = wish.from % at.length
  const from = at[start] ?? 0
  switch (wish.type) {
    case 'replace': {
      const to = at[Math.min(at.length - 1, start + wish.length)] ?? from
      const original = text.slice(from, to)
      const leaves = original.split(LEAF).length
      const fresh = Array.from({ length: leaves }, (_, index) => wish.texts[index % wish.texts.length] ?? '').join(LEAF)
      return fresh === original ? null : { change: { type: 'replace', block, from, to, text: fresh }, original }
    }
    case 'split':
      return { change: { type: 'split', block, at: from }, original: /^ */.exec(text.slice(from))?.[0] ?? '' }
    case 'join':
      return next
        ? { change: { type: 'join', block, text: wish.texts[0]?.includes('\n') ? '' : ' ' }, original: '\n\n' }
        : null
    case 'delete-block':
      return { change: { type: 'delete-block', block }, original: text }
  }
}

/** Places between two words. */
function boundaries(text: string): readonly number[] {
  const inside = [...text.matchAll(/(?<=[\s\uFFFC])|(?=[\s\uFFFC])/gu)].map(({ index }) => index)
  return [...new Set([0, ...inside, text.length])]
}

interface Reach {
  /** The break between two blocks. */
  readonly isBreak?: boolean
  readonly block: number
  readonly from: number
  readonly to: number
}

function reachOf({ change, original }: Change, { block, text }: SelectedBlock): readonly Reach[] {
  switch (change.type) {
    case 'replace':
      return [change]
    case 'split':
      return [{ block, from: change.at, to: change.at + original.length }]
    case 'join':
      return [
        { isBreak: true, block, from: text.length, to: text.length },
        { isBreak: true, block: block + 1, from: 0, to: 0 },
      ]
    case 'delete-block':
      return [{ block, from: -1, to: text.length + 1 }]
  }
}

/** Words right beside a break that would go are apart from it; else what touches could stand on either side. */
function meets(a: Reach, b: Reach): boolean {
  if (a.block !== b.block) return false
  const isBeside = a.isBreak !== b.isBreak && a.from < a.to !== b.from < b.to
  return isBeside ? a.from < b.to && b.from < a.to : a.from <= b.to && b.from <= a.to
}
