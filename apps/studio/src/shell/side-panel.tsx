import { useSay } from '@understudy/react'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

export interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside the page on a wide screen, a sheet over it on a narrow one. Takes the focus when it opens; Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps): ReactElement {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [title])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <aside
      className="side-panel us"
      aria-label={title}
      onKeyDown={event => {
        if (event.key === 'Escape' && !isInDialog(event.target)) onClose()
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="us-plain us-close" aria-label={say('react.close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div className="side-panel-body">{children}</div>
    </aside>
  )
}

/** A dialog opened from the panel closes by itself, and the panel stays. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}
