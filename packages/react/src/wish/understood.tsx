import { isExecutable, say as speak, type ReadStatement } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { useCatalogue, useSay } from '../say.tsx'
import { readingParts } from './reading-parts.ts'

export interface UnderstoodProps {
  readonly reading: ReadStatement
  readonly onCorrect: (reading: ReadStatement) => void
}

/** What a wish is understood as; each part can be taken back as not meant. */
export function Understood({ reading, onCorrect }: UnderstoodProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const parts = readingParts(reading)
  return (
    <div className="us-understood">
      {parts.length > 0 && (
        <>
          <p className="us-label">{say('react.wish.understood')}</p>
          <ul className="us-chips" aria-label={say('react.wish.understood')}>
            {parts.map(({ message, plain, without }) => {
              const part = speak(catalogue, Object.hasOwn(catalogue, message.key) ? message : plain)
              return (
                <li key={part} className="us-chip">
                  <span>{part}</span>
                  <button
                    type="button"
                    className="us-plain us-close"
                    aria-label={say('react.wish.not-meant', { part })}
                    onClick={() => onCorrect(without)}
                  >
                    <span aria-hidden="true">×</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {!isExecutable(reading) && <p className="us-quiet">{say('react.wish.only-model')}</p>}
    </div>
  )
}
