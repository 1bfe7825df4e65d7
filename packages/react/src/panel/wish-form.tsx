import type { UnderstudyAssistant } from '@understudy/assistant'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { WhereSelect } from './where-select.tsx'
import { scopeOf, type Where } from './where.ts'

/** A wish in words: it becomes a preference at once. */
export function WishForm({ assistant, work }: { assistant: UnderstudyAssistant; work: string | null }): ReactElement {
  const say = useSay()
  const id = useId()
  const action = useAction()
  const [words, setWords] = useState('')
  const [where, setWhere] = useState<Where>('everywhere')
  function submit(event: FormEvent): void {
    event.preventDefault()
    const wish = words.trim()
    if (wish === '') return
    const stated = action.run(() => assistant.stateWish(wish, scopeOf(where, work)), say('react.wish.added'))
    void stated.then(done => done && setWords(''))
  }
  return (
    <form className="us-wish" onSubmit={submit}>
      <label className="us-label" htmlFor={id}>
        {say('react.wish.label')}
      </label>
      <div className="us-row us-wish-row">
        <input
          id={id}
          value={words}
          placeholder={say('react.wish.placeholder')}
          autoComplete="off"
          onChange={event => setWords(event.target.value)}
        />
        <button type="submit" className="us-button" disabled={action.busy || words.trim() === ''}>
          {say('react.wish.add')}
        </button>
      </div>
      {words.trim() !== '' && <WhereSelect value={where} work={work} onChange={setWhere} />}
      <StatusLine line={action.line} />
    </form>
  )
}
