import type { Sent, UnderstudyAssistant } from '@understudy/assistant'
import type { PersonaDocument } from '@understudy/persona'
import type { ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { FactLines } from './fact-lines.tsx'
import { linesOfValue } from './fact-words.ts'

const SENDABLE = ['demographics', 'personality'] as const

export interface AboutPersonProps {
  readonly assistant: UnderstudyAssistant
  readonly document: PersonaDocument
  readonly sent: Sent
}

/** Who the writer said they are: never guessed, and sent to a model only where that is switched on, on this device. */
export function AboutPerson({ assistant, document, sent }: AboutPersonProps): ReactElement | null {
  const say = useSay()
  const action = useAction()
  const parts = SENDABLE.map(part => ({ part, lines: linesOfValue({ ...document[part] }) })).filter(
    ({ lines }) => lines.length > 0,
  )
  const named = linesOfValue({ ...document.identity.unknown })
  if (parts.length === 0 && named.length === 0) return null
  return (
    <section className="us-section" aria-label={say('react.persona.about')}>
      <h3>{say('react.persona.about')}</h3>
      <p className="us-quiet">{say('react.persona.about.hint')}</p>
      <FactLines lines={named} />
      {parts.map(({ part, lines }) => (
        <div key={part} className="us-about">
          <FactLines lines={lines} />
          <label className="us-check">
            <input
              type="checkbox"
              checked={sent[part]}
              disabled={action.busy}
              onChange={event => void action.run(() => assistant.setSent({ ...sent, [part]: event.target.checked }))}
            />
            <span>{say(`react.persona.about.send.${part}`)}</span>
          </label>
        </div>
      ))}
      <StatusLine line={action.line} />
    </section>
  )
}
