import type { Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { emptyPersona } from './empty-persona.ts'
import type { LayerKind, PersonaLayer } from './precedence.ts'
import { rewardWeights } from './reward-weights.ts'

function layer(kind: LayerKind, rewards: Json): PersonaLayer {
  const persona = emptyPersona({ id: 'mara', name: 'Mara Quill', role: 'author' })
  return {
    kind,
    persona: {
      ...persona,
      document: { ...persona.document, modules: { ...persona.document.modules, unknown: { rewards } } },
    },
  }
}
const style = (weight: Json): Json => [{ id: 'style', weight }]

describe('rewardWeights', () => {
  it('reads what is stated', () => {
    const rewards = [
      { id: 'style', weight: 0.7 },
      { id: 'content', weight: 0 },
    ]
    expect(rewardWeights([layer('author', rewards)])).toEqual({ style: 0.7, content: 0 })
  })
  it('lets the layer below win', () => {
    expect(rewardWeights([layer('author', style(2)), layer('house', style(1))])).toEqual({ style: 2 })
  })
  it('counts nothing more than ten times', () => {
    expect(rewardWeights([layer('author', style(1e9))])).toEqual({ style: 10 })
  })
  it('keeps a name of the prototype a name', () => {
    expect(Object.keys(rewardWeights([layer('author', [{ id: '__proto__', weight: 2 }])]))).toEqual(['__proto__'])
  })
  it.each([[null], ['style'], [{ style: 1 }], [[null, 3, 'x', {}]], [style('much')], [style(-1)], [style(null)]])(
    'passes over %j',
    rewards => expect(rewardWeights([layer('author', rewards)])).toEqual({}),
  )
})
