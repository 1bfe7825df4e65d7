import type { Editor } from '@tiptap/core'
import type { DocumentId } from '@understudy/contracts'
import { ghostParts, ScriptedAssistant } from '@understudy/contracts/testing'
import { Understudy } from '@understudy/tiptap'
import '@understudy/tiptap/styles.css'
import { PLACES, type Arm, type Place } from '../src/typing-page.ts'
import { watchKeys } from './key-times.ts'
import { after, endOfBlock, openManuscript, painted } from './manuscript-editor.ts'
import { acceptEverything, FOLLOWED_SPANS, manySpans, takenSpans } from './followed-spans.ts'
import { manyHunks, PENDING_HUNKS, pendingHunks, reviewEverything } from './pending-hunks.ts'

/** The extension reads the manuscript 400 ms after it was opened or edited: a key is not to meet that by chance. */
const AT_REST_MS = 450
const GHOST_WITHIN_MS = 2_000

const keys = watchKeys()
let editor: Editor
let arm: Arm = 'bare'
let ghost = ''
let assistant = new ScriptedAssistant([])

globalThis.typingPage = {
  async open(opened, manuscript, text) {
    arm = opened
    ghost = text
    editor = openManuscript(manuscript, hasExtension(arm) ? [understudy(text)] : [])
    if (arm === 'hunks') await reviewEverything(editor)
    if (arm === 'spans') await acceptEverything(editor, assistant)
    await after(AT_REST_MS)
    await painted()
  },
  async goTo(place) {
    editor
      .chain()
      .setTextSelection(endOfBlock(editor, blockAt(place)))
      .focus()
      .scrollIntoView()
      .run()
    if (arm === 'ghost') {
      editor.commands.requestContinuation()
      await ghostIs(ghost)
    }
    await after(AT_REST_MS)
    await painted()
    keys.take()
  },
  async take(typed) {
    await after(50)
    const { $head } = editor.state.selection
    if (!$head.parent.textContent.endsWith(typed)) throw new Error('The keys did not arrive')
    if (arm === 'ghost') await ghostIs(ghost.slice(typed.length))
    if (arm === 'hunks' && pendingHunks(editor) < PENDING_HUNKS) throw new Error('Changes are gone')
    if (arm === 'spans' && takenSpans(assistant) < FOLLOWED_SPANS) throw new Error('Spans are gone')
    return keys.take()
  },
}

function hasExtension(which: Arm): boolean {
  return which !== 'bare' && which !== 'bare-again'
}

function understudy(text: string) {
  const answers = { hunks: [manyHunks], spans: [manySpans] }
  const ghosts = PLACES.map(place => ghostParts(place, text))
  assistant = new ScriptedAssistant(arm === 'hunks' || arm === 'spans' ? answers[arm] : ghosts)
  return Understudy.configure({ assistant, document: 'bench' as DocumentId })
}

function blockAt(place: Place): number {
  const last = editor.state.doc.childCount - 1
  return place === 'start' ? 0 : place === 'middle' ? Math.floor(last / 2) : last
}

async function ghostIs(expected: string): Promise<void> {
  const end = performance.now() + GHOST_WITHIN_MS
  for (;;) {
    const shown = document.querySelector('.understudy-ghost')?.textContent ?? ''
    if (shown === expected) return
    if (performance.now() > end)
      throw new Error(
        `The ghost is "${shown}" and not "${expected}"; it was told ${JSON.stringify(assistant.events.at(-1))}`,
      )
    await after(20)
  }
}
