import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory, anyStep } from '../test/arbitrary-patch.ts'
import { content, expectOk, mara } from '../test/builders.ts'
import { toJson } from './file.ts'
import { composePatches, invertPatch } from './history.ts'
import { applyPatch, foldPatches, itemOf, type PersonaPatch } from './index.ts'

const runs = { numRuns: 300 }

/** What a patch touches: an item, or a path. */
function touched({ ops }: PersonaPatch): readonly string[] {
  return ops.flatMap(op => {
    if (op.type === 'set') return [op.path.join('.')]
    // two words of one list are two things, and either is part of its item
    return op.type === 'word' ? [`${op.item} ${op.word}`] : [itemOf(op) ?? '']
  })
}

function meet(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

describe('patches', () => {
  it('leave the persona as it was when followed by their inverse', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        let persona = after.persona
        for (const patch of after.patches.toReversed())
          persona = expectOk(applyPatch(persona, expectOk1(invertPatch(patch))))
        expect(content(persona)).toEqual(content(before))
      }),
      runs,
    )
  })

  it('are their own inverse’s inverse', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        let persona = before
        for (const patch of after.patches)
          persona = expectOk(applyPatch(persona, expectOk1(invertPatch(expectOk1(invertPatch(patch))))))
        expect(content(persona)).toEqual(content(after.persona))
      }),
      runs,
    )
  })

  it('compose into one that does both, and whose inverse undoes both', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        const [first, ...rest] = after.patches
        fc.pre(first !== undefined)
        const all = rest.reduce((whole, next) => expectOk1(composePatches(whole, next)), first)
        const applied = expectOk(applyPatch(before, all))
        expect(content(applied)).toEqual(content(after.persona))
        expect(content(expectOk(applyPatch(applied, expectOk1(invertPatch(all)))))).toEqual(content(before))
      }),
      runs,
    )
  })

  it('commute where they touch different things', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        const [one, other] = [after.patches[0], after.patches.at(-1)]
        fc.pre(one !== undefined && other !== undefined && after.patches.length === 2)
        fc.pre(!touched(one).some(thing => touched(other).some(also => meet(thing, also))))
        const inOrder = expectOk(applyPatch(expectOk(applyPatch(before, one)), other))
        const turned = expectOk(applyPatch(expectOk(applyPatch(before, other)), one))
        expect(turned).toEqual(inOrder)
      }),
      runs,
    )
  })

  it('that touch different things give the same bytes whichever came first', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        const [one, other] = [after.patches[0], after.patches.at(-1)]
        fc.pre(one !== undefined && other !== undefined && one !== other)
        fc.pre(!touched(one).some(thing => touched(other).some(also => meet(thing, also))))
        // what came between them may be what the later one needs
        const first = applyPatch(before, other)
        fc.pre(first.ok)
        const turned = expectOk(applyPatch(first.value, one))
        const inOrder = expectOk(applyPatch(expectOk(applyPatch(before, one)), other))
        expect(toJson(turned.document)).toBe(toJson(inOrder.document))
        expect(turned).toEqual(inOrder)
      }),
      runs,
    )
  })

  it('and their inverses give the same bytes back', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        const back = after.patches
          .toReversed()
          .reduce((persona, patch) => expectOk(applyPatch(persona, expectOk1(invertPatch(patch)))), after.persona)
        expect(toJson(back.document)).toBe(toJson(before.document))
      }),
      runs,
    )
  })

  it('commute where both add evidence to one item', () => {
    fc.assert(
      fc.property(anyStep, ({ before, after }) => {
        const counting = after.patches.filter(({ ops }) => ops[0]?.type === 'evidence' && before.items.has(ops[0].item))
        const inOrder = counting.reduce((persona, patch) => expectOk(applyPatch(persona, patch)), before)
        const turned = counting.toReversed().reduce((persona, patch) => expectOk(applyPatch(persona, patch)), before)
        expect(turned).toEqual(inOrder)
      }),
      runs,
    )
  })

  it('fold to the same bytes in any order and however often they come', () => {
    fc.assert(
      fc.property(
        anyHistory.chain(({ persona, patches }) =>
          fc.record({
            persona: fc.constant(persona),
            patches: fc.constant(patches),
            shuffled: fc.shuffledSubarray([...patches, ...patches], { minLength: 2 * patches.length }),
          }),
        ),
        ({ persona, patches, shuffled }) => {
          const folded = foldPatches(mara, patches)
          expect(folded).toEqual({ ...persona, skipped: [] })
          expect(bytes(foldPatches(mara, shuffled))).toBe(bytes(folded))
        },
      ),
      runs,
    )
  })
})

function bytes(persona: ReturnType<typeof foldPatches>): string {
  return JSON.stringify([
    persona.document,
    [...persona.items],
    [...persona.forgotten],
    persona.version,
    persona.skipped,
  ])
}

function expectOk1<T>(value: T | null): T {
  if (value === null) throw new Error('must not be null')
  return value
}
