import type { PersonaOffer } from '@understudy/assistant'
import { describeItem } from '@understudy/persona'
import type { ReactElement } from 'react'
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
      {lines.map(([key, count]) => (
        <p key={key}>{sayCount(say, `react.offer.${key}`, count)}</p>
      ))}
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

function countsOf({ report }: PersonaOffer): readonly (readonly [string, number])[] {
  return [
    ['reworded', report.reworded.length],
    ['values', report.values.length],
    ['present', report.present.length],
    ['left-out', report.leftOut.length + report.keptValues.length],
    ['unlocked', report.unlocked],
  ]
}
