import { afterEach, expect, it } from 'vitest'
import { holdShortcuts } from './hold-shortcuts.ts'

let release: (() => unknown) | null = null
afterEach(() => void release?.())

function press(code: string, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more })
  document.body.dispatchEvent(event)
  return event
}

it('holds keys of the page in their order, and keeps them from the browser', () => {
  const take = holdShortcuts()
  release = take
  const save = press('KeyS', 's', { ctrlKey: true })
  const voice = press('KeyV', 'v', { altKey: true })
  expect([save.defaultPrevented, voice.defaultPrevented]).toEqual([true, true])
  expect(take()).toEqual([{ type: 'save' }, { type: 'voice' }])
})

it('leaves what is written to the editor', () => {
  const take = holdShortcuts()
  release = take
  expect(press('KeyS', 's').defaultPrevented).toBe(false)
  expect(take()).toEqual([])
})

it('gives them once, and holds no more from then on', () => {
  const take = holdShortcuts()
  press('KeyS', 's', { ctrlKey: true })
  expect(take()).toHaveLength(1)
  const later = press('KeyO', 'o', { ctrlKey: true })
  expect(later.defaultPrevented).toBe(false)
  expect(take()).toEqual([])
})
