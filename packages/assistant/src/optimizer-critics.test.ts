import type { Answerer, Price, Proposer } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { playing } from '../test/playing-proposer.ts'
import { createModelTrust } from './model-trust.ts'
import { memoryStore } from './memory-store.ts'
import { chosenCritic, criticsOf, priceOf } from './optimizer-critics.ts'
import { createOptimizerSettings, type OptimizerSetting } from './optimizer-setting.ts'
import { authorScope } from './scopes.ts'
import { createWriteQueue } from './write-queue.ts'

const PRICE: Price = { input: 1, output: 2, currency: 'EUR' }
const DEARER: Price = { ...PRICE, output: 3 }

const answerer = (id: string, remote: boolean): Answerer => ({
  id,
  remote,
  contextTokens: null,
  answer: () => Promise.reject(new Error('nobody asks')),
})
const [near, far, other] = [answerer('near', false), answerer('far', true), answerer('other', true)]
const asking = (id: string, remote: boolean, price: Price | null): Proposer => ({
  ...playing(`${id}-drafter`, []),
  model: { id, remote, price },
})

interface Here {
  readonly answerers: readonly Answerer[]
  readonly proposers?: readonly Proposer[]
  readonly setting?: Partial<OptimizerSetting> & { readonly upTo?: Price | null; readonly mayLeave?: boolean }
  /** Ids of proposers that its writer lets be tried. */
  readonly may?: readonly string[]
}

async function deskOf({ answerers, proposers = [], setting = {}, may = [] }: Here) {
  const store = memoryStore()
  const options = {
    store,
    scope: authorScope({ tenant: 'local', author: 'mara' }),
    queue: createWriteQueue(store, () => {}),
    changed: () => {},
  }
  const trust = createModelTrust(options)
  for (const proposer of proposers) if (may.includes(proposer.id)) await trust.setMayTry(proposer, true)
  const optimizer = createOptimizerSettings(options)
  await optimizer.set(setting)
  return { optimizer, trust, proposers: () => proposers, answerers: () => answerers }
}

describe('who thinks', () => {
  const rows: readonly (readonly [string, string, Here])[] = [
    ['the rules where there is no model', 'rules', { answerers: [] }],
    ['the first model on this machine', 'near', { answerers: [far, near, answerer('second', false)] }],
    ['no model that text leaves this machine for by itself', 'rules', { answerers: [far] }],
    [
      'none here either that costs something',
      'rules',
      { answerers: [near], proposers: [asking('near', false, PRICE)] },
    ],
    [
      'one that its writer lets be tried',
      'far',
      { answerers: [far], proposers: [asking('far', true, PRICE)], may: ['far-drafter'] },
    ],
    [
      'none of the same name that is another',
      'rules',
      { answerers: [far], proposers: [asking('far', false, null)], may: ['far-drafter'] },
    ],
    ['the rules where that is said', 'rules', { answerers: [near], setting: { critic: 'rules' } }],
    [
      'the one that its writer named',
      'far',
      { answerers: [near, far, other], setting: { critic: 'far', mayLeave: true } },
    ],
    [
      'and no longer once text would leave this machine for it, unsaid',
      'rules',
      { answerers: [far], setting: { critic: 'far', mayLeave: false } },
    ],
    ['no other where it is not there any more', 'rules', { answerers: [near, other], setting: { critic: 'far' } }],
    [
      'the one named for as long as it costs no more',
      'far',
      {
        answerers: [far],
        proposers: [asking('far', true, PRICE)],
        setting: { critic: 'far', mayLeave: true, upTo: DEARER },
      },
    ],
    [
      'and not once it does',
      'rules',
      {
        answerers: [far],
        proposers: [asking('far', true, DEARER)],
        setting: { critic: 'far', mayLeave: true, upTo: PRICE },
      },
    ],
    [
      'nor once it costs at all what nobody had said a price of',
      'rules',
      {
        answerers: [far],
        proposers: [asking('far', true, PRICE)],
        setting: { critic: 'far', mayLeave: true, upTo: null },
      },
    ],
    ['no model that calls itself the rules', 'rules', { answerers: [answerer('rules', true)] }],
    ['nor one that calls itself auto', 'rules', { answerers: [answerer('auto', false)] }],
  ]
  it.each(rows)('%s: %s', async (_, id, here) => {
    expect(chosenCritic(await deskOf(here)).id).toBe(id)
  })
  it('is told with what it costs and what it is called, the rules first', async () => {
    const desk = await deskOf({ answerers: [near, far], proposers: [asking('far', true, PRICE)] })
    expect(criticsOf(desk)).toMatchObject([
      { id: 'rules', by: 'rules', remote: false, price: null, label: null },
      { id: 'near', by: 'model', remote: false, price: null, label: null },
      { id: 'far', by: 'model', remote: true, price: PRICE, label: { key: 'label.far-drafter' } },
    ])
    expect(priceOf(desk, 'nobody')).toBeNull()
  })
})

describe('the setting', () => {
  const kept = async (value: unknown) => {
    const store = memoryStore()
    const scope = authorScope({ tenant: 'local', author: 'mara' })
    await store.write([{ type: 'put', scope, collection: 'settings', key: 'optimizer', value: value as never }])
    const settings = createOptimizerSettings({
      store,
      scope,
      queue: createWriteQueue(store, () => {}),
      changed: () => {},
    })
    await settings.load()
    return settings.state()
  }
  it.each([
    [null, { rate: 'usual', critic: 'auto' }],
    ['far', { rate: 'usual', critic: 'auto' }],
    [
      { format: 1, rate: 'reckless', critic: 7 },
      { rate: 'usual', critic: 'rules', asks: true, upTo: null },
    ],
    [
      { format: 1, rate: 'bold', critic: 'far', asks: false, upTo: { input: -1 } },
      { rate: 'bold', critic: 'far', asks: false, upTo: null },
    ],
  ])('kept as %j is read as what sends nothing in doubt', async (value, setting) => {
    expect(await kept(value)).toMatchObject(setting)
  })
})
