import type { PersonaItem } from '@understudy/persona'
import { useId, useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { itemInWords } from './layer-words.ts'
import { PreviewReport } from './preview-report.tsx'
import type { OpenLayer } from './use-layers.ts'

/** What is about to become of an item for everyone who writes for the house. */
export type ForTheHouse = 'promote' | 'lock'

export interface SeeFirstDialogProps {
  readonly layer: OpenLayer
  readonly item: PersonaItem
  readonly what: ForTheHouse
  /** Why it is locked, in words; null where it is not to be locked. */
  readonly onDo: (because: string | null) => void
  readonly onClose: () => void
}

/** Where a rule would fire and what it contradicts, before it is everybody's. */
export function SeeFirstDialog({ layer, item, what, onDo, onClose }: SeeFirstDialogProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const id = useId()
  const [locks, setLocks] = useState(what === 'lock')
  const [because, setBecause] = useState('')
  return (
    <Dialog title={say(`react.see-first.title.${what}`)} onClose={onClose}>
      <p className="us-quote">{itemInWords(item, { kind: 'house', isOwn: false, name: '' }, catalogue)}</p>
      <PreviewReport layer={layer} item={item} />
      {what === 'promote' && (
        <label className="us-check">
          <input type="checkbox" checked={locks} onChange={event => setLocks(event.target.checked)} />
          <span>{say('react.see-first.lock')}</span>
        </label>
      )}
      {locks && (
        <div className="us-field">
          <label className="us-label" htmlFor={id}>
            {say('react.see-first.because')}
          </label>
          <input
            id={id}
            value={because}
            placeholder={say('react.see-first.because.placeholder')}
            autoComplete="off"
            onChange={event => setBecause(event.target.value)}
          />
        </div>
      )}
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" onClick={() => onDo(locks ? because.trim() : null)}>
          {say(`react.see-first.do.${what}`)}
        </button>
      </p>
    </Dialog>
  )
}
