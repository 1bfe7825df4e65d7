import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ModelKeys } from '../models/model-keys.ts'
import { useSay } from '@understudy/react'
import { useEffect, useState, type ReactElement } from 'react'

type Erasing = { readonly status: 'erasing' | 'erased' } | { readonly status: 'failed'; readonly detail: string }

export interface ErasePageProps {
  readonly assistant: UnderstudyAssistant
  readonly keys: ModelKeys
}

/** Erases everything once the desk is cleared, so that nothing is written behind it. */
export function ErasePage({ assistant, keys }: ErasePageProps): ReactElement {
  const say = useSay()
  const [erasing, setErasing] = useState<Erasing>({ status: 'erasing' })
  useEffect(() => {
    keys.clear()
    void assistant
      .eraseAll()
      .then(erased => setErasing(erased.ok ? { status: 'erased' } : { status: 'failed', detail: erased.detail }))
  }, [assistant, keys])
  const isOver = erasing.status !== 'erasing'
  return (
    <main className="consent-page us">
      <h1 className="us-hidden">{say('studio.name')}</h1>
      <output className="erase-page">
        {erasing.status === 'erasing' && say('studio.erasing')}
        {erasing.status === 'erased' && `${say('studio.erased')} ${say('studio.erased.means')}`}
        {erasing.status === 'failed' && say('studio.erase.failed', { detail: erasing.detail })}
      </output>
      {isOver && (
        <button type="button" className="us-button us-primary" onClick={() => location.reload()}>
          {say(erasing.status === 'erased' ? 'studio.erased.again' : 'studio.erase.back')}
        </button>
      )}
    </main>
  )
}
