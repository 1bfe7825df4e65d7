import { useId, useState, type ReactElement, type ReactNode } from 'react'

export interface FoldProps {
  /** Names of its own, for `li`. */
  readonly className?: string
  /** As `data-…`. */
  readonly data: Readonly<Record<string, string | boolean>>
  readonly words: string
  /** Beside the words, small. */
  readonly meta: ReactNode
  /** What it opens into; made when it is opened. */
  readonly children: ReactNode
}

/** An entry of a list: a sentence that opens. */
export function Fold({ className = 'us-item', data, words, meta, children }: FoldProps): ReactElement {
  const id = useId()
  const [open, setOpen] = useState(false)
  const named = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return (
    <li className={className} {...named}>
      <button
        type="button"
        className="us-item-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="us-item-words">{words}</span>
        <span className="us-item-meta">{meta}</span>
      </button>
      <div id={id} hidden={!open} className="us-item-body">
        {open && children}
      </div>
    </li>
  )
}
