import type { Editor } from '@tiptap/core'
import { hunkParts, type ScriptedAnswer, type ScriptedAssistant } from '@understudy/contracts/testing'
import { understudyState } from '@understudy/tiptap'
import { after } from './manuscript-editor.ts'
import { hunksOver } from './pending-hunks.ts'

/** How many accepted changes are followed under every key of the arm `spans`. */
export const FOLLOWED_SPANS = 500
const WITHIN_MS = 10_000

/** Another word for one in so many, evenly over everything that was asked about. */
export const manySpans: ScriptedAnswer = request =>
  (async function* () {
    yield* hunkParts('spans', ...(request.type === 'rewrite' ? hunksOver(request, FOLLOWED_SPANS, 2) : []))
  })()

/** Has the whole manuscript rewritten and takes all of it: from then on each change is followed. */
export async function acceptEverything(editor: Editor, assistant: ScriptedAssistant): Promise<void> {
  editor.chain().selectAll().requestRewrite({ kind: 'tighten' }).run()
  const end = performance.now() + WITHIN_MS
  while (understudyState(editor)?.hunks.length !== FOLLOWED_SPANS) {
    editor.commands.openFolded()
    if (performance.now() > end) throw new Error(`${understudyState(editor)?.hunks.length} changes came`)
    await after(20)
  }
  editor.commands.acceptAllHunks()
  if (takenSpans(assistant) !== FOLLOWED_SPANS) throw new Error(`${takenSpans(assistant)} changes were taken`)
}

/** How many were taken and not taken back. */
export function takenSpans(assistant: ScriptedAssistant): number {
  const taken = assistant.told('ended').filter(({ reason }) => reason === 'accepted')
  return taken.length - assistant.told('undone').length
}
