import { cdp } from 'vitest/browser'

declare module 'vitest/browser' {
  interface CDPSession {
    send(method: string, params: object): Promise<unknown>
  }
}

/** What an input method does to a page, told to Chromium itself: it makes the events and changes the document. */
export const inputMethod = {
  /** Composes `text` in place of what was composed so far; empty text takes it back. */
  async compose(text: string): Promise<void> {
    await key229()
    await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  },
  /** Ends the composition with `text`; without one, as a keyboard that puts a whole word in at once. */
  async commit(text: string): Promise<void> {
    await cdp().send('Input.insertText', { text })
  },
  /** One composition through its stages, ended with the last. */
  async write(...stages: readonly string[]): Promise<void> {
    for (const stage of stages) await inputMethod.compose(stage)
    await inputMethod.commit(stages.at(-1) ?? '')
  },
}

/** While an input method has the keys, this is all that a page is told of them. */
export async function key229(key = 'Process'): Promise<void> {
  const how = { key, code: '', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...how })
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...how })
}
