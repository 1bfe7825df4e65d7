import type { Mode, Scope, SessionId } from '@understudy/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Choice } from './choice.ts'
import { LEAST_MOVE, PassageTally, type Saying } from './passage-tally.ts'

const rows = fc.array(
  fc.record({
    passage: fc.nat({ max: 6 }),
    mode: fc.constantFrom<Mode>('action', 'dialogue'),
    move: fc.double({ min: -1, max: 1, noNaN: true }),
    isTakenWithMore: fc.boolean(),
    /** Whether some time later it is dropped. */
    goes: fc.boolean(),
  }),
  { maxLength: 60 },
)

const sayingOf = (passage: string, mode: Mode, rest: Pick<Saying, 'move' | 'isTakenWithMore'>): Saying => {
  const choice: Choice = {
    id: passage,
    outcome: passage,
    kind: 'refused',
    at: 0,
    session: 's' as SessionId,
    weight: 1,
    place: { mode },
    passage,
    spot: passage,
    change: {},
    learnedAs: 1,
    about: [],
  }
  return { choice, ...rest }
}

/** Counted from nothing. */
function countOf(sayings: readonly Saying[], mode: Mode | undefined, sign: 1 | -1): number {
  const inScope = sayings.filter(({ choice }) => mode === undefined || choice.place.mode === mode)
  const passages = [...new Set(inScope.map(({ choice }) => choice.passage))].map(passage => {
    const own = inScope.filter(({ choice }) => choice.passage === passage)
    return {
      move: own.reduce((sum, { move }) => sum + sign * move, 0),
      isPointed: own.some(each => !each.isTakenWithMore),
    }
  })
  const side = passages.filter(({ move }) => move >= LEAST_MOVE)
  const pointed = side.filter(({ isPointed }) => isPointed).length
  return pointed + Math.min(pointed, side.length - pointed)
}

it('keeps up while choices come and go with what counting anew gives', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom<Scope>({}, { mode: 'action' }), (found, scope) => {
      const sayings = found.map(({ passage, mode, move, isTakenWithMore }) =>
        sayingOf(`p${passage}`, mode, { move, isTakenWithMore }),
      )
      const tally = new PassageTally(scope, sayings.slice(0, 10))
      for (const saying of sayings.slice(10)) tally.add(saying)
      for (const [at, { choice }] of sayings.entries()) if (found[at]?.goes) tally.drop(choice)
      const left = sayings.filter((_, at) => !found[at]?.goes)
      expect(tally.on('higher')).toBe(countOf(left, scope.mode, 1))
      expect(tally.on('lower')).toBe(countOf(left, scope.mode, -1))
    }),
    { numRuns: 300 },
  )
})
