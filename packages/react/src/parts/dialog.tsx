import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { CloseButton } from './close-button.tsx'

export interface DialogProps {
  readonly title: string
  /** Asked for by Escape, the closing button, or a click beside the dialog. */
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}

/** A modal dialog: the browser keeps the focus inside and gives it back. Open as long as it is mounted. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps): ReactElement {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // closed while it is still in the document: one that is taken out gives no focus back
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the key for it is Escape
    <dialog
      ref={dialog}
      className={wide ? 'us-dialog us-wide' : 'us-dialog'}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="us-dialog-body">
        <header className="us-dialog-head">
          <h2 id={id}>{title}</h2>
          <CloseButton onClose={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
