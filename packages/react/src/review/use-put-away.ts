import type { Editor } from '@tiptap/react'
import { understudyState, type HunkView } from '@understudy/tiptap'
import { useEffect, useState, type RefObject } from 'react'

export interface PutAway {
  readonly isAway: boolean
  readonly putAway: () => void
  readonly show: () => void
}

/**
 * Whether the card is put away: by Escape in the text or in the card, where nothing else had a use for the key. Nothing
 * is decided by that. It comes back when it is asked for, or with a change that was not there before.
 */
export function usePutAway(editor: Editor, hunks: readonly HunkView[], card: RefObject<Element | null>): PutAway {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null)
  const isAway = known !== null && hunks.every(({ key }) => known.has(key))
  useEffect(() => {
    function pressed({ key, target, isComposing }: KeyboardEvent): void {
      if (key !== 'Escape' || isComposing || !(target instanceof Node) || hasUseForEscape(editor)) return
      const isInCard = card.current?.contains(target) === true
      if (!isInCard && target !== editor.view.dom) return
      setKnown(new Set(hunks.map(each => each.key)))
      if (isInCard) editor.commands.focus(null, { scrollIntoView: false })
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [editor, hunks, card])
  return {
    isAway,
    putAway: () => {
      setKnown(new Set(hunks.map(({ key }) => key)))
      editor.commands.focus(null, { scrollIntoView: false })
    },
    show: () => setKnown(null),
  }
}

/** Asked before the key is heard by the editor, which takes every Escape. */
function hasUseForEscape(editor: Editor): boolean {
  const state = understudyState(editor)
  return state !== null && (state.ghost !== null || state.asking !== null || state.refusal !== null)
}
