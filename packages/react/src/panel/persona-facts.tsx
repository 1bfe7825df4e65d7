import type { PersonaDocument } from '@understudy/persona'
import type { ReactElement } from 'react'
import { sayCount, useSay, type Say } from '../say.tsx'
import { sheetEntries } from '../sheet/sheet-entries.ts'
import { FactLines } from './fact-lines.tsx'
import { linesOfValue, titleOfKey } from './fact-words.ts'
import { habitSentence, isActingHabit } from './habit-words.ts'

/** What of the document is no preference: habits that only a file says, notes, fields of one's own, and how long the style sheet is. */
export function PersonaFacts({ document }: { document: PersonaDocument }): ReactElement | null {
  const say = useSay()
  const inSheet = sheetEntries(document.preference).length
  const groups = [
    { title: say('react.persona.other-habits'), lines: habitLines(document, say) },
    { title: say('react.persona.notes'), lines: document.memory.notes.map(({ statement }) => statement) },
    ...Object.entries(document.extensions).map(([key, value]) => ({
      title: titleOfKey(key),
      lines: linesOfValue(value),
      hint: say('react.persona.extension.hint', { key }),
    })),
    { title: say('react.sheet.label'), lines: inSheet === 0 ? [] : [sayCount(say, 'react.persona.sheet', inSheet)] },
  ].filter(({ lines }) => lines.length > 0)
  if (groups.length === 0) return null
  return (
    <>
      {groups.map(({ title, lines, ...group }) => (
        <section key={title} className="us-section" aria-label={title}>
          <h3>{title}</h3>
          {'hint' in group && <p className="us-quiet">{group.hint}</p>}
          <FactLines lines={lines} />
        </section>
      ))}
    </>
  )
}

function habitLines({ pattern }: PersonaDocument, say: Say): readonly string[] {
  return pattern
    .filter(habit => habit.status === 'active' && !isActingHabit(habit))
    .map(habit => habitSentence(habit, say))
}
