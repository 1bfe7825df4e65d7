import { Dialog, useSay } from '@understudy/react'
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react'

/** The writer's own words for what is to be done with the selection. */
export function InstructionDialog(props: { onAsk: (words: string) => void; onClose: () => void }): ReactElement {
  const say = useSay()
  const [words, setWords] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  function ask(event: FormEvent): void {
    event.preventDefault()
    if (words.trim() !== '') props.onAsk(words.trim())
  }
  return (
    <Dialog title={say('studio.instruction.title')} onClose={props.onClose}>
      <form className="stack" onSubmit={ask}>
        <label className="us-field">
          <span className="us-label">{say('studio.instruction.label')}</span>
          <textarea
            ref={field}
            rows={3}
            value={words}
            placeholder={say('studio.instruction.placeholder')}
            onChange={event => setWords(event.target.value)}
          />
        </label>
        <p className="us-row us-end">
          <button type="button" className="us-button" onClick={props.onClose}>
            {say('react.cancel')}
          </button>
          <button type="submit" className="us-button us-primary" disabled={words.trim() === ''}>
            {say('studio.instruction.ask')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
