import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDeadline } from './deadline.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const LIMITS = { silenceMs: 60, wholeMs: 1_000 }
const after = (ms: number) => new Promise(resolve => setTimeout(resolve, ms, 'came'))
const begin = (asker = new AbortController()) => startDeadline(asker.signal, LIMITS)

describe('a deadline', () => {
  it('lets what keeps coming come, however long it takes in all', async () => {
    const deadline = begin()
    const waiting = (async () => {
      for (let turn = 0; turn < 15; turn++) await deadline.within(after(50))
    })()
    await vi.advanceTimersByTimeAsync(800)
    await waiting
    expect([deadline.cut, deadline.signal.aborted]).toEqual([null, false])
    deadline.end()
    expect(vi.getTimerCount()).toBe(0)
  })
  it('ends what falls silent', async () => {
    const deadline = begin()
    const waiting = expect(deadline.within(after(70))).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(61)
    await waiting
    expect([deadline.cut, deadline.signal.aborted]).toEqual(['timeout', true])
  })
  it('counts no silence while nobody waits, as for a slow reader', async () => {
    const deadline = begin()
    await vi.advanceTimersByTimeAsync(900)
    expect(deadline.cut).toBeNull()
  })
  it('ends what takes too long', async () => {
    const deadline = begin()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(deadline.cut).toBe('timeout')
    await expect(deadline.within(after(1))).rejects.toThrow()
  })
  it('ends with its asker, and leaves nothing running', async () => {
    const asker = new AbortController()
    const deadline = begin(asker)
    const waiting = expect(deadline.within(new Promise(() => {}))).rejects.toThrow()
    asker.abort()
    await waiting
    expect([deadline.cut, vi.getTimerCount()]).toEqual(['gone', 0])
  })
  it('is over at once for an asker who is gone', () => {
    const asker = new AbortController()
    asker.abort()
    expect(begin(asker).cut).toBe('gone')
    expect(vi.getTimerCount()).toBe(0)
  })
  it('passes on what goes wrong', async () => {
    const deadline = begin()
    await expect(deadline.within(Promise.reject(new Error('dropped')))).rejects.toThrow('dropped')
    deadline.end()
    expect(vi.getTimerCount()).toBe(0)
  })
})
