import { seededEnv } from '@understudy/contracts/testing'
import { modelPreferenceOf, preferredModel, type ModelPreference } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { ghostDesk, type GhostDesk } from '../test/ghost-desk.ts'
import { MARA_QUILL } from '../test/story.ts'
import { replay } from './replay.ts'
import { finish } from './run-steps.ts'
import { trialsOf } from './model-trials.ts'

const MODELS = ['big', 'small'] as const
const PATH = ['preference', 'models', 'continuation'] as const

/** So many continuations of each model, of which the shares given are kept whole. */
function write(desk: GhostDesk, count: number, shares: Readonly<Record<(typeof MODELS)[number], number>>): void {
  const { random } = seededEnv(count)
  for (let n = 0; n < count; n++) {
    // the same luck for both
    const luck = random()
    for (const by of MODELS) {
      const isKept = luck < shares[by]
      desk.see({ words: 8, by, models: MODELS, ending: isKept ? 'accepted' : 'refused', kept: isKept ? 8 : 0 })
    }
  }
}
const preference = (desk: GhostDesk) => modelPreferenceOf(desk.persona().document, 'continuation')
const said = (more: Partial<ModelPreference> = {}) =>
  ({ id: 'continuation', model: 'big', source: 'stated', status: 'active', locked: false, ...more }) as never

describe('which model for which task', () => {
  it('is learned once each has been tried enough, with the counts behind it', () => {
    const desk = ghostDesk(1)
    write(desk, 11, { big: 0, small: 1 })
    expect(preference(desk)).toBeNull()
    write(desk, 9, { big: 0, small: 1 })
    desk.close()
    expect(preference(desk)).toMatchObject({ model: 'small', source: 'learned', status: 'active', locked: false })
    expect(preference(desk)?.evidence).toEqual({ for: 20, against: 0 })
    const patch = desk.patches.find(({ cause }) => cause.key === 'learning.model')
    expect(patch?.check?.after).toBeLessThan(patch?.check?.before ?? 0)
  })
  it('is nothing where both do as well, and of another task nothing', () => {
    const desk = ghostDesk(2)
    write(desk, 30, { big: 0.5, small: 0.5 })
    desk.close()
    expect(preference(desk)).toBeNull()
    expect(preferredModel(desk.persona().document, 'tighten')).toBeNull()
  })
  it('goes back where the first does better again', () => {
    const desk = ghostDesk(3)
    write(desk, 20, { big: 0, small: 1 })
    write(desk, 60, { big: 1, small: 0 })
    desk.close()
    expect(preference(desk)).toMatchObject({ model: 'big', source: 'learned' })
  })
  it.each([
    ['said by a person', said(), 'big'],
    ['locked', said({ source: 'learned', locked: true }), 'big'],
    ['put away', said({ model: 'small', source: 'learned', status: 'retired' }), null],
  ])('is left alone where it was %s', (_, to, stands) => {
    const desk = ghostDesk(4)
    desk.change([{ type: 'set', path: PATH, from: null, to }])
    write(desk, 30, { big: 0, small: 1 })
    desk.close()
    expect(preferredModel(desk.persona().document, 'continuation')).toBe(stands)
  })
  it('teaches nothing by whoever has no model, or by another hand', () => {
    const desk = ghostDesk(5)
    for (let n = 0; n < 30; n++) desk.see({ words: 8, ending: 'accepted', kept: 8 })
    const other = ghostDesk(6, { actor: 'editor' })
    write(other, 30, { big: 0, small: 1 })
    expect([desk.state().models, other.state().models]).toEqual([{}, {}])
  })
  it('counts what stayed of each, the latest', () => {
    const desk = ghostDesk(7)
    desk.see({ words: 8, by: 'big', models: MODELS, ending: 'accepted', kept: 2 })
    desk.see({ words: 8, by: 'big', models: MODELS, ending: 'typed-otherwise' })
    const { shown, kept } = trialsOf(desk.state().models, 'continuation', 'big')
    expect([shown, Math.round(kept * 100)]).toEqual([2, 26])
    write(desk, 80, { big: 0, small: 1 })
    expect(trialsOf(desk.state().models, 'continuation', 'big').shown).toBe(60)
  })
  it.each([1, 2, 3])('is the same replayed as learned one by one (seed %d)', seed => {
    const desk = ghostDesk(seed)
    for (let session = 0; session < 3; session++) {
      write(desk, 14, { big: 0.1, small: 0.9 })
      desk.close()
    }
    const { events } = desk.desk
    const replayed = finish(
      replay({ identity: MARA_QUILL, events, patches: [], closing: true, vetoed: [] }, crudeReader),
    )
    expect(JSON.stringify(replayed.state)).toBe(JSON.stringify(desk.state()))
    expect(JSON.stringify(replayed.patches)).toBe(JSON.stringify(desk.patches))
    expect(desk.patches.some(({ cause }) => cause.key === 'learning.model')).toBe(true)
  })
})
