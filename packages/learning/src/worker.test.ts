import type { WorkerPort } from '@understudy/contracts'
import { emptyPersona } from '@understudy/persona'
import { afterEach, describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { difference, verdicts } from '../test/differences.ts'
import { offerOf } from '../test/passages.ts'
import { MARA_QUILL } from '../test/story.ts'
import { MARA, writingDesk } from '../test/writing-desk.ts'
import { workerLearner } from './client.ts'
import { createLearner } from './create-learner.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import type { Learner } from './learner.ts'
import { learnOutcomes } from './learn-outcomes.ts'
import { emptyLearnerState } from './learner-state.ts'
import { finish } from './run-steps.ts'
import { examine, type ExamineInput } from './symbolic/examine.ts'
import { serveLearning } from './worker.ts'

const open: MessagePort[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** A learner at the far end of a real channel: all that crosses is cloned. */
function remote(): Learner {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  port1.start()
  port2.start()
  serveLearning(port2 as WorkerPort, { reader: crudeReader })
  return workerLearner(port1 as WorkerPort)
}
const here = (): Learner =>
  createLearner({ reader: crudeReader, slicing: { now: () => (clock += 100), pause: () => Promise.resolve() } })
let clock = 0

function batch() {
  const desk = writingDesk(4)
  for (let i = 0; i < 8; i++) desk.decide(offerOf('ornate-tag', desk.env.random), { ending: 'refused' })
  return { outcomes: foldOutcomes(desk.events), persona: emptyPersona(MARA_QUILL), closing: true, events: desk.events }
}

describe.each([
  ['over a channel', remote],
  ['on this thread, in slices', here],
])('a learner %s', (_, make) => {
  it('gives what the pure function gives', async () => {
    const { events: _events, ...given } = batch()
    const learner = make()
    const report = await learner.learn(given)
    const expected = finish(
      learnOutcomes(emptyLearnerState(crudeReader.version), { ...given, patches: [] }, crudeReader),
    )
    expect(report.patches).toEqual(expected.patches)
    expect(await learner.state()).toEqual(expected.state)
  })
  it('scores texts by the weights it reported', async () => {
    const { events: _events, ...given } = batch()
    const learner = make()
    const { weights } = await learner.learn(given)
    const request = {
      weights,
      base: '"Go," she opined.',
      texts: ['"Go," she said.', '"Go," she opined.'],
      place: {},
      language: 'en',
    }
    const [plain, same] = await learner.scoreTexts(request)
    expect(plain?.score).toBeLessThan(-0.4)
    expect(plain?.moved[0]?.effect).toBe('ornate-tags')
    expect(same?.score).toBe(0)
  })
  it('takes up a state, and goes on as if it had never stopped', async () => {
    const { outcomes, persona } = batch()
    const [whole, first, second] = [make(), make(), make()]
    await whole.learn({ outcomes, persona, closing: false })
    await first.learn({ outcomes: outcomes.slice(0, 2), persona, closing: false })
    expect(await second.load(await first.state())).toBe(true)
    await second.learn({ outcomes: outcomes.slice(2), persona, closing: false })
    expect(await second.state()).toEqual(await whole.state())
  })
  it('refuses a state of another version', async () => {
    const learner = make()
    const state = await learner.state()
    expect(await learner.load({ ...state, posterior: { ...state.posterior, learner: 'learning-0' } })).toBe(false)
    expect(await learner.load(null)).toBe(true)
  })
  it('replays', async () => {
    const { events, ...given } = batch()
    const [learned, replayed] = [make(), make()]
    const report = await learned.learn(given)
    expect(await replayed.replay({ identity: MARA_QUILL, events, patches: [], closing: true, vetoed: [] })).toEqual(
      report,
    )
    expect(await replayed.weigh([{ kind: 'author', persona: given.persona }])).toEqual([])
  })
  it('does not learn a choice twice', async () => {
    const { events: _events, ...given } = batch()
    const learner = make()
    const { posterior } = await learner.learn(given)
    expect((await learner.learn(given)).posterior).toEqual(posterior)
  })
  it('holds an operation against the choices that it learned', async () => {
    const { events: _events, ...given } = batch()
    const learner = make()
    await learner.learn(given)
    const recorded = given.outcomes.map(({ id }, at) => difference(at, { outcome: id, by: 'refused' }))
    const [first] = recorded
    const input: ExamineInput = {
      update: 'u1',
      operation: {
        type: 'add',
        field: 'style',
        statement: 'Let speech be plain',
        mode: null,
        because: [first?.outcome ?? ''],
      },
      verdicts: verdicts(recorded, 2),
      differences: recorded,
      persona: given.persona,
      actor: MARA,
      at: 90_000,
      counter: 0,
    }
    const examined = await learner.examine(input)
    expect(examined.became).toBe('active')
    expect(examined).toEqual(finish(examine(input, await learner.state(), crudeReader)))
  })
  it('says when a choice came late', async () => {
    const { outcomes, persona } = batch()
    const learner = make()
    expect((await learner.learn({ outcomes: outcomes.slice(4), persona, closing: false })).late).toBe(false)
    expect((await learner.learn({ outcomes: outcomes.slice(0, 1), persona, closing: false })).late).toBe(true)
  })
})

describe('a fault at the far end', () => {
  it('comes back as an error, and the next call is answered', async () => {
    const { port1, port2 } = new MessageChannel()
    open.push(port1, port2)
    port1.start()
    port2.start()
    serveLearning(port2 as WorkerPort, {
      reader: {
        ...crudeReader,
        isFactChange: () => {
          throw new Error('no such word')
        },
      },
    })
    const learner = workerLearner(port1 as WorkerPort)
    const { outcomes, persona } = batch()
    await expect(learner.learn({ outcomes, persona, closing: false })).rejects.toThrow('no such word')
    expect((await learner.state()).posterior.comparisons).toBe(0)
  })
})
