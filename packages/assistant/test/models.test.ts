import type { Price, Proposer, ProposerId } from '@understudy/contracts'
import { ScriptedModel, seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { createAssistant } from '../src/create-assistant.ts'
import { memoryStore } from '../src/memory-store.ts'
import type { UnderstudyAssistant } from '../src/understudy-assistant.ts'
import { ghostEditor } from './ghost-editor.ts'
import { continuationRequest, rewriteRequest } from './requests.ts'

const PASSAGE = 'She walked very slowly home.'
const PRICE: Price = { input: 1, output: 2, currency: 'USD' }

interface Of {
  readonly remote?: boolean
  readonly price?: Price
}

function model(id: string, { remote = false, price }: Of = {}): Proposer {
  const answers = new ScriptedModel(() => [`The ${id} boat lay on the mud by the wall.`], { id, remote })
  return drafter(answers, { id, ...(price && { price }) })
}

function opening(proposers: readonly Proposer[], { store = memoryStore(), seed = 4 } = {}) {
  const env = seededEnv(seed)
  const options = { proposers, store, subject: { author: 'mara' }, actor: 'mara', consent: 'given', env } as const
  const assistant = createAssistant(options)
  return { assistant, env, store, ghosts: ghostEditor(assistant) }
}

/** Who answers, and why. */
async function asked(assistant: UnderstudyAssistant, rewrite = false) {
  const request = rewrite ? rewriteRequest(PASSAGE, { candidates: 2 }) : continuationRequest('The tide was out.')
  for await (const part of assistant.suggest(request, new AbortController().signal))
    if (part.type === 'opened')
      return { by: part.credit.proposer as string, why: part.credit.why.map(({ key }) => key) }
  return { by: '', why: [] }
}
const many = async (assistant: UnderstudyAssistant, count: number) => {
  const by: string[] = []
  for (let n = 0; n < count; n++) by.push((await asked(assistant)).by)
  return by
}
const taskOf = async (assistant: UnderstudyAssistant, task: string) =>
  (await assistant.modelTasks()).find(one => one.task === task)

describe('which model is asked first', () => {
  it('is the host’s where nobody said anything', async () => {
    const { assistant } = opening([model('big', { remote: true }), model('small', { remote: true })])
    expect(new Set(await many(assistant, 20))).toEqual(new Set(['big']))
  })
  it('is the one a person wants, for that task alone, and the log says whom it was sent to', async () => {
    const { assistant } = opening([model('big', { remote: true }), model('small', { remote: true })])
    expect(await assistant.setModel('continuation', 'small' as ProposerId)).toMatchObject({ ok: true })
    const ghost = await asked(assistant)
    expect(ghost.by).toBe('small')
    expect(ghost.why).toContain('assistant.why.model-stated')
    expect((await asked(assistant, true)).by).toBe('big')
    await assistant.flush()
    expect((await assistant.promptLog(9)).map(sent => sent.model)).toEqual(['big', 'small'])
    await assistant.decideModel('continuation', 'retire')
    expect((await asked(assistant)).by).toBe('big')
    await assistant.setModel('continuation', null)
    expect((await taskOf(assistant, 'continuation'))?.said).toBeNull()
  })
  it('is none that a file or what was learned names, where text would leave this machine for it', async () => {
    const { assistant, store } = opening([model('big'), model('small', { remote: true })])
    const said = { id: 'continuation', model: 'small', source: 'imported', status: 'active', locked: false }
    await assistant.setValue(['preference', 'models', 'continuation'], said)
    expect((await asked(assistant)).by).toBe('big')
    await assistant.setMayTry('small' as ProposerId, true)
    expect((await asked(assistant)).by).toBe('small')
    await assistant.close()
    const env = seededEnv(8)
    const other = createAssistant({
      proposers: [model('big'), model('small')],
      store,
      subject: { author: 'tobias' },
      actor: 'mara',
      consent: 'given',
      env,
    })
    expect(new Set(await many(other, 60))).toEqual(new Set(['big']))
  })
  it('keeps the places of proposers without a model', async () => {
    const none: Proposer = { ...model('names'), id: 'names' as ProposerId }
    const { model: _, ...plain } = none
    const { assistant } = opening([plain, model('big'), model('small')])
    await assistant.setModel('continuation', 'small' as ProposerId)
    expect((await asked(assistant)).by).toBe('names')
  })
})

describe('another model stands in where the first fails', () => {
  const failing = (id: string, of: Of = {}) => ({
    ...model(id, of),
    async *propose() {
      yield { type: 'failed', candidate: null, reason: 'unreachable', detail: id } as const
    },
  })
  it.each([
    ['on this machine', failing('big'), model('small'), 'small'],
    ['that text would leave this machine for: not', failing('big'), model('small', { remote: true }), ''],
    ['as far away', failing('big', { remote: true }), model('small', { remote: true }), 'small'],
    [
      'that costs more: not',
      failing('big', { remote: true, price: PRICE }),
      model('small', { remote: true, price: { ...PRICE, output: 9 } }),
      '',
    ],
  ])('%s', async (_, first, second, by) => {
    const { assistant } = opening([first, second])
    await assistant.setModel('continuation', first.id)
    expect((await asked(assistant)).by).toBe(by)
    expect((await asked(assistant, true)).by).toBe(by)
  })
})

describe('another model is tried', () => {
  const others = (by: readonly string[]) => by.filter(id => id === 'small').length

  it('now and then where it is on this machine, and says so', async () => {
    const { assistant } = opening([model('big', { remote: true }), model('small')])
    const by = await many(assistant, 200)
    expect(others(by)).toBeGreaterThan(8)
    expect(others(by)).toBeLessThan(35)
  })
  it('never where text would leave this machine for it, unless a person said it may', async () => {
    const set = [model('big'), model('small', { remote: true, price: PRICE })]
    const { assistant, store } = opening(set)
    expect(others(await many(assistant, 80))).toBe(0)
    await assistant.setMayTry('small' as ProposerId, true)
    expect(others(await many(assistant, 80))).toBeGreaterThan(0)
    await assistant.close()
    const again = (price: Price) =>
      opening([model('big'), model('small', { remote: true, price })], { store }).assistant
    expect(others(await many(again(PRICE), 80))).toBeGreaterThan(0)
    expect(others(await many(again({ ...PRICE, output: 3 }), 80))).toBe(0)
    expect(others(await many(again({ ...PRICE, currency: 'EUR' }), 80))).toBe(0)
  })
  it('no longer than it may, also where that was taken back in another tab', async () => {
    const set = [model('big'), model('small', { remote: true })]
    const { assistant, store } = opening(set)
    await assistant.setMayTry('small' as ProposerId, true)
    const other = opening(set, { store }).assistant
    expect(others(await many(other, 80))).toBeGreaterThan(0)
    await assistant.setMayTry('small' as ProposerId, false)
    expect(others(await many(other, 80))).toBe(0)
  })
  it.each(['paused', 'never', 'stated', 'locked'] as const)('not where nothing can come of it: %s', async how => {
    const { assistant } = opening([model('big'), model('small')])
    await assistant.ready
    if (how === 'paused') await assistant.setLearning('paused')
    else if (how === 'never') await assistant.setDocumentLearning(continuationRequest('').document, 'never')
    else await assistant.setModel('continuation', 'big' as ProposerId)
    if (how === 'locked') await assistant.decideModel('continuation', 'lock')
    expect(others(await many(assistant, 60))).toBe(0)
  })
  it('and nothing of it is left after everything was erased', async () => {
    const { assistant } = opening([model('big'), model('small', { remote: true })])
    await assistant.setMayTry('small' as ProposerId, true)
    await assistant.eraseAll()
    expect((await assistant.modelChoices()).map(({ mayTry }) => mayTry)).toEqual([true, false])
  })
})

describe('what a model costs', () => {
  const spentOf = async (assistant: UnderstudyAssistant) => {
    await asked(assistant)
    await assistant.flush()
    return (await assistant.promptLog(1))[0]?.answer?.spent.price
  }
  it('is what its writer says, else what the host says, on this device', async () => {
    const { assistant, store } = opening([model('big', { remote: true, price: PRICE })])
    expect(await spentOf(assistant)).toEqual(PRICE)
    const said = { ...PRICE, input: 7, currency: 'EUR' }
    await assistant.setPrice('big' as ProposerId, said)
    expect(await spentOf(assistant)).toEqual(said)
    expect((await assistant.modelChoices())[0]?.model.price).toEqual(said)
    await assistant.close()
    const again = opening([model('big', { remote: true, price: PRICE })], { store, seed: 5 }).assistant
    expect(await spentOf(again)).toEqual(said)
    for await (const line of again.backup()) expect(line).not.toContain('"collection":"settings","key":"models"')
    await again.setPrice('big' as ProposerId, null)
    expect(await spentOf(again)).toEqual(PRICE)
  })
  it('that went up ends what was allowed', async () => {
    const { assistant } = opening([model('big'), model('small', { remote: true })])
    const mayTry = async () => (await assistant.modelChoices())[1]?.mayTry
    await assistant.setMayTry('small' as ProposerId, true)
    expect(await mayTry()).toBe(true)
    await assistant.setPrice('small' as ProposerId, PRICE)
    expect(await mayTry()).toBe(false)
  })
})

describe('what stays on the page', () => {
  it('decides which model is asked first, visibly, and a person may put that away', { timeout: 60_000 }, async () => {
    const { assistant, ghosts, env } = opening([model('big'), model('small')])
    for (let n = 0; n < 260 && (await taskOf(assistant, 'continuation'))?.said == null; n++) {
      const ghost = await ghosts.ask('The tide was out.', 'command')
      const isSmall = ghost.text.includes('small')
      ghosts.end(ghost, isSmall ? 'accepted' : 'refused', isSmall ? 9 : 0)
      env.advance(60_000)
      if (n % 10 === 9) await assistant.flush()
    }
    await assistant.flush()
    const learned = await taskOf(assistant, 'continuation')
    expect(learned?.said).toMatchObject({ model: 'small', source: 'learned', status: 'active' })
    const small = learned?.trials.find(trial => trial.model === ('small' as ProposerId))
    expect(small?.kept).toBeGreaterThan(0.8 * (small?.shown ?? 0))
    expect((await assistant.modelEvidence('continuation')).length).toBeGreaterThan(20)
    const first = await asked(assistant)
    if (first.by === 'small') expect(first.why).toContain('assistant.why.model-learned')
    expect((await many(assistant, 30)).filter(id => id === 'small').length).toBeGreaterThan(24)
    await assistant.decideModel('continuation', 'retire')
    expect(new Set(await many(assistant, 30))).toEqual(new Set(['big']))
  })
})
