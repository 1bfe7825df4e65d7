import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'

export type MenuEntry =
  | {
      readonly type: 'item'
      readonly id: string
      readonly label: string
      /** The key that does the same. */
      readonly key?: string | undefined
      /** What there is to know before it is chosen, or why it cannot be. */
      readonly hint?: string | undefined
      readonly disabled?: boolean
      /** Present for an entry that is on or off. */
      readonly checked?: boolean
      readonly run: () => void
    }
  | { readonly type: 'line'; readonly id: string }
  | { readonly type: 'title'; readonly id: string; readonly label: string }

export interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
  readonly className?: string
  /** Opens the menu each time it grows, as for a key of the page. */
  readonly opened?: number
  /** Called when it closes without a choice, or after one: the focus goes back to the text. */
  readonly onClosed?: () => void
}

/** A menu as screen readers know it: arrows move, Enter chooses, Escape and a click elsewhere close. */
export function Menu({ label, entries, children, className = '', opened = 0, onClosed }: MenuProps): ReactElement {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(opened)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  if (seen !== opened) {
    setSeen(opened)
    setOpen(true)
  }
  useEffect(() => {
    if (!open) return undefined
    root.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus()
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [open])
  function close(): void {
    setOpen(false)
    if (onClosed === undefined) button.current?.focus()
    else onClosed()
  }
  return (
    <div ref={root} className={`menu ${className}`}>
      <button
        ref={button}
        type="button"
        className="bar-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        // the selection in the text stays what it was
        onMouseDown={event => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      <div id={id} role="menu" aria-label={label} hidden={!open} tabIndex={-1} onKeyDown={event => onKey(event, close)}>
        {open && entries.map(entry => <Entry key={entry.id} entry={entry} close={close} />)}
      </div>
    </div>
  )
}

function Entry({ entry, close }: { entry: MenuEntry; close: () => void }): ReactElement {
  if (entry.type === 'line') return <hr />
  if (entry.type === 'title') {
    return (
      <p role="presentation" className="menu-title">
        {entry.label}
      </p>
    )
  }
  const { label, key, hint, disabled = false, checked, run } = entry
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={disabled}
      tabIndex={-1}
      onClick={() => {
        if (disabled) return
        close()
        run()
      }}
    >
      <span className="menu-check" aria-hidden="true">
        {checked === true ? '✓' : ''}
      </span>
      <span className="menu-label">{label}</span>
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
      {key !== undefined && <span className="menu-key">{key}</span>}
    </button>
  )
}

function onKey(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const at = items.findIndex(item => item === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    items.at(to % items.length)?.focus()
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault()
    event.stopPropagation()
    close()
  }
}
