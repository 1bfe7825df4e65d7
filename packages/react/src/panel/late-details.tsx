import { useState, type ReactElement, type ReactNode } from 'react'

export interface LateDetailsProps {
  readonly summary: string
  /** Opens it whatever a person did, as while something in it is sought. */
  readonly isForced?: boolean
  readonly children: () => ReactNode
}

/** Details that are drawn only once somebody opens them: there may be thousands. */
export function LateDetails({ summary, isForced = false, children }: LateDetailsProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  const isShown = isOpen || isForced
  return (
    <details
      className="us-section"
      open={isShown}
      onToggle={event => {
        if (!isForced) setIsOpen(event.currentTarget.open)
      }}
    >
      <summary>{summary}</summary>
      {isShown && children()}
    </details>
  )
}
