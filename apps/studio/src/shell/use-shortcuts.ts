import { useEffect, useRef } from 'react'
import { shortcutOf, type Shortcut } from './keys.ts'

/**
 * Keys of the page, wherever the focus is but in a dialog. `run` says whether it did something; what was pressed before
 * the page was there to hear it is run first.
 */
export function useShortcuts(run: (shortcut: Shortcut) => boolean, takeHeld?: () => readonly Shortcut[]): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const shortcut = shortcutOf(event)
      if (shortcut === null || document.querySelector('dialog[open]') !== null) return
      if (latest.current(shortcut)) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    for (const shortcut of takeHeld?.() ?? []) latest.current(shortcut)
    return () => document.removeEventListener('keydown', pressed)
  }, [takeHeld])
}
