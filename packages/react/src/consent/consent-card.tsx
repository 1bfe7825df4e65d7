import type { UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'

export interface ConsentCardProps {
  readonly assistant: UnderstudyAssistant
  /** The model that would be asked; null where none is set up and nothing is sent. */
  readonly model: string | null
  /** The open manuscript, to leave it out from the start; not offered where null. Defaults to null. */
  readonly document?: DocumentId | null
  /** Called once the answer holds. */
  readonly onAnswered?: () => void
}

const PARTS = ['kept', 'sent', 'control'] as const

/** First start: what is kept, what is sent, and the question whether to learn. Nothing is recorded before an answer. */
export function ConsentCard({ assistant, model, document = null, onAnswered }: ConsentCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [never, setNever] = useState(false)
  async function answer(learning: 'on' | 'paused'): Promise<void> {
    const left = never && document !== null ? action.run(() => assistant.setDocumentLearning(document, 'never')) : true
    await left
    // an answer that could not be written holds in this tab all the same
    await action.run(() => assistant.setLearning(learning))
    onAnswered?.()
  }
  return (
    <section className="us us-consent" aria-labelledby="us-consent-title">
      <h1 id="us-consent-title">{say('react.consent.title')}</h1>
      <p>{say('react.consent.intro')}</p>
      {PARTS.map(part => (
        <div key={part} className="us-consent-part">
          <h2>{say(`react.consent.${part}.title`)}</h2>
          <p>{part === 'sent' ? sent(model, say) : say(`react.consent.${part}`)}</p>
        </div>
      ))}
      {document !== null && (
        <label className="us-check">
          <input type="checkbox" checked={never} onChange={event => setNever(event.target.checked)} />
          <span>{say('react.consent.never')}</span>
        </label>
      )}
      <div className="us-row">
        <button type="button" className="us-button us-primary" disabled={action.busy} onClick={() => void answer('on')}>
          {say('react.consent.allow')}
        </button>
        <button type="button" className="us-button" disabled={action.busy} onClick={() => void answer('paused')}>
          {say('react.consent.pause')}
        </button>
      </div>
      <p className="us-quiet">{say('react.consent.pause.means')}</p>
      <StatusLine line={action.line} />
    </section>
  )
}

function sent(model: string | null, say: ReturnType<typeof useSay>): string {
  return model === null ? say('react.consent.sent.none') : say('react.consent.sent.model', { model })
}
