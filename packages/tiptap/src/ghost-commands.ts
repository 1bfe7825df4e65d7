import type { ExchangeId, RefusalWhy, Trigger } from '@understudy/contracts'
import { nextWord } from '@understudy/prose'
import type { RawCommands } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Selection } from '@tiptap/pm/state'
import { textNodes } from './accept-hunks.ts'
import { contextOf, continuationRequest } from './build-request.ts'
import { here, tell, whenReviewing, type Command } from './command.ts'
import { ghostRest } from './edit-ghost.ts'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import { project } from './projection.ts'
import type { Runtime } from './runtime.ts'
import { stopCapturing } from './yjs-peer.ts'

/** What is done with a continuation: asked for, taken whole or by the word, refused. */
export function ghostCommands(
  runtime: Runtime,
): Pick<RawCommands, 'requestContinuation' | 'acceptGhost' | 'acceptGhostWord' | 'refuseGhost'> {
  return {
    requestContinuation: trigger => askContinuation(runtime, trigger ?? 'command'),
    acceptGhost: () => takeGhost('all'),
    acceptGhostWord: () => takeGhost('word'),
    refuseGhost: why => refuseGhost(runtime, why),
  }
}

/** Refuses the ghost where one shows. */
export function refuseGhost({ options }: Runtime, why?: RefusalWhy): Command {
  return whenReviewing((review, props) => {
    if (ghostRest(review) === '') return false
    return tell(props, { type: 'ghost-refused', why: why ?? null, ...here(props), now: options.env.now() })
  })
}

function askContinuation({ options }: Runtime, trigger: Trigger): Command {
  return props => {
    const { tr, editor, view } = props
    if (!editor.isEditable || !tr.selection.empty || view.composing) return false
    const pos = tr.selection.head
    const basics = {
      id: options.env.newId() as ExchangeId,
      document: options.document,
      trigger,
      context: contextOf(options),
    }
    const request = continuationRequest(project(tr.doc), pos, basics)
    // After a pause only the end of a paragraph is a place to go on from.
    if (!request || (trigger === 'pause' && tr.selection.$head.parentOffset < tr.selection.$head.parent.content.size))
      return false
    const { $head } = tr.selection
    const before = $head.parent.textBetween(0, $head.parentOffset, '\n', '\uFFFC')
    return tell(props, {
      type: 'asked-continuation',
      request,
      at: pos,
      afterSpace: before === '' || /\s$/.test(before),
      doc: tr.doc,
      now: options.env.now(),
    })
  }
}

function takeGhost(unit: 'all' | 'word'): Command {
  return whenReviewing((review, { tr, state, dispatch, editor, view }) => {
    const rest = ghostRest(review)
    const { ghost } = review
    if (!ghost || rest === '' || !editor.isEditable || view.composing) return false
    if (!dispatch) return true
    const text = unit === 'all' ? rest : nextWord(rest)
    const at = ghost.start + ghost.written.length
    stopCapturing(state)
    closeHistory(tr)
    tr.replaceWith(at, at, textNodes(state.schema, text, tr.doc.resolve(at).marks()))
    tr.setSelection(Selection.near(tr.doc.resolve(at + text.length), -1))
    const meta: UnderstudyMeta = {
      acceptance: { type: 'ghost', unit: text === rest && ghost.done ? 'all' : unit, chars: text.length },
    }
    tr.setMeta(understudyKey, meta).scrollIntoView()
    return true
  })
}
