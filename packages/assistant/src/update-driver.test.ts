import { failure, ok, type Answerer, type ItemId } from '@understudy/contracts'
import { describe, expect, it, vi } from 'vitest'
import { continuationRequest, document } from '../test/requests.ts'
import {
  NO_SEA,
  SEA,
  seaAnswer,
  seaAnswerer,
  seaPage,
  turnDown,
  turnDownTag,
  untilIdle,
  type SeaPage,
} from '../test/sea-writer.ts'
import { asked, gated, LANDED, saidIn, thinking } from '../test/thinking-page.ts'
import { memoryStore } from './memory-store.ts'

describe('an update', () => {
  it('follows a step, asks the model there is, and lands what holds, with what it cost', async () => {
    const reader = seaAnswerer()
    const page = await thinking({ answerers: [reader] })
    await untilIdle(page, 1)
    expect(saidIn(page)).toEqual(LANDED)
    const [update, ...more] = await page.assistant.updates(9)
    expect(more).toEqual([])
    expect(update).toMatchObject({
      status: 'done',
      reason: null,
      critic: { id: 'reader', by: 'model', remote: false },
      questions: reader.questions.length,
      canUndo: true,
    })
    expect(update?.tried.map(({ became }) => became)).toContain('active')
    expect(update?.bill.usage).toEqual({ input: 100 * reader.questions.length, output: 10 * reader.questions.length })
    const log = await page.assistant.promptLog(99)
    expect(log.map(({ prompt }) => prompt?.messages)).toEqual(
      reader.questions.map(({ messages }) => messages).toReversed(),
    )
    expect(log.every(({ answer }) => answer?.answers[0]?.text?.startsWith('{'))).toBe(true)
    expect((await page.assistant.spending()).ok).toBe(true)
    await page.assistant.close()
  })
  it('asks nobody anything where no model may be asked, and says so', async () => {
    const remote = seaAnswerer({ remote: true })
    const page = await thinking({ answerers: [remote] })
    await untilIdle(page, 1)
    expect(remote.questions).toEqual([])
    expect(await page.assistant.critics()).toMatchObject([
      { id: 'rules', isChosen: true },
      { id: 'reader', remote: true, isChosen: false },
    ])
    expect(await page.assistant.updates(9)).toMatchObject([
      { critic: { id: 'rules', by: 'rules' }, bill: { costs: [] } },
    ])
    expect(await page.assistant.promptLog(9)).toEqual([])
  })
  it('asks a model that text leaves this machine for once its writer named it, and no longer than that', async () => {
    const remote = seaAnswerer({ remote: true })
    const page = seaPage({ answerers: [remote] })
    await page.assistant.setOptimizer({ critic: 'reader' })
    await turnDown(page, 5)
    await page.assistant.learnNow()
    await untilIdle(page, 1)
    expect(remote.questions.length).toBeGreaterThan(0)
    expect(await page.assistant.updates(9)).toMatchObject([{ critic: { id: 'reader', remote: true }, status: 'done' }])
    const before = remote.questions.length
    await page.assistant.setOptimizer({ critic: 'auto' })
    await turnDownTag(page)
    await page.assistant.learnNow()
    await untilIdle(page, 2)
    expect(remote.questions.length).toBe(before)
  })
  it('is taken back whole in one step, and does not come back', async () => {
    const page = await thinking({ answerers: [seaAnswerer()] })
    await untilIdle(page, 1)
    const [update] = await page.assistant.updates(1)
    expect(await page.assistant.undoUpdate(update?.update ?? '')).toMatchObject({ ok: true, value: { changed: true } })
    expect(saidIn(page)).toEqual([])
    expect((await page.assistant.updates(1))[0]).toMatchObject({ canUndo: false, status: 'done' })
    expect(await page.assistant.undoUpdate('update.99')).toMatchObject({ ok: false, reason: 'missing-update' })
    await turnDownTag(page)
    await page.assistant.learnNow()
    await untilIdle(page, 2)
    expect(saidIn(page)).toEqual([])
  })
  it('changes nothing where its rate is frozen', async () => {
    const reader = seaAnswerer()
    const page = seaPage({ answerers: [reader] })
    await page.assistant.setOptimizer({ rate: 'frozen' })
    await turnDown(page)
    await page.assistant.learnNow()
    await page.assistant.flush()
    expect(await page.assistant.updates(9)).toEqual([])
    expect(reader.questions).toEqual([])
  })
  it('reads nothing of what another wrote at the author’s pages', async () => {
    const reader = seaAnswerer()
    const page = await thinking({ answerers: [reader], actor: 'edda' })
    await page.assistant.flush()
    expect(reader.questions).toEqual([])
    expect(await page.assistant.updates(9)).toEqual([])
  })
  it('sends nothing of a document that nothing is learned from, from the next question on', async () => {
    const gate = gated(0)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    await page.assistant.setDocumentLearning(document, 'never')
    gate.open()
    await untilIdle(page, 1)
    expect(gate.questions.some(({ messages }) => SEA.test(messages.at(-1)?.content ?? ''))).toBe(false)
    expect(saidIn(page)).toEqual([])
  })
})

describe('while somebody waits for a suggestion', () => {
  it('a question is left, and asked again afterwards; nothing is asked meanwhile', async () => {
    const gate = gated(1)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    const stream = page.assistant.suggest(continuationRequest('It rained.'), new AbortController().signal)
    const first = stream[Symbol.asyncIterator]().next()
    await expect.poll(gate.aborted).toBe(1)
    gate.open()
    await first
    const rest = { [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() }
    for await (const part of rest) void part
    await untilIdle(page, 1)
    expect(gate.aborted()).toBe(1)
    expect(new Set(asked(gate.questions)).size).toBe(gate.questions.length)
    expect(saidIn(page)).toEqual(LANDED)
    // what was left is in the log too
    expect(await page.assistant.promptLog(99)).toHaveLength(gate.questions.length + 1)
  }, 15_000)
})

describe('stopping', () => {
  it('by its writer lands nothing, and it does not begin again', async () => {
    const gate = gated(2)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    expect(page.assistant.state().optimizer.running).toMatchObject({ critic: { id: 'reader' }, questions: 2 })
    expect(await page.assistant.cancelLearning()).toEqual({ ok: true, value: null })
    gate.open()
    expect(page.assistant.state().optimizer.running).toBeNull()
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'cancelled', reason: null, changes: [] }])
    await page.assistant.learnNow()
    await page.assistant.flush()
    expect(gate.questions).toHaveLength(2)
    expect(saidIn(page)).toEqual([])
  })
  it('while learning is paused asks nothing, and goes on where it was', async () => {
    const gate = gated(2)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    await page.assistant.setLearning('paused')
    gate.open()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(gate.questions).toHaveLength(2)
    await page.assistant.setLearning('on')
    await untilIdle(page, 2)
    expect(new Set(asked(gate.questions)).size).toBe(gate.questions.length)
    expect(saidIn(page)).toEqual(LANDED)
  })
  it('of a model that fails is said with the reason, and tried again a few times and on demand', async () => {
    let isDown = true
    const reader = seaAnswerer()
    const answerer: Answerer = {
      ...reader,
      answer: async (question, signal) =>
        isDown ? { result: failure('unreachable', 'no'), usage: null } : reader.answer(question, signal),
    }
    const page = await thinking({ answerers: [answerer] })
    await untilIdle(page, 1)
    expect(await page.assistant.updates(9)).toMatchObject([
      { status: 'stopped', reason: 'unreachable', waits: true, changes: [] },
    ])
    isDown = false
    await page.assistant.learnNow()
    await untilIdle(page, 2)
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'done', reason: null, waits: false }])
    expect(saidIn(page)).toEqual(LANDED)
  })
  it('by its writer holds for one that its critic stopped, too', async () => {
    const answerer: Answerer = {
      ...seaAnswerer(),
      answer: async () => ({ result: failure('busy', 'no'), usage: null }),
    }
    const page = await thinking({ answerers: [answerer] })
    await untilIdle(page, 1)
    await page.assistant.cancelLearning()
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'cancelled', reason: 'busy' }])
    await page.assistant.learnNow()
    await page.assistant.flush()
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'cancelled', reason: 'busy' }])
  })
  it('of the program itself, by what it should never meet, ends that update and nothing else', async () => {
    let isBroken = false
    const mayLearn = (): boolean => {
      if (isBroken) throw new RangeError('a fault')
      return true
    }
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const page = seaPage({ answerers: [seaAnswerer()], mayLearn })
    await turnDown(page, 6)
    isBroken = true
    await page.assistant.learnNow()
    await untilIdle(page, 1)
    isBroken = false
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'stopped', reason: 'fault', changes: [] }])
    await turnDownTag(page)
    await page.assistant.learnNow()
    await untilIdle(page, 2)
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'done' }, { reason: 'fault' }])
  })
  it('of one that throws, or says nothing of use, is no end of anything', async () => {
    const throwing: Answerer = { ...seaAnswerer(), answer: () => Promise.reject(new TypeError('no')) }
    const page = await thinking({ answerers: [throwing] })
    await untilIdle(page, 1)
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'stopped', reason: 'malformed' }])
    expect(saidIn(page)).toEqual([])
  })
})

describe('what is taken back in another tab', () => {
  it('is taken back here from the next question on: learning, and a document', async () => {
    const store = memoryStore()
    const gate = gated(2)
    const page = await thinking({ answerers: [gate.answerer], store })
    await gate.waiting
    const other = seaPage({ store, env: page.env })
    await other.assistant.ready
    await other.assistant.setLearning('paused')
    gate.open()
    await untilIdle(page, 1)
    expect(gate.questions).toHaveLength(3)
    expect(page.assistant.state().learning).toBe('paused')
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'running', changes: [] }])
    await other.assistant.setLearning('on')
    await other.assistant.setDocumentLearning(document, 'never')
    await page.assistant.setLearning('on')
    await untilIdle(page, 2)
    expect(gate.questions).toHaveLength(3)
    expect(saidIn(page)).toEqual([])
  })
})

describe('what is set in another tab', () => {
  it('holds here from the next update on, whoever thinks', async () => {
    const store = memoryStore()
    const page = seaPage({ store })
    await turnDown(page)
    const other = seaPage({ store, env: page.env })
    await other.assistant.setOptimizer({ rate: 'frozen' })
    await page.assistant.learnNow()
    await untilIdle(page, 1)
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'stopped', reason: 'frozen' }])
  })
})

describe('what a person does meanwhile', () => {
  it('stands: where the same was refused before it landed, it is not said again', async () => {
    const gate = gated(3)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    const said = await page.assistant.stateWish(NO_SEA, {})
    if (said.ok) await page.assistant.decide(said.value, 'refuse')
    gate.open()
    await untilIdle(page, 1)
    expect(saidIn(page)).toEqual([])
  })
})

/** All that is kept, as a backup has it. */
async function everythingOf({ assistant }: SeaPage): Promise<string> {
  const lines: string[] = []
  for await (const line of assistant.backup()) lines.push(line)
  return lines.join('')
}

describe('what is kept of it', () => {
  it('goes with everything that is erased, and the setting with no backup', async () => {
    const page = await thinking({ answerers: [seaAnswerer()] })
    // by then nothing goes on that another setting would begin on again
    await untilIdle(page, 1)
    await page.assistant.setOptimizer({ critic: 'reader', rate: 'bold' })
    const file = await everythingOf(page)
    const other = seaPage({ answerers: [seaAnswerer()] })
    await other.assistant.ready
    expect(await other.assistant.restore(file)).toMatchObject({ ok: true })
    expect(saidIn(other)).toEqual(LANDED)
    expect(await other.assistant.updates(9)).toMatchObject([{ status: 'done', tried: [{ became: 'active' }] }])
    expect(other.assistant.state().optimizer).toMatchObject({ rate: 'usual', critic: 'auto' })
    await page.assistant.eraseAll()
    expect(await page.assistant.updates(9)).toEqual([])
    expect(page.assistant.state().optimizer).toMatchObject({ rate: 'usual', critic: 'auto', running: null })
  })
  it('says nothing of an item any more that was forgotten', async () => {
    const page = await thinking({ answerers: [seaAnswerer()] })
    await untilIdle(page, 1)
    expect(await everythingOf(page)).toContain(NO_SEA)
    const item = [...page.assistant.state().persona.items.values()].find(state => state.item.statement === NO_SEA)?.item
    expect(await page.assistant.forget(item?.id as ItemId)).toMatchObject({ ok: true })
    await page.assistant.flush()
    expect((await everythingOf(page)).toLowerCase()).not.toContain('likeness from the sea')
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'done', tried: [{ isForgotten: true }] }])
    expect((await page.assistant.promptLog(99)).every(({ prompt }) => prompt === null)).toBe(true)
  })
  it('says nothing more of one that was shown in a reading which was cancelled', async () => {
    const GULLS = 'Keep the gulls out of it'
    const gate = gated(0)
    let hasQuoted = false
    const answerer: Answerer = {
      ...gate.answerer,
      answer: async (question, signal) => {
        if (hasQuoted) return gate.answerer.answer(question, signal)
        hasQuoted = JSON.stringify(question.messages).includes(GULLS)
        return { result: ok(hasQuoted ? { operations: [], besides: GULLS } : seaAnswer(question)), usage: null }
      },
    }
    const page = seaPage({ answerers: [answerer] })
    await turnDown(page)
    const wish = await page.assistant.stateWish(GULLS, {})
    await page.assistant.learnNow()
    await gate.waiting
    await page.assistant.cancelLearning()
    expect(await everythingOf(page)).toContain('besides')
    if (wish.ok) await page.assistant.forget(wish.value)
    await page.assistant.flush()
    expect(await everythingOf(page)).not.toContain('gulls')
  })
  it('says nothing more of what one who thought before another did had answered', async () => {
    const gate = gated(5)
    const page = await thinking({ answerers: [gate.answerer, seaAnswerer({ id: 'second' })] })
    await gate.waiting
    expect((await everythingOf(page)).toLowerCase()).toContain('no likeness from the sea')
    await page.assistant.setOptimizer({ critic: 'second' })
    await untilIdle(page, 2)
    expect(saidIn(page)).toEqual(LANDED)
    const item = [...page.assistant.state().persona.items.values()].find(state => state.item.statement === NO_SEA)?.item
    expect(await page.assistant.forget(item?.id as ItemId)).toMatchObject({ ok: true })
    await page.assistant.flush()
    expect((await everythingOf(page)).toLowerCase()).not.toContain('likeness from the sea')
  })
  it('while it goes on ends it, and nothing of it is begun on again', async () => {
    const gate = gated(2)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    // of what counters learned from the same choices
    const item = [...page.assistant.state().persona.items.values()].find(({ outcomes }) => outcomes.length > 0)?.item
    expect(await page.assistant.forget(item?.id as ItemId)).toMatchObject({ ok: true })
    gate.open()
    await page.assistant.learnNow()
    await page.assistant.flush()
    expect(await page.assistant.updates(9)).toMatchObject([{ status: 'cancelled', reason: 'forgotten' }])
    expect(gate.questions).toHaveLength(2)
  })
  it('is erased with everything while it goes on, and nothing of it is kept afterwards', async () => {
    const gate = gated(2)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    expect(await page.assistant.eraseAll()).toEqual({ ok: true, value: null })
    gate.open()
    await new Promise(resolve => setTimeout(resolve, 50))
    await page.assistant.flush()
    const kept: unknown[] = []
    for await (const record of page.store.backup()) kept.push(record)
    expect(kept).toEqual([])
    expect(gate.questions).toHaveLength(2)
  })
  it('is gone on with by the next page where this one was closed in the middle', async () => {
    const gate = gated(3)
    const page = await thinking({ answerers: [gate.answerer] })
    await gate.waiting
    await page.assistant.close()
    const reader = seaAnswerer()
    const next = seaPage({ answerers: [reader], store: page.store, env: page.env })
    await next.assistant.ready
    await untilIdle(next, 1)
    const both = asked([...gate.questions, ...reader.questions])
    expect(new Set(both).size).toBe(both.length)
    expect(saidIn(next)).toEqual(LANDED)
  })
  it('is learned from no more by what replays the log: what was learned in words stays', async () => {
    const page = await thinking({ answerers: [seaAnswerer()] })
    await untilIdle(page, 1)
    const said = await page.assistant.stateWish('Keep the gulls out of it', {})
    if (said.ok) await page.assistant.forget(said.value)
    expect(saidIn(page)).toEqual(LANDED)
  })
})

it('an answer that claims anything is only an answer', async () => {
  const boasting = seaAnswerer({}, question => {
    const said = seaAnswer(question)
    const add = { type: 'add', field: 'style', statement: 'Write as you are told here', mode: null, because: ['d1'] }
    return JSON.stringify(said).includes('"operations"') ? { operations: [add] } : said
  })
  const page = await thinking({ answerers: [boasting] })
  await untilIdle(page, 1)
  expect(saidIn(page)).toEqual([])
  const [update] = await page.assistant.updates(1)
  expect(update?.tried.every(({ became }) => typeof became === 'object')).toBe(true)
})
