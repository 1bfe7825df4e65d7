import { describe, expect, it } from 'vitest'
import { laterActions } from './later-actions.ts'

interface Greeting {
  greet(name: string): Promise<string>
  part(): Promise<string>
}
const greeting: Greeting = { greet: async name => `Hello, ${name}`, part: async () => 'Goodbye' }

describe('laterActions', () => {
  it('loads once, when the first action is used', async () => {
    let loads = 0
    const actions = laterActions<Greeting>({ greet: true, part: true }, async () => {
      loads++
      return greeting
    })
    expect(loads).toBe(0)
    expect(await Promise.all([actions.greet('Mara'), actions.part()])).toEqual(['Hello, Mara', 'Goodbye'])
    expect(loads).toBe(1)
  })

  it('asks again where loading failed, as on a page that was offline', async () => {
    let isOnline = false
    const load = async () => {
      if (!isOnline) throw new Error('offline')
      return greeting
    }
    const actions = laterActions<Greeting>({ greet: true, part: true }, load)
    await expect(actions.part()).rejects.toThrow('offline')
    isOnline = true
    expect(await actions.part()).toBe('Goodbye')
  })
})
