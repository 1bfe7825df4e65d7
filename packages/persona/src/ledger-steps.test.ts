import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLedger } from '../test/arbitrary-patch.ts'
import { add, id, item, mara, nobody, patch } from '../test/builders.ts'
import { changeMessage, comparePersonas, ledgerSteps, personaAt } from './history.ts'
import { withoutItemText } from './index.ts'

const brief = item({ id: id('brief') })

describe('the steps of a ledger', () => {
  it('say what each patch changed, as comparing the versions around it does', () => {
    fc.assert(
      fc.property(anyLedger, ({ patches }) => {
        const steps = ledgerSteps(mara, patches.toReversed())
        expect(steps.map(step => step.patch.id)).toEqual(patches.map(one => one.id))
        for (const { version, changes } of steps) {
          const [before, after] = [personaAt(mara, patches, version - 1), personaAt(mara, patches, version)]
          expect(changes).toEqual(comparePersonas(before ?? nobody, after ?? nobody))
        }
      }),
      { numRuns: 200 },
    )
  })
  it('leave out what could not be applied', () => {
    const early = patch([{ type: 'evidence', item: brief.id, for: 1, against: 0, outcomes: [] }])
    expect(ledgerSteps(mara, [early])).toEqual([])
  })
  it('say nothing of the words of what was forgotten', () => {
    const ledger = [patch([add(brief)]), patch([{ type: 'forget', item: brief.id }])]
    const steps = ledgerSteps(
      mara,
      ledger.map(one => withoutItemText(one, brief.id)),
    )
    const keys = steps.flatMap(({ changes }) => changes.map(change => changeMessage(change).key))
    expect(keys).toEqual(['persona.change.forgotten-since', 'persona.change.forgotten'])
  })
})
