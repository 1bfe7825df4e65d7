import type { Json } from '@understudy/contracts'
import type { PersonaDocument } from '@understudy/persona'
import type { ReactElement } from 'react'
import { useSay, type Say } from '../say.tsx'
import { habitSentence, isActingHabit } from './habit-words.ts'

/** What of the document is no preference: words, habits, notes and what was said about the writer. */
export function PersonaFacts({ document }: { document: PersonaDocument }): ReactElement | null {
  const say = useSay()
  const groups = [
    { key: 'words', lines: wordLines(document, say) },
    { key: 'other-habits', lines: habitLines(document, say) },
    { key: 'notes', lines: document.memory.notes.map(({ statement }) => statement) },
    { key: 'about', lines: [...factLines(document.demographics, say), ...factLines(document.personality, say)] },
  ].filter(({ lines }) => lines.length > 0)
  if (groups.length === 0) return null
  return (
    <>
      {groups.map(({ key, lines }) => (
        <section key={key} className="us-section" aria-label={say(`react.persona.${key}`)}>
          <h3>{say(`react.persona.${key}`)}</h3>
          {key === 'about' && <p className="us-quiet">{say('react.persona.about.hint')}</p>}
          <ul className="us-facts">
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function wordLines({ preference }: PersonaDocument, say: Say): readonly string[] {
  return Object.entries(preference.words).map(([word, rule]) =>
    'to' in rule ? say('react.persona.words.to', { word, to: rule.to }) : say('react.persona.words.keep', { word }),
  )
}

function habitLines({ pattern }: PersonaDocument, say: Say): readonly string[] {
  return pattern
    .filter(habit => habit.status === 'active' && !isActingHabit(habit))
    .map(habit => habitSentence(habit, say))
}

function factLines(facts: Readonly<Record<string, Json>>, say: Say): readonly string[] {
  return Object.entries(facts).map(([key, value]) => say('react.persona.fact', { key, value: inWords(value) }))
}

function inWords(value: Json): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
