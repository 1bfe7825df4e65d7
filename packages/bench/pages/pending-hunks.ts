import type { Editor } from '@tiptap/core'
import type { Hunk, HunkId, RewriteRequest, SuggestionRequest } from '@understudy/contracts'
import { hunkParts, type ScriptedAnswer } from '@understudy/contracts/testing'
import { understudyState } from '@understudy/tiptap'
import { after } from './manuscript-editor.ts'

/** How many changes wait for a decision under every key of the arm `hunks`. */
export const PENDING_HUNKS = 200
const WITHIN_MS = 5_000

/** Another word for one in so many, evenly over everything that was asked about. */
export const manyHunks: ScriptedAnswer = request => answer(request)

/** Asks for a rewrite of the whole manuscript, opens what is folded away, and waits until all of it is on screen. */
export async function reviewEverything(editor: Editor): Promise<void> {
  editor.chain().selectAll().requestRewrite({ kind: 'tighten' }).run()
  const end = performance.now() + WITHIN_MS
  for (;;) {
    editor.commands.openFolded()
    if (pendingHunks(editor) === PENDING_HUNKS) return
    if (performance.now() > end) throw new Error(`${pendingHunks(editor)} changes are pending`)
    await after(20)
  }
}

/** How many changes are drawn. */
export function pendingHunks(editor: Editor): number {
  const shown = understudyState(editor)?.hunks.length ?? 0
  return Math.min(shown, editor.view.dom.querySelectorAll('.understudy-change').length)
}

async function* answer(request: SuggestionRequest) {
  yield* hunkParts('hunks', ...(request.type === 'rewrite' ? hunksOver(request, PENDING_HUNKS) : []))
}

/** As many changes of one word of at least so many letters, evenly over what was asked about. */
export function hunksOver({ selected }: RewriteRequest, count: number, letters = 4): readonly Hunk[] {
  const word = new RegExp(`\\p{L}{${letters},}`, 'gu')
  const places = selected.flatMap(({ block, text }) =>
    [...text.matchAll(word)].map(match => ({ block, from: match.index, word: match[0] })),
  )
  return Array.from({ length: count }, (_, index) => {
    const place = places[Math.floor((index * places.length) / count)]
    if (!place) throw new Error(`The manuscript is too short for ${count} changes`)
    const { block, from, word } = place
    return {
      id: `hunk-${index}` as HunkId,
      change: { type: 'replace', block, from, to: from + word.length, text: 'lantern' },
      original: word,
      reason: { key: 'Another word' },
      rule: null,
      items: [],
    }
  })
}
