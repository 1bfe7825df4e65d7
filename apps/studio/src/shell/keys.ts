import { REWRITE_KINDS, type RewriteKind } from '@understudy/contracts'

/** The rewrites in the order they are listed; `describe` is part of another issue of the work. */
export const OFFERED_KINDS: readonly RewriteKind[] = REWRITE_KINDS.filter(kind => kind !== 'describe')

/** What a key of the page does, beside those of the editor. */
export type Shortcut =
  | { readonly type: 'rewrite'; readonly kind: RewriteKind }
  | { readonly type: 'rewrite-menu' | 'voice' | 'noticed' | 'help' | 'save' | 'library' }

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** By the place of the key, since Option and AltGr change what it writes; null for any other key. */
export function shortcutOf({ code, key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Shortcut | null {
  const mod = ctrlKey !== metaKey
  if (mod && !altKey && !shiftKey) return MOD_KEYS[key.toLowerCase()] ?? null
  if (!altKey || ctrlKey || metaKey || shiftKey) return null
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  const kind = digit === undefined ? undefined : OFFERED_KINDS[Number(digit) - 1]
  return kind === undefined ? (ALT_KEYS[code] ?? null) : { type: 'rewrite', kind }
}

const MOD_KEYS: Readonly<Record<string, Shortcut>> = {
  s: { type: 'save' },
  o: { type: 'library' },
  '/': { type: 'help' },
}
const ALT_KEYS: Readonly<Record<string, Shortcut>> = {
  KeyR: { type: 'rewrite-menu' },
  KeyV: { type: 'voice' },
  KeyN: { type: 'noticed' },
}

/** A key as this system writes it. */
export function keyName(key: string, isMac: boolean): string {
  return key
    .split('-')
    .map(part => (isMac ? MAC_NAMES[part] : NAMES[part]) ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+')
}

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowRight: '→',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
}
const MAC_NAMES: Readonly<Record<string, string>> = {
  ...NAMES,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
}

/** Whether keys are named as on a Mac. */
export function isMacKeyboard(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform)
}
