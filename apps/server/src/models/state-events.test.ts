import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateEvents } from './state-events.ts'

let uncaught: unknown[]
const note = (fault: unknown): void => void uncaught.push(fault)
beforeEach(() => {
  uncaught = []
  process.prependListener('uncaughtException', note)
})
afterEach(() => {
  process.off('uncaughtException', note)
})

describe('a stream of the state', () => {
  it('is over once, where its reader leaves and the server ends after', async () => {
    let stops = 0
    const closing = new AbortController()
    const { body } = stateEvents({ current: () => ({}), subscribe: () => () => void stops++ }, closing.signal)
    await body?.cancel()
    closing.abort()
    await setImmediate()
    expect([stops, uncaught]).toEqual([1, []])
  })
})
