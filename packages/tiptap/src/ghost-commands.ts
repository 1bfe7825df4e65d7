import type { ContinuationRequest, ExchangeId, RefusalWhy, Trigger } from '@understudy/contracts'
import { nextSentence, nextWord } from '@understudy/prose'
import type { CommandProps, RawCommands } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Selection } from '@tiptap/pm/state'
import { contextOf, continuationRequest, slotOf } from './build-request.ts'
import { here, tell, whenReviewing, type Command } from './command.ts'
import { ghostRest } from './edit-ghost.ts'
import { restAfter, type Ghost } from './ghost.ts'
import { insertParagraphs } from './insert-paragraphs.ts'
import { pausePlace } from './pause-place.ts'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import { project } from './projection.ts'
import type { Review } from './review.ts'
import { nearestFitting, ringOf } from './ring.ts'
import type { Runtime } from './runtime.ts'
import { stopCapturing } from './yjs-peer.ts'

/** What is done with a continuation: asked for, looked at beside others, taken whole or in parts, refused. */
export function ghostCommands(
  runtime: Runtime,
): Pick<
  RawCommands,
  | 'requestContinuation'
  | 'acceptGhost'
  | 'acceptGhostWord'
  | 'acceptGhostSentence'
  | 'nextContinuation'
  | 'previousContinuation'
  | 'refuseGhost'
  | 'setContinuations'
  | 'snooze'
> {
  return {
    requestContinuation: trigger => askContinuation(runtime, trigger ?? 'command'),
    acceptGhost: () => takeGhost(runtime, 'all'),
    acceptGhostWord: () => takeGhost(runtime, 'word'),
    acceptGhostSentence: () => takeGhost(runtime, 'sentence'),
    nextContinuation: () => nextGhost(runtime),
    previousContinuation: () => turnGhost(runtime, -1),
    refuseGhost: why => refuseGhost(runtime, why),
    setContinuations: on => setContinuations(runtime, on ? 'on' : 'off'),
    snooze: ms => props => {
      if (props.dispatch) runtime.snoozed(ms)
      return setContinuations(runtime, 'snoozed')(props)
    },
  }
}

/** Refuses the ghost where one shows. */
export function refuseGhost({ options }: Runtime, why?: RefusalWhy): Command {
  return whenReviewing((review, props) => {
    if (ghostRest(review) === '') return false
    return tell(props, { type: 'ghost-refused', why: why ?? null, ...here(props), now: options.env.now() })
  })
}

function askContinuation(runtime: Runtime, asked: Trigger): Command {
  return whenReviewing((review, props) => {
    const { tr, editor } = props
    const { options } = runtime
    const trigger = asked === 'pause' ? placeOfPause(runtime, review, props) : asked
    if (trigger === null || !editor.isEditable || !tr.selection.empty || isComposing(props, asked)) return false
    const request = requestAt(runtime, props, { id: options.env.newId() as ExchangeId, trigger })
    if (!request) return false
    const slot = slotOf(request, options)
    const at = tr.selection.head
    return tell(props, {
      type: 'asked-continuation',
      request: { ...request, paragraphs: slot.paragraphs },
      at,
      slot,
      doc: tr.doc,
      now: options.env.now(),
    })
  })
}

/** Null where nothing comes by itself: switched off, a ghost on screen, the same place still being answered. */
function placeOfPause({ options }: Runtime, review: Review, { tr: { doc, selection } }: CommandProps): Trigger | null {
  const { ghost, continuations } = review
  const isAsked = ghost !== null && ghost.here && !ghost.done && ghost.written === ''
  if (continuations !== 'on' || isAsked || ghostRest(review) !== '' || !selection.empty) return null
  return pausePlace(doc, selection.head, options.triggers)
}

/** Some keyboards compose nearly everything; there a space ends a word as well as anything. */
function isComposing({ view, tr: { doc, selection } }: CommandProps, asked: Trigger): boolean {
  const { $head } = selection
  return (
    view.composing &&
    !(asked === 'pause' && /\s/.test(doc.textBetween(Math.max($head.start(), $head.pos - 1), $head.pos)))
  )
}

function requestAt(
  { options }: Runtime,
  { tr: { doc, selection } }: CommandProps,
  asked: Pick<ContinuationRequest, 'id' | 'trigger'>,
): ContinuationRequest | null {
  const basics = { ...asked, document: options.document, context: contextOf(options) }
  return continuationRequest(project(doc), selection.head, basics)
}

/** The next candidate that has come, else one that is asked for; round to the first where there is no other. */
function nextGhost(runtime: Runtime): Command {
  return whenReviewing((review, props) => {
    const { ghost } = review
    if (!ghost || ghostRest(review) === '') return false
    if (ghost.asking) return true
    if (ghost.isAll || nearestFitting(ghost, 1, false) !== null) return turnGhost(runtime, 1)(props)
    const request = requestAt(runtime, props, { id: ghost.exchange, trigger: 'command' })
    if (!request) return false
    const slot = slotOf(request, runtime.options)
    const passedBy = seenOf(ghost)
    return tell(props, {
      type: 'asked-another',
      request: { ...request, paragraphs: slot.paragraphs, passedBy },
      slot,
      doc: props.tr.doc,
      now: runtime.options.env.now(),
    })
  })
}

function seenOf(ghost: Ghost): readonly string[] {
  return ringOf(ghost)
    .map(offer => restAfter(offer, ghost.written))
    .filter(rest => rest !== '')
}

function turnGhost({ options }: Runtime, by: 1 | -1): Command {
  return whenReviewing((review, props) => {
    const { ghost } = review
    if (!ghost || ghostRest(review) === '' || nearestFitting(ghost, by, true) === null) return false
    return tell(props, { type: 'turned', by, doc: props.tr.doc, now: options.env.now() })
  })
}

function setContinuations({ options }: Runtime, asks: Review['continuations']): Command {
  return whenReviewing((_review, props) =>
    tell(props, { type: 'continuations', asks, doc: props.tr.doc, now: options.env.now() }),
  )
}

type Unit = 'all' | 'word' | 'sentence'

function takeGhost({ options }: Runtime, unit: Unit): Command {
  return whenReviewing((review, { tr, state, dispatch, editor, view }) => {
    const rest = ghostRest(review)
    const { ghost } = review
    if (!ghost || rest === '' || !editor.isEditable || view.composing) return false
    if (!dispatch) return true
    const text = partOf(rest, unit)
    const at = ghost.start + ghost.written.length
    stopCapturing(state)
    closeHistory(tr)
    const end = insertParagraphs(tr, at, text, { newBlock: options.newBlock })
    tr.setSelection(Selection.near(tr.doc.resolve(end), -1))
    const meta: UnderstudyMeta = {
      acceptance: { type: 'ghost', unit: text === rest && ghost.done ? 'all' : unit, chars: text.length },
    }
    tr.setMeta(understudyKey, meta).scrollIntoView()
    return true
  })
}

/** A break is taken with what stands behind it. */
function partOf(rest: string, unit: Unit): string {
  if (unit === 'all') return rest
  const lead = /^\n*/.exec(rest)?.[0] ?? ''
  const text = rest.slice(lead.length)
  return lead + (unit === 'word' ? nextWord(text) : nextSentence(text).trimEnd())
}
