import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiesOf } from './copies-of.ts'

const PASSAGE =
  'Ines set the lamp on the sill, where the boats could see it, and went back to count the money a third time.'
const AROUND = 'It had rained since noon and nobody was about.'

const found =
  (text: string, original = PASSAGE) =>
  () =>
    expect(copiesOf([original])(text)).toBe(true)
const spared =
  (text: string, original = PASSAGE) =>
  () =>
    expect(copiesOf([original])(text)).toBe(false)

describe('copiesOf', () => {
  it('finds the whole', found(PASSAGE))
  it('finds the whole in the midst of others', found(`${AROUND} ${PASSAGE} ${AROUND}`))
  it('finds a head that the edge of a context cut off', found(`${AROUND} ${PASSAGE.slice(0, 30)}`))
  it('finds a tail that the edge of a context cut off', found(`${PASSAGE.slice(-30)} ${AROUND}`))
  it('finds a head that is cut off in the middle of a word', found(`${AROUND} Ines set the lamp on the si`))
  it('finds the middle, cut off at both edges', found(PASSAGE.slice(20, 75)))
  it(
    'finds the cut head where its first words came before',
    found(`Ines set the lamp on the floor. Ines set the lamp on the si`),
  )
  it(
    'finds the cut tail where its last words come again',
    found(`nt the money a third time. Nobody was to count the money a third time.`),
  )
  it('finds eight words of it in a row', found(`She said that the boats could see it, and went back to bed.`))
  it('finds them under other marks and capitals', found(`‘Where the boats could see it – and went back?’`))
  it(
    'finds a short one whole',
    found(`“Ask him,” she said. “There is no boat, he said.”`, 'There is no boat, he said.'),
  )
  it(
    'finds signs that no space parts',
    found(
      '他说，潮水已经退到很远的地方了。',
      '船停在岸边，潮水已经退到很远的地方，没有人说话，也没有人走动，天慢慢黑了。',
    ),
  )
  it('spares a phrase that anyone might write', spared(`He put the lamp on the sill, where it was dark.`))
  it('spares a head too short to tell', spared(`${AROUND} Ines set the lamp`))
  it('spares a head that goes on otherwise', spared(`Ines set the lamp on the floor and left.`))
  it('looks for no text that is shorter than a phrase', spared('“Go,” she said, and he said it too.', 'she said'))
  it('finds whatever is left of it at an edge, from the shortest head or tail on', () => {
    assert(
      property(integer({ min: 24, max: PASSAGE.length }), integer({ min: 0, max: AROUND.length }), (length, other) => {
        const isCopy = copiesOf([PASSAGE])
        expect(isCopy(AROUND.slice(AROUND.length - other) + PASSAGE.slice(0, length))).toBe(true)
        expect(isCopy(PASSAGE.slice(PASSAGE.length - length) + AROUND.slice(0, other))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
