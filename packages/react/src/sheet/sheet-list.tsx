import { useState, type ReactElement } from 'react'
import { sayCount, useSay } from '../say.tsx'
import type { SheetEntry, SheetPart } from './sheet-entries.ts'
import { entryInWords } from './sheet-words.ts'

/** How many lines of one part are drawn before a person asks for the rest. */
const FIRST_LINES = 30

export interface SheetListProps {
  readonly part: SheetPart
  readonly entries: readonly SheetEntry[]
  readonly busy: boolean
  readonly onRemove: (entry: SheetEntry) => void
}

/** The lines of one part, in columns where they are short; nothing where there are none. */
export function SheetList({ part, entries, busy, onRemove }: SheetListProps): ReactElement | null {
  const say = useSay()
  const [all, setAll] = useState(false)
  if (entries.length === 0) return null
  const shown = all ? entries : entries.slice(0, FIRST_LINES)
  const more = entries.length - shown.length
  return (
    <>
      <ul className="us-sheet-lines" data-part={part} aria-label={say(`react.sheet.part.${part}`)}>
        {shown.map(entry => {
          const line = entryInWords(entry, say)
          return (
            <li key={entry.text}>
              <span>{line}</span>
              <button
                type="button"
                className="us-plain us-close"
                disabled={busy}
                aria-label={say('react.sheet.remove', { line })}
                onClick={() => onRemove(entry)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <button type="button" className="us-plain us-more" onClick={() => setAll(true)}>
          {sayCount(say, 'react.persona.more', more)}
        </button>
      )}
    </>
  )
}
