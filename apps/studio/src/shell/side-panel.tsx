import { CloseButton } from '@understudy/react'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

export interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside the page on a wide screen, a sheet over it on a narrow one. Takes the focus when it opens; Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useGiveBackFocus()
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
        <CloseButton onClose={onClose} />
      </header>
      <div className="side-panel-body">{children}</div>
    </aside>
  )
}

/** Where the focus was before the panel took it, it is again when the panel goes with it. */
function useGiveBackFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body)
        before.focus({ preventScroll: true })
    }
  }, [])
}

/** A dialog opened from the panel closes by itself, and the panel stays. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}
