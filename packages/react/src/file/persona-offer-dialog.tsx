import type { PersonaOffer } from '@understudy/assistant'
import { describeItem } from '@understudy/persona'
import { placeInWords } from '@understudy/persona/history'
import type { ReactElement } from 'react'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import { LateDetails } from '../panel/late-details.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayCount, useCatalogue, useSay } from '../say.tsx'

export interface PersonaOfferDialogProps {
  readonly offer: PersonaOffer
  readonly onTake: () => void
  readonly onClose: () => void
}

/** What an opened persona file would bring, before anything changes. */
export function PersonaOfferDialog({ offer, onTake, onClose }: PersonaOfferDialogProps): ReactElement {
  const say = useSay()
  const lines = countsOf(offer).filter(([, count]) => count > 0)
  const brings = offer.report.added.length + offer.report.reworded.length + offer.report.values.length
  return (
    <Dialog title={say('react.offer.title')} onClose={onClose}>
      <p className="us-quiet">{say('react.offer.of', { name: offer.document.identity.name })}</p>
      <Added offer={offer} />
      <Values offer={offer} />
      {lines.map(([key, count]) => (
        <p key={key}>{sayCount(say, `react.offer.${key}`, count)}</p>
      ))}
      <Evidence offer={offer} />
      {brings === 0 && <p>{say('react.offer.nothing')}</p>}
      <p className="us-quiet">{say('react.offer.marked')}</p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={brings === 0} onClick={onTake}>
          {say('react.offer.take')}
        </button>
      </p>
    </Dialog>
  )
}

function Added({ offer: { report } }: { offer: PersonaOffer }): ReactElement | null {
  const say = useSay()
  const catalogue = useCatalogue()
  if (report.added.length === 0) return null
  return (
    <>
      <h3>{say('react.offer.added')}</h3>
      <ul className="us-offer">
        {report.added.map(item => (
          <li key={item.id}>{describeItem(item, 'imperative', { catalogue })}</li>
        ))}
      </ul>
    </>
  )
}

/** What else would change, by its place: a style sheet may bring hundreds. */
function Values({ offer: { report } }: { offer: PersonaOffer }): ReactElement | null {
  const say = useSay()
  const catalogue = useCatalogue()
  if (report.values.length === 0) return null
  return (
    <LateDetails summary={sayCount(say, 'react.offer.values', report.values.length)}>
      {() => (
        <ul className="us-offer">
          {report.values.map(path => (
            <li key={path.join('\n')}>{placeInWords(path, catalogue)}</li>
          ))}
        </ul>
      )}
    </LateDetails>
  )
}

/** How many of its choices are read at a glance: a file may hold thousands. */
const FIRST_CHOICES = 40

/** The choices that came along, to be looked at. */
function Evidence({ offer: { evidence } }: { offer: PersonaOffer }): ReactElement | null {
  const say = useSay()
  if (evidence === null || evidence.level === 'none') return null
  const choices = evidence.items.flatMap(item => item.choices)
  return (
    <details>
      <summary>{sayCount(say, 'react.offer.evidence', choices.length)}</summary>
      <ol className="us-choices">
        {choices.slice(0, FIRST_CHOICES).map(({ day, choice, before, suggested }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they have no identity but their place
          <li key={index} className="us-choice">
            <p className="us-choice-head">
              <span>{say(`react.offer.evidence.${choice}`)}</span>
              <span>{day}</span>
            </p>
            {(before !== undefined || suggested !== undefined) && (
              <p className="us-choice-text">
                <InlineDifference before={before ?? ''} after={suggested ?? before ?? ''} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

function countsOf({ report }: PersonaOffer): readonly (readonly [string, number])[] {
  return [
    ['reworded', report.reworded.length],
    ['present', report.present.length],
    ['left-out', report.leftOut.length + report.keptValues.length],
    ['unlocked', report.unlocked],
  ]
}
