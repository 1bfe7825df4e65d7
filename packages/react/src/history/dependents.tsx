import type { ShownDependent, Undone } from '@understudy/assistant'
import { say as speak } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { useCatalogue, useSay } from '../say.tsx'

/** What has to do with a change that would be taken back: what goes with it, and what was decided since and stays. */
export function Dependents({ undone: { changed, dependents } }: { undone: Undone }): ReactElement {
  const say = useSay()
  if (!changed) return <p>{say('react.history.undo.nothing')}</p>
  if (dependents.length === 0) return <p>{say('react.history.undo.alone')}</p>
  return (
    <>
      {(['goes', 'stays'] as const).map(becomes => {
        const those = dependents.filter(one => one.becomes === becomes)
        return (
          those.length > 0 && (
            <section key={becomes} className="us-section">
              <h3>{say(`react.history.undo.${becomes}`)}</h3>
              <DependentList those={those} />
            </section>
          )
        )
      })}
      <p className="us-quiet">{say('react.history.undo.others')}</p>
    </>
  )
}

function DependentList({ those }: { those: readonly ShownDependent[] }): ReactElement {
  const catalogue = useCatalogue()
  return (
    <ul>
      {those.map(({ patch, cause, at }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- one change may have to do with it in two ways
        <li key={`${patch}/${index}`}>
          {speak(catalogue, cause)} <small className="us-quiet">{shortDate(at)}</small>
        </li>
      ))}
    </ul>
  )
}
