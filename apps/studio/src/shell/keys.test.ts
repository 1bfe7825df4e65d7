import { describe, expect, it } from 'vitest'
import { keyName, shortcutOf, type Shortcut } from './keys.ts'

const none = { code: '', key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

function means(pressed: Partial<typeof none>, shortcut: Shortcut | null) {
  return () => expect(shortcutOf({ ...none, ...pressed })).toEqual(shortcut)
}

describe('shortcutOf', () => {
  it('tightens', means({ altKey: true, code: 'Digit1', key: '¡' }, { type: 'rewrite', kind: 'tighten' }))
  it('takes an own instruction', means({ altKey: true, code: 'Digit6' }, { type: 'rewrite', kind: 'instruction' }))
  it('opens the list of rewrites', means({ altKey: true, code: 'KeyR' }, { type: 'rewrite-menu' }))
  it('saves', means({ ctrlKey: true, key: 's', code: 'KeyS' }, { type: 'save' }))
  it('saves on a Mac', means({ metaKey: true, key: 's', code: 'KeyS' }, { type: 'save' }))
  it('leaves saving as to the browser', means({ ctrlKey: true, shiftKey: true, key: 'S' }, null))
  it('leaves AltGr to the keyboard', means({ altKey: true, ctrlKey: true, code: 'KeyR' }, null))
  it('leaves plain typing alone', means({ key: 's', code: 'KeyS' }, null))
})

describe('keyName', () => {
  it('names keys', () => expect(keyName('Mod-ArrowRight', false)).toBe('Ctrl+→'))
  it('names letters as they stand on them', () => expect(keyName('Alt-m', false)).toBe('Alt+M'))
  it('names keys of a Mac', () => expect(keyName('Alt-Enter', true)).toBe('⌥↩'))
})
