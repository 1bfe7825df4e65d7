import { describe, expect, it } from 'vitest'
import { takeTurns } from './take-turns.ts'

const forever = new AbortController().signal
const isSoon = async (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise(resolve => setTimeout(resolve, 5, false))])

describe('takeTurns', () => {
  it('lets so many in at once and the others in the order they came', async () => {
    const turns = takeTurns(2)
    const [first, , third, fourth] = [1, 2, 3, 4].map(() => turns.enter(forever))
    expect(await isSoon(third!)).toBe(false)
    ;(await first!)?.()
    expect([await isSoon(third!), await isSoon(fourth!)]).toEqual([true, false])
    ;(await third!)?.()
    expect(await isSoon(fourth!)).toBe(true)
  })
  it('does not keep the place of one who gave up waiting', async () => {
    const turns = takeTurns(1)
    const leave = await turns.enter(forever)
    const gone = new AbortController()
    const [second, third] = [turns.enter(gone.signal), turns.enter(forever)]
    gone.abort()
    expect(await second).toBeNull()
    leave?.()
    expect(await isSoon(third)).toBe(true)
  })
  it('takes an abort for leaving, once', async () => {
    const turns = takeTurns(1)
    const gone = new AbortController()
    const leave = await turns.enter(gone.signal)
    const [second, third] = [turns.enter(forever), turns.enter(forever)]
    gone.abort()
    leave?.()
    expect([await isSoon(second), await isSoon(third)]).toEqual([true, false])
  })
  it('lets nobody in who has gone', async () => expect(await takeTurns(1).enter(AbortSignal.abort())).toBeNull())
})
