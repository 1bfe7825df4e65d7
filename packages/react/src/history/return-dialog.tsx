import type { LedgerEntry, UnderstudyAssistant } from '@understudy/assistant'
import type { ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { Dialog } from '../parts/dialog.tsx'
import { shortDate } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { ChangeLines } from './change-lines.tsx'
import { useComparison } from './since.tsx'

export interface ReturnDialogProps {
  readonly assistant: UnderstudyAssistant
  readonly view: LayerView
  readonly entry: LedgerEntry
  readonly onReturn: () => void
  readonly onClose: () => void
}

/** Asks before a persona is made to say again what it said then: what would change, and what does not come back. */
export function ReturnDialog({ assistant, view, entry, onReturn, onClose }: ReturnDialogProps): ReactElement {
  const say = useSay()
  const changes = useComparison({ assistant, layer: view.at, before: 'now', after: entry.id })
  return (
    <Dialog title={say('react.history.return.title', { date: shortDate(entry.at) })} onClose={onClose}>
      {changes === null && <output>{say('react.history.comparing')}</output>}
      {changes?.length === 0 && <p>{say('react.history.return.same')}</p>}
      {changes !== null && changes.length > 0 && (
        <>
          <p>{say('react.history.return.changes')}</p>
          <ChangeLines view={view} label={say('react.history.return.changes')} changes={changes} />
        </>
      )}
      <p className="us-quiet">{say('react.history.return.forgotten')}</p>
      <p className="us-quiet">{say('react.history.return.held')}</p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={changes === null} onClick={onReturn}>
          {say('react.history.return.do')}
        </button>
      </p>
    </Dialog>
  )
}
