import { useMemo, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { differenceParts, type DifferencePart } from './difference-parts.ts'

/** Two texts in one line: what went is struck through, what came is underlined, and both are said to a screen reader. */
export function InlineDifference({ before, after }: { before: string; after: string }): ReactElement {
  const parts = useMemo(() => differenceParts(before, after), [before, after])
  return (
    <span className="us-difference">
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
        <Part key={index} {...part} />
      ))}
    </span>
  )
}

function Part({ type, text }: DifferencePart): ReactElement {
  const say = useSay()
  if (type === 'same') return <span>{text}</span>
  const Tag = type === 'gone' ? 'del' : 'ins'
  return (
    <Tag>
      <span className="us-hidden"> {say(`react.difference.${type}`)} </span>
      {text}
      <span className="us-hidden"> {say('react.difference.end')} </span>
    </Tag>
  )
}
