import { useState, type ReactElement } from 'react'
import { sayCount, useSay } from '../say.tsx'

/** How many lines are read before a person asks for the rest. */
const FIRST_LINES = 12

/** Lines one below the other, the first of many. */
export function FactLines({ lines }: { lines: readonly string[] }): ReactElement {
  const say = useSay()
  const [all, setAll] = useState(false)
  const each = [...new Set(lines)]
  const shown = all ? each : each.slice(0, FIRST_LINES)
  const more = each.length - shown.length
  return (
    <>
      <ul className="us-facts">
        {shown.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="us-plain us-more" onClick={() => setAll(true)}>
          {sayCount(say, 'react.persona.more', more)}
        </button>
      )}
    </>
  )
}
