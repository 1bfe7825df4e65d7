import type { Editor } from '@tiptap/core'
import type { Assistant, DocumentId, SuggestionPart } from '@understudy/contracts'
import { ghostParts } from '@understudy/contracts/testing'
import { Understudy } from '@understudy/tiptap'
import '@understudy/tiptap/styles.css'
import { after, endOfBlock, openManuscript, painted } from './manuscript-editor.ts'

/** Parts come at any moment of a frame; steps of a size that no frame is a multiple of visit them all. */
const PHASE_STEP_MS = 3.7
const NEVER_AFTER_FRAMES = 60

let editor: Editor
let handed: (frames: Promise<number>) => void = () => {}
let asked = 0

const assistant: Assistant = {
  async *suggest(): AsyncIterable<SuggestionPart> {
    asked += 1
    const [opened, ...rest] = ghostParts(`ghost-${asked}`, ' The tide', ' turned before anybody had', ' said so.')
    if (opened === undefined) return
    yield opened
    await after(40 + ((asked * PHASE_STEP_MS) % 16))
    handed(framesUntilPainted())
    yield* rest
  },
  record() {},
  read() {},
}

globalThis.framesPage = {
  async open(manuscript) {
    editor = openManuscript(manuscript, [Understudy.configure({ assistant, document: 'bench' as DocumentId })])
    const middle = Math.floor(editor.state.doc.childCount / 2)
    editor.chain().setTextSelection(endOfBlock(editor, middle)).focus().scrollIntoView().run()
    await after(600)
    await painted()
  },
  async measure(ghosts) {
    const frames: number[] = []
    for (let i = 0; i < ghosts; i++) {
      const first = new Promise<number>(resolve => (handed = resolve))
      editor.commands.requestContinuation()
      frames.push(await first)
      await after(30)
      editor.commands.refuseGhost()
      await painted()
      if (isPainted()) throw new Error('A refused ghost is still on screen')
    }
    return frames
  },
}

/** Looks after the paint of each frame, so that what a frame's own callbacks draw counts as its. */
async function framesUntilPainted(): Promise<number> {
  for (let frames = 1; frames <= NEVER_AFTER_FRAMES; frames++) {
    await painted()
    if (isPainted()) return frames
  }
  throw new Error(`No ghost within ${NEVER_AFTER_FRAMES} frames`)
}

function isPainted(): boolean {
  const ghost = document.querySelector('.understudy-ghost')
  return ghost !== null && ghost.getClientRects().length > 0
}
