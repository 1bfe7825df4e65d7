import { expect, it } from 'vitest'
import { differences, verdicts } from '../../test/differences.ts'
import { scopeOfEvidence } from './scope-of-evidence.ts'

const there = differences(4, 'dialogue')
const elsewhere = differences(4, 'action', 10)
const taken = elsewhere.map(each => ({ ...each, by: 'accepted' as const }))

it.each([
  ['everywhere where both confirm it', [...there, ...elsewhere], [2, 2], {}],
  ['in the mode that alone confirms it', [...there, ...elsewhere], [2, 0], { mode: 'dialogue' }],
  ['in the mode where the other speaks against it', [...there, ...elsewhere], [2, -2], { mode: 'dialogue' }],
  [
    'in the mode where it was pointed at, whatever was taken with more',
    [...there, ...taken],
    [2, 2],
    { mode: 'dialogue' },
  ],
  ['everywhere where no other was asked', there, [2], {}],
] as const)('%s', (_, all, [inMode, other = 0], scope) => {
  const said = [...verdicts(all.slice(0, 4), inMode), ...verdicts(all.slice(4), other)]
  expect(scopeOfEvidence(said, all)).toEqual(scope)
})
