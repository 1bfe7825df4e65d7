import { useRef, useState, type ReactElement, type Ref } from 'react'
import { useSay } from '../say.tsx'
import { lineAt } from './line-place.ts'

export interface NumberedTextProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The line something is wrong in, and the id of the words that say what. */
  readonly wrong: { readonly line: number | null; readonly describedBy: string } | null
}

/** A plain text field whose lines are numbered; which of them the caret is in is said beside it, for who does not see. */
export function NumberedText({ ref, label, value, onChange, wrong }: NumberedTextProps): ReactElement {
  const say = useSay()
  const numbers = useRef<HTMLPreElement>(null)
  const [line, setLine] = useState(1)
  const count = value.split('\n').length
  return (
    <div className="us-numbered">
      <div className="us-numbered-field">
        <pre ref={numbers} className="us-numbers" aria-hidden="true">
          <Numbers count={count} wrong={wrong?.line ?? null} />
        </pre>
        <textarea
          ref={ref}
          aria-label={label}
          aria-invalid={wrong !== null}
          aria-describedby={wrong?.describedBy}
          value={value}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={event => onChange(event.target.value)}
          onSelect={event => setLine(lineAt(value, event.currentTarget.selectionStart))}
          onScroll={event => numbers.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        />
      </div>
      <output className="us-quiet">{say('react.text.line', { line, count })}</output>
    </div>
  )
}

/** Laid out as the text beside them is, so that they stay in line with it. */
function Numbers({ count, wrong }: { count: number; wrong: number | null }): ReactElement {
  const upTo = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => `${from + index}\n`).join('')
  if (wrong === null || wrong > count) return <>{upTo(1, count + 1)}</>
  return (
    <>
      {upTo(1, wrong)}
      <mark>{wrong}</mark>
      {`\n${upTo(wrong + 1, count + 1)}`}
    </>
  )
}
