import type { LayerAt, LedgerEntry, Undone, UnderstudyAssistant } from '@understudy/assistant'
import type { Result } from '@understudy/contracts'
import { useEffect, useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useSay } from '../say.tsx'
import { ChangeLines } from './change-lines.tsx'
import { Dependents } from './dependents.tsx'

export interface UndoDialogProps {
  readonly assistant: UnderstudyAssistant
  readonly view: LayerView
  readonly entry: LedgerEntry
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** Asks before one change is taken back, and says which later ones have to do with it. */
export function UndoDialog({ assistant, view, entry, onUndo, onClose }: UndoDialogProps): ReactElement {
  const say = useSay()
  const preview = usePreview(assistant, view.at, entry)
  const isPossible = preview?.ok === true && preview.value.changed
  return (
    <Dialog title={say('react.history.undo.title')} onClose={onClose}>
      <ChangeLines view={view} label={say('react.history.changes')} changes={entry.changes} />
      {preview === null && <output>{say('react.history.comparing')}</output>}
      {preview?.ok === false && <p>{say(`react.failure.${preview.reason}`)}</p>}
      {preview?.ok === true && <Dependents undone={preview.value} />}
      {isPossible && entry.by === 'learner' && <p className="us-quiet">{say('react.history.undo.held')}</p>}
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={!isPossible} onClick={onUndo}>
          {say('react.history.undo.do')}
        </button>
      </p>
    </Dialog>
  )
}

function usePreview(
  assistant: UnderstudyAssistant,
  layer: LayerAt,
  { id }: LedgerEntry,
): Result<Undone, string> | null {
  const [preview, setPreview] = useState<Result<Undone, string> | null>(null)
  useEffect(() => {
    let wanted = true
    void assistant.previewUndo(id, layer).then(found => {
      if (wanted) setPreview(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, layer, id])
  return preview
}
