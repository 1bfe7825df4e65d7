import type { Editor } from '@tiptap/react'
import type { RefusalWhy } from '@understudy/contracts'
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'

const WHYS: readonly RefusalWhy[] = ['not-here', 'not-this-voice', 'changes-meaning', 'never']

/** After a refusal, for a moment: why, if the writer cares to say. The figures are keys while it has the focus. */
export function RefusalLine({ editor, asked }: { editor: Editor; asked: boolean }): ReactElement {
  const say = useSay()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) first.current?.focus()
  }, [asked])
  const tell = (why: RefusalWhy | null) => {
    editor.commands.sayWhy(why)
    editor.commands.focus(null, { scrollIntoView: false })
  }
  const byKey = (event: KeyboardEvent) => {
    const why = WHYS[Number(event.key) - 1]
    if (why === undefined && event.key !== 'Escape') return
    event.preventDefault()
    tell(why ?? null)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the group, beside those of its buttons
    <fieldset className="us-row us-refusal" onKeyDown={byKey}>
      <legend>{say('react.review.why')}</legend>
      {WHYS.map((why, index) => (
        <button
          key={why}
          ref={index === 0 ? first : null}
          type="button"
          className="us-button us-small"
          onMouseDown={event => event.preventDefault()}
          onClick={() => tell(why)}
        >
          <kbd aria-hidden="true">{index + 1}</kbd> {say(`react.review.why.${why}`)}
        </button>
      ))}
    </fieldset>
  )
}
