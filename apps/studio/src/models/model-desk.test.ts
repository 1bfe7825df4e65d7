import { memoryStore } from '@understudy/assistant'
import type { Answerer, Proposer } from '@understudy/contracts'
import { ScriptedModel } from '@understudy/contracts/testing'
import { sturdyModel } from '@understudy/models'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ModelStatus } from '../services/model-status.ts'
import { openSettings, type SettingsKeeper } from '../settings/settings-keeper.ts'
import { ownEndpoint, SERVER } from './model-choice.ts'
import { createModelDesk, type ModelDesk } from './model-desk.ts'
import { openModelKeys, type ModelKeys } from './model-keys.ts'
import type { ModelSource } from './model-source.ts'

const QUILL = ownEndpoint('https://api.example.com/v1', 'quill')
const NEAR = ownEndpoint('http://127.0.0.1:11434/v1', 'nib')

let settings: SettingsKeeper
let keys: ModelKeys
let status: ModelStatus
let employed: string[][]
let sources: ModelSource[]
/** Holds up what makes drafters until it is let go. */
let hold: Promise<void>

function openDesk(): ModelDesk {
  return createModelDesk({
    settings,
    keys,
    desk: { employ: made => void employed.push(made.map(({ drafter }) => drafter.id)) },
    readStatus: async () => status,
    async drafterOf(source) {
      sources.push(source)
      await hold
      const model = sturdyModel(new ScriptedModel([]), { id: source.name })
      const named = { id: source.id } as unknown
      return { model, drafter: named as Proposer, answerer: named as Answerer }
    },
  })
}

const nameOf = (models: ModelDesk): string | undefined => models.current().models[0]?.name

beforeEach(async () => {
  settings = await openSettings(memoryStore())
  keys = openModelKeys(null)
  status = { configured: true, model: 'of the server', remote: true, capabilities: {} }
  employed = []
  sources = []
  hold = Promise.resolve()
})

describe('createModelDesk', () => {
  it('has the server’s model answer where nothing was chosen', async () => {
    const models = openDesk()
    await models.refresh()
    expect(models.current().models).toMatchObject([{ name: 'of the server', remote: true }])
    expect(employed).toEqual([['server of the server']])
  })
  it('tells the server where the writer was told that the text goes', async () => {
    await openDesk().refresh()
    status = { ...status, remote: false }
    await openDesk().refresh()
    expect(sources.map(({ headers }) => headers)).toEqual([{}, { 'x-understudy-stays-here': 'yes' }])
  })
  it('has none answer where the server has none', async () => {
    status = { configured: false, model: null, remote: false, capabilities: {} }
    const models = openDesk()
    await models.refresh()
    expect([models.current().models, employed]).toEqual([[], [[]]])
  })
  it('asks an address with its key, from now on and when the page opens again', async () => {
    await openDesk().useOwn(QUILL, 'sk-1')
    const again = openDesk()
    await again.refresh()
    expect(again.current()).toMatchObject({
      choice: { type: 'own', id: QUILL.id },
      models: [{ name: 'quill', remote: true }],
    })
    expect(sources.at(-1)).toMatchObject({
      path: '/api/own/v1',
      apiKey: 'sk-1',
      headers: { 'x-understudy-endpoint': QUILL.baseURL, 'x-understudy-model': 'quill' },
    })
  })
  it('keeps no key among the settings', async () => {
    await openDesk().useOwn(QUILL, 'sk-1')
    expect(JSON.stringify(settings.current())).not.toContain('sk-1')
  })
  it('knows what stays on this machine', async () => {
    const models = openDesk()
    await models.useOwn(NEAR, null)
    expect(models.current().models).toMatchObject([{ name: 'nib', remote: false }])
  })
  it('takes an address away with its key, and has the server’s answer again', async () => {
    const models = openDesk()
    await models.useOwn(QUILL, 'sk-1')
    await models.useOwn(NEAR, null)
    await models.forget(QUILL)
    expect([nameOf(models), keys.of(QUILL.id)]).toEqual(['nib', null])
    await models.forget(NEAR)
    expect([nameOf(models), settings.current().models.own]).toEqual(['of the server', []])
  })
  it('employs others beside it, each once, as long as they are there', async () => {
    const models = openDesk()
    await models.useOwn(QUILL, null)
    await models.useOwn(NEAR, null)
    await models.useBeside(SERVER, true)
    await models.useBeside(QUILL.id, true)
    expect(employed.at(-1)).toEqual([`own ${NEAR.id}`, 'server of the server', `own ${QUILL.id}`])
    await models.useServer()
    expect(employed.at(-1)).toEqual(['server of the server', `own ${QUILL.id}`])
    await models.forget(QUILL)
    expect(employed.at(-1)).toEqual(['server of the server'])
  })
  it('employs the last that was chosen, however long another takes', async () => {
    let letGo = (): void => {}
    hold = new Promise(resolve => (letGo = resolve))
    const models = openDesk()
    const first = models.useOwn(QUILL, null)
    hold = Promise.resolve()
    await models.useOwn(NEAR, null)
    letGo()
    await first
    expect([nameOf(models), employed]).toEqual(['nib', [[`own ${NEAR.id}`]]])
  })
})
