import type { NoticedAnswer, UnderstudyAssistant } from '@understudy/assistant'
import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { NoticedCard } from './noticed-card.tsx'
import { useNoticed } from './use-noticed.ts'
import { useRest } from './use-rest.ts'

/** Long enough to read one line twice. */
const PASSING_MS = 8_000

export interface NoticedLineProps {
  readonly assistant: UnderstudyAssistant
  readonly editor: Editor | null
  /** Asks nothing yet while this holds, as while suggestions are looked at. */
  readonly wait?: boolean
  /** What the author is called, where other hands than the author's read this. */
  readonly author?: string
  /** The key of the host that brings the focus to the card, as a person reads it; none where absent. */
  readonly reachKey?: string
  /** Each time it counts up, the focus goes to the card, where there is one. */
  readonly reached?: number
  /** Gives the focus back to the text when the card goes. */
  readonly onDone?: () => void
}

/**
 * Asks the one question there is, while the writer does not write and once: written over, it goes, and waits among what
 * was noticed. Never takes the focus. Always in the page, so that it is read aloud.
 */
export function NoticedLine(props: NoticedLineProps): ReactElement {
  const { assistant, editor, wait = false, author, reachKey, reached = 0, onDone } = props
  const say = useSay()
  const card = useRef<HTMLElement>(null)
  const isResting = useRest(editor)
  const [away, setAway] = useState<string | null>(null)
  const [said, setSaid] = useState<NoticedAnswer | null>(null)
  const found = useNoticed(assistant, isResting && !wait)
  const noticed = found?.item.id === away ? null : found
  function putAway(): void {
    setAway(noticed?.item.id ?? null)
    onDone?.()
  }
  useGoesWhenWrittenOver(editor, noticed?.item.id ?? null, setAway)
  useEffect(() => {
    if (reached > 0) card.current?.focus()
  }, [reached])
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), PASSING_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div className="us us-noticed-line">
      <output className="us-noticed-said">{said === null ? '' : say(`react.noticed.said.${said}`)}</output>
      {noticed !== null && <output className="us-hidden">{say('react.noticed.label')}</output>}
      {noticed !== null && (
        <NoticedCard
          key={noticed.item.id}
          {...{ assistant, noticed, card }}
          {...(author === undefined ? {} : { author })}
          {...(reachKey === undefined ? {} : { reachKey })}
          onAnswered={answer => {
            setSaid(answer)
            putAway()
          }}
          onPutAway={putAway}
        />
      )}
    </div>
  )
}

/** Typing on is no answer, and no reason to ask again. */
function useGoesWhenWrittenOver(editor: Editor | null, asked: string | null, onGone: (asked: string) => void): void {
  const shown = useRef(asked)
  // with the card, not some time after it: the next key may be there before
  useLayoutEffect(() => {
    shown.current = asked
  })
  useEffect(() => {
    if (editor === null) return
    const gone = (): void => {
      if (shown.current !== null) onGone(shown.current)
    }
    editor.on('update', gone)
    return () => {
      editor.off('update', gone)
    }
  }, [editor, onGone])
}
