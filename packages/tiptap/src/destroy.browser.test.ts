import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, gated, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(() => {
  closeEditors()
  vi.restoreAllMocks()
})

const TEXT = 'She began to walk very slowly down the hall.'

/** Counts what is begun and not ended: timers that have neither run nor been cleared, and listeners of the page. */
function watchWorld() {
  const timers = new Set<number>()
  const listeners: string[] = []
  const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)]
  const later = (run: () => void, ms?: number): number => {
    const timer = set(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
    return timer
  }
  vi.spyOn(window, 'setTimeout').mockImplementation(later as typeof window.setTimeout)
  vi.spyOn(window, 'clearTimeout').mockImplementation(timer => {
    timers.delete(Number(timer))
    clear(timer)
  })
  for (const target of [window, document]) {
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)]
    vi.spyOn(target, 'addEventListener').mockImplementation((type: string, ...rest: readonly unknown[]) => {
      listeners.push(type)
      Reflect.apply(add, target, [type, ...rest])
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, ...rest: readonly unknown[]) => {
      const at = listeners.indexOf(type)
      if (at >= 0) listeners.splice(at, 1)
      Reflect.apply(remove, target, [type, ...rest])
    })
  }
  const ours = (): readonly string[] => listeners.filter(type => ['visibilitychange', 'pagehide'].includes(type))
  return { timers, ours }
}

describe('an editor that is destroyed', () => {
  it('leaves no listener, region or element behind, and says nothing more', async () => {
    const { ours } = watchWorld()
    const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>', { pauseMs: 60 })
    expect(ours()).toEqual(['visibilitychange', 'pagehide'])
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    await press('{Tab}')
    editor.destroy()
    expect(ours()).toEqual([])
    expect(document.querySelectorAll('[class*="understudy"]')).toHaveLength(0)
  })

  it('has no timer that still runs something of ours', async () => {
    const { editor, assistant } = await openEditor(
      [hunkParts('s1', hunkFor('h1', TEXT, ' very slowly', ''))],
      `<p>${TEXT}</p>`,
    )
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => understudyState(editor)?.hunks.length === 1)
    const { timers } = watchWorld()
    await press('{Alt>}{Enter}{/Alt}')
    editor.commands.snooze(50_000)
    expect(timers.size).toBeGreaterThan(0)
    editor.destroy()
    const told = assistant.events.length
    // the view of the editor lets its own short ones run out
    for (let frame = 0; frame < 60 && timers.size > 0; frame++) await new Promise(requestAnimationFrame)
    expect(timers.size).toBe(0)
    expect(assistant.events).toHaveLength(told)
  })

  it('in mid-answer throws nothing, and nothing comes after it', async () => {
    const { answer, send, end } = gated('s1')
    const { editor, assistant } = await openEditor([answer], '<p>The tide</p>')
    editor.commands.requestContinuation()
    send(' was ')
    await ghostIs(editor, ' was')
    editor.destroy()
    send(' out.')
    end()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(assistant.told('ended')).toHaveLength(1)
    expect(document.querySelectorAll('[class*="understudy"]')).toHaveLength(0)
  })

  it('may be opened again in the same place', async () => {
    for (let turn = 0; turn < 2; turn++) {
      const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>')
      expect(document.querySelectorAll('.understudy-live')).toHaveLength(1)
      editor.destroy()
      expect(document.querySelectorAll('.understudy-live')).toHaveLength(0)
    }
  })
})
