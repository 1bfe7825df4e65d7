import { shortcutOf, type Shortcut } from './keys.ts'

/** Holds the keys of the page that are pressed before it is whole; what it returns ends that and gives them, once. */
export function holdShortcuts(): () => readonly Shortcut[] {
  const held: Shortcut[] = []
  function pressed(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event)
    if (shortcut === null) return
    event.preventDefault()
    held.push(shortcut)
  }
  document.addEventListener('keydown', pressed)
  return () => {
    document.removeEventListener('keydown', pressed)
    return held.splice(0)
  }
}
