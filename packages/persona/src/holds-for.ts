import type { PersonaOp } from './patch.ts'
import type { Persona } from './persona.ts'
import { thingKey, thingOf, type PersonaThing } from './persona-thing.ts'

/**
 * What keeps learning from doing `ops` again. Of a list it holds the words alone, so that other words still come to it;
 * counts are no decision, and go on being counted.
 */
export function holdsFor(ops: readonly PersonaOp[], { held }: Pick<Persona, 'held'>): readonly PersonaOp[] {
  const lists = new Set(ops.flatMap(op => (op.type === 'word' ? op.item : [])))
  const things = ops.flatMap((op): readonly PersonaThing[] => {
    if (op.type === 'evidence' || op.type === 'hold') return []
    if (op.type !== 'add' && op.type !== 'remove')
      return op.type === 'transition' && lists.has(op.item) ? [] : [thingOf(op)]
    const { id, words } = op.item
    return words === undefined ? [{ item: id }] : words.map(({ text }) => ({ item: id, word: text }))
  })
  const fresh = new Map(things.map(of => [thingKey(of), of] as const))
  return [...fresh].flatMap(([key, of]): readonly PersonaOp[] =>
    held.has(key) ? [] : [{ type: 'hold', of, from: false, to: true }],
  )
}
