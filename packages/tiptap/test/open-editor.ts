import { Editor, type AnyExtension, type Content } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Credit, DocumentId, ProposerId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { ScriptedAssistant, type ScriptedAnswer } from '@understudy/contracts/testing'
import { page, userEvent } from 'vitest/browser'
import { Understudy, type UnderstudyOptions } from '../src/index.ts'
import '../styles.css'

export interface Opened {
  readonly editor: Editor
  readonly assistant: ScriptedAssistant
}

const open: Editor[] = []

/** A real editor on the page over a scripted assistant, with the caret at the end. */
export async function openEditor(
  answers: readonly ScriptedAnswer[],
  content: Content,
  options: Partial<UnderstudyOptions> = {},
  extensions: readonly AnyExtension[] = [StarterKit],
): Promise<Opened> {
  const assistant = new ScriptedAssistant(answers)
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    ...(content === '' ? {} : { content }),
    extensions: [...extensions, Understudy.configure({ assistant, document: 'doc' as DocumentId, ...options })],
  })
  open.push(editor)
  await settled(() => element.querySelector('.ProseMirror') !== null)
  editor.commands.focus('end')
  await settled(() => editor.view.hasFocus())
  return { editor, assistant }
}

/** Closes every editor that a test opened. */
export function closeEditors(): void {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
}

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
}

/** Waits until `isSo`; fails after two seconds. */
export async function settled(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 2_000
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Never so: ${isSo.toString()}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

export function ghostOf(editor: Editor): string {
  return editor.view.dom.querySelector('.understudy-ghost')?.textContent ?? ''
}

export async function ghostIs(editor: Editor, text: string): Promise<void> {
  await settled(() => ghostOf(editor) === text)
}

export async function look(name: string): Promise<void> {
  await page.screenshot({ path: `../node_modules/.cache/screenshots/${name}.png` })
}

const credit: Credit = { proposer: 'scripted' as ProposerId, label: { key: 'scripted' }, why: [] }

/** An answer whose parts are let through one by one. */
export function gated(suggestion: string): {
  readonly answer: ScriptedAnswer
  readonly send: (delta: string) => void
  readonly end: () => void
} {
  const id = suggestion as SuggestionId
  const waiting: SuggestionPart[] = []
  let wake = (): void => {}
  let isOver = false
  async function* answer(): AsyncIterable<SuggestionPart> {
    for (;;) {
      const part = waiting.shift()
      if (part) yield part
      else if (isOver) return
      else await new Promise<void>(resolve => (wake = resolve))
    }
  }
  const put = (part: SuggestionPart): void => {
    waiting.push(part)
    wake()
  }
  let isOpen = false
  return {
    answer,
    send: delta => {
      if (!isOpen) put({ type: 'opened', suggestion: id, candidate: `${id}-c` as never, credit })
      isOpen = true
      put({ type: 'text', suggestion: id, delta })
    },
    end: () => {
      isOver = true
      put({ type: 'end', suggestion: id, reason: 'complete', usage: null })
    },
  }
}
