import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import { seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { playingModel, type PlayingModel, type Step } from '../../test/playing-model.ts'
import { sturdyModel, type SturdyModel } from './sturdy-model.ts'
import type { SturdyOptions } from './sturdy-options.ts'

const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'The tide was out.' }],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}
const FINE: readonly Step[] = [{ say: 'It' }, { say: ' had' }, { end: 'stop' }]
const down: readonly Step[] = [{ fail: 'unreachable' }]

let env: SeededEnv
beforeEach(() => {
  env = seededEnv(7)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Both clocks go on together, as they do outside of tests. */
async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 50) {
    env.advance(50)
    await vi.advanceTimersByTimeAsync(50)
  }
}

/** One line a part. */
function lineOf(part: ModelPart): string {
  if (part.type === 'text') return `${part.index}${part.delta}`
  return part.type === 'end' ? `${part.index} ${part.finish}` : `${part.index} ${part.reason}`
}

function listen(model: SturdyModel, prompt: Partial<ModelPrompt> = {}, signal = new AbortController().signal) {
  const told: string[] = []
  const over = (async () => {
    for await (const part of model.generate({ ...PROMPT, ...prompt }, signal)) told.push(lineOf(part))
    told.push('over')
  })()
  over.catch(() => told.push('threw'))
  return told
}

function around(model: PlayingModel, options: SturdyOptions = {}): SturdyModel {
  return sturdyModel(model, { env, ...options })
}

interface Told {
  readonly lines: readonly string[]
  readonly asked: number
}

const tells =
  (scripts: readonly (readonly Step[])[], { lines, asked }: Told, options: SturdyOptions = {}, candidates = 1) =>
  async () => {
    const model = playingModel(scripts)
    const told = listen(around(model, options), { candidates })
    await pass(400_000)
    expect(told).toEqual(lines)
    expect(model.prompts).toHaveLength(asked)
    expect(model.running()).toBe(0)
  }

describe('asking again', () => {
  it('is not needed', tells([FINE], { lines: ['0It', '0 had', '0 stop', 'over'], asked: 1 }))
  it('helps where a fault passes', tells([down, down, FINE], { lines: ['0It', '0 had', '0 stop', 'over'], asked: 3 }))
  it('ends', tells([down], { lines: ['0 unreachable', 'over'], asked: 3 }))
  it(
    'never with another key',
    tells([[{ fail: 'unauthorized' }], FINE], { lines: ['0 unauthorized', 'over'], asked: 1 }),
  )
  it(
    'never once text was shown',
    tells([[{ say: 'It' }, { fail: 'dropped' }], FINE], { lines: ['0It', '0 dropped', 'over'], asked: 1 }),
  )
  it(
    'never once text of another answer was shown',
    tells(
      [[{ fail: 'busy', index: 1 }, { say: 'It' }, { end: 'stop' }]],
      { lines: ['1 busy', '0It', '0 stop', 'over'], asked: 1 },
      {},
      2,
    ),
  )
  it(
    'where all answers failed, once for all of them',
    tells(
      [
        [{ fail: 'busy' }, { fail: 'busy', index: 1 }],
        [{ end: 'stop' }, { end: 'stop', index: 1 }],
      ],
      { lines: ['0 stop', '1 stop', 'over'], asked: 2 },
      {},
      2,
    ),
  )
  it(
    'not where one of them said that it is no use',
    tells(
      [[{ fail: 'busy' }, { fail: 'rejected', index: 1 }]],
      { lines: ['0 rejected', '1 rejected', 'over'], asked: 1 },
      {},
      2,
    ),
  )
  it('waits as long as it was told', async () => {
    const model = playingModel([[{ fail: 'busy', retryAfterMs: 2_000 }], FINE])
    const told = listen(around(model))
    await pass(1_900)
    expect(model.prompts).toHaveLength(1)
    await pass(1_000)
    expect(told).toEqual(['0It', '0 had', '0 stop', 'over'])
  })
  it('stops when whoever asked goes', async () => {
    const model = playingModel([down, FINE])
    const leaving = new AbortController()
    const told = listen(around(model), {}, leaving.signal)
    await vi.advanceTimersByTimeAsync(0)
    leaving.abort()
    await pass(5_000)
    expect([told, model.prompts.length]).toEqual([['over'], 1])
  })
})

describe('deadlines', () => {
  it('for the first text', tells([['hang']], { lines: ['0 timeout', 'over'], asked: 1 }))
  it('between texts', tells([[{ say: 'It' }, 'hang']], { lines: ['0It', '0 timeout', 'over'], asked: 1 }))
  it('for the whole', async () => {
    const words = Array.from({ length: 80 }, (): readonly Step[] => [{ say: '.' }, { afterMs: 10_000 }]).flat()
    const model = playingModel([words])
    const told = listen(around(model))
    await pass(299_000)
    expect(told).not.toContain('over')
    await pass(2_000)
    expect(told.slice(-2)).toEqual(['0 timeout', 'over'])
  })
  it('for the whole alone where an answer comes whole', async () => {
    const model = playingModel([[{ afterMs: 200_000 }, { say: 'All of it.' }, { end: 'stop' }]], { streaming: false })
    const told = listen(around(model))
    await pass(201_000)
    expect(told).toEqual(['0All of it.', '0 stop', 'over'])
  })
})

describe('each answer ends once', () => {
  it(
    'where the model says its end twice',
    tells([[{ say: 'a' }, { end: 'stop' }, { say: 'b' }, { end: 'stop' }]], {
      lines: ['0a', '0 stop', 'over'],
      asked: 1,
    }),
  )
  it(
    'where it forgets one',
    tells([[{ say: 'a' }, { end: 'stop' }]], { lines: ['0a', '0 stop', '1 dropped', 'over'], asked: 1 }, {}, 2),
  )
  it(
    'where it answers what was not asked',
    tells([[{ say: 'x', index: 4 }, { say: 'a' }, { end: 'stop' }]], { lines: ['0a', '0 stop', 'over'], asked: 1 }),
  )
  it('where it goes on without end', async () => {
    const words = Array.from({ length: 100 }, (): readonly Step[] => [{ say: 'x'.repeat(50) }, { afterMs: 100 }]).flat()
    const model = playingModel([words])
    const told = listen(around(model))
    await pass(5_000)
    expect(told.slice(-2)).toEqual(['0 length', 'over'])
    expect(told.join('').length).toBeLessThan(16 * PROMPT.maxTokens + 100)
    expect(model.running()).toBe(0)
  })
  it('where it says nothing at all', tells([[]], { lines: ['0 malformed', 'over'], asked: 1 }))
  it('lets a fault of the program through', tells([[{ throws: 'a bug' }]], { lines: ['threw'], asked: 1 }))
})

describe('resting', () => {
  const rest = { faults: 2, firstMs: 10_000, longestMs: 60_000 }
  const tired = async (scripts: readonly (readonly Step[])[]) => {
    const model = playingModel(scripts)
    const sturdy = around(model, { rest, attempts: 1 })
    for (let turn = 0; turn < 2; turn++) listen(sturdy)
    await pass(50)
    return { model, sturdy }
  }
  it('begins after faults in a row, and says so', async () => {
    const { model, sturdy } = await tired([down])
    expect(sturdy.state()).toMatchObject({ type: 'resting', reason: 'unreachable' })
    const told = listen(sturdy)
    await pass(50)
    expect([told, model.prompts.length]).toEqual([['0 resting', 'over'], 2])
  })
  it('counts a prompt once, however often it was sent', async () => {
    const model = playingModel([down])
    const sturdy = around(model, { rest })
    listen(sturdy)
    await pass(5_000)
    expect([sturdy.state().type, model.prompts.length]).toEqual(['ready', 3])
    listen(sturdy)
    await pass(5_000)
    expect([sturdy.state().type, model.prompts.length]).toEqual(['resting', 6])
  })
  it('is not for faults with an answer between them, though that was left in the middle', async () => {
    const sturdy = around(playingModel([down, [{ say: 'It' }, 'hang'], down]), { rest, attempts: 1 })
    const leaving = new AbortController()
    listen(sturdy)
    await pass(50)
    const told = listen(sturdy, {}, leaving.signal)
    await pass(50)
    leaving.abort()
    await pass(50)
    listen(sturdy)
    await pass(50)
    expect([told, sturdy.state()]).toEqual([['0It', 'over'], { type: 'ready' }])
  })
  it.each([
    ['follows on silence that others gave up on', 8_000, true, 'resting'],
    ['does not follow where somebody leaves soon', 7_900, true, 'ready'],
    ['does not follow where an answer comes whole', 8_000, false, 'ready'],
  ])('%s', async (_, ms, streaming, state) => {
    const sturdy = around(playingModel([['hang']], { streaming }), { rest })
    for (let times = 0; times < rest.faults; times++) {
      const leaving = new AbortController()
      listen(sturdy, {}, leaving.signal)
      await pass(ms)
      leaving.abort()
      await pass(50)
    }
    expect(sturdy.state().type).toBe(state)
  })
  it('says when it ends', async () => {
    const { sturdy } = await tired([down])
    const state = sturdy.state()
    const left = state.type === 'resting' ? state.until - env.now() : 0
    expect(left).toBeGreaterThan(4_900)
    expect(left).toBeLessThanOrEqual(10_000)
  })
  it('ends with one request that goes well', async () => {
    const { model, sturdy } = await tired([down, down, [{ afterMs: 1_000 }, ...FINE]])
    await pass(10_000)
    const told = [listen(sturdy), listen(sturdy)]
    expect(sturdy.state().type).toBe('trying')
    await pass(2_000)
    expect(told).toEqual([
      ['0It', '0 had', '0 stop', 'over'],
      ['0 resting', 'over'],
    ])
    expect([sturdy.state(), model.prompts.length]).toEqual([{ type: 'ready' }, 3])
  })
  it('tells whoever listens', async () => {
    const model = playingModel([down, down, FINE])
    const sturdy = around(model, { rest, attempts: 1 })
    const seen: string[] = []
    const stop = sturdy.subscribe(() => seen.push(sturdy.state().type))
    for (let turn = 0; turn < 2; turn++) listen(sturdy)
    await pass(11_000)
    listen(sturdy)
    await pass(100)
    stop()
    expect(seen).toEqual(['resting', 'trying', 'ready'])
  })
  it('is not for a key that is wrong', async () => {
    const { model, sturdy } = await tired([[{ fail: 'unauthorized' }]])
    expect([sturdy.state(), model.prompts.length]).toEqual([{ type: 'ready' }, 2])
  })
})

describe('without a connection', () => {
  it('nothing is asked', tells([FINE], { lines: ['0 offline', 'over'], asked: 0 }, { isOnline: () => false }))
  it('a model on this machine is', async () => {
    const told = listen(around(playingModel([FINE], { remote: false }), { isOnline: () => false }))
    await pass(50)
    expect(told.at(-2)).toBe('0 stop')
  })
  it('what is under way is left soon', async () => {
    let online = true
    const model = playingModel([['hang']])
    const told = listen(around(model, { isOnline: () => online }))
    await pass(1_000)
    online = false
    await pass(600)
    expect([told, model.running()]).toEqual([['0 offline', 'over'], 0])
  })
})
