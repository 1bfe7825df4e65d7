import type { ReactElement, ReactNode } from 'react'

export interface PartProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** One of several ways to get a model: named, and opened when it is wanted. */
export function Part({ title, isOpen, onToggle, children }: PartProps): ReactElement {
  return (
    <details className="model-part" open={isOpen} onToggle={event => onToggle(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {isOpen && <div className="model-part-body">{children}</div>}
    </details>
  )
}
