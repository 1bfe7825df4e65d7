import type { ShownDependent, ShownUpdate, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState, type ReactElement } from 'react'
import { ChangeLines } from '../history/change-lines.tsx'
import { Dependents } from '../history/dependents.tsx'
import type { LayerView } from '../layers/layer-view.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useSay } from '../say.tsx'

export interface UndoUpdateDialogProps {
  readonly assistant: UnderstudyAssistant
  readonly view: LayerView
  readonly update: ShownUpdate
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** Asks before everything one reading changed is taken back, and says which later changes have to do with it. */
export function UndoUpdateDialog({ assistant, view, update, onUndo, onClose }: UndoUpdateDialogProps): ReactElement {
  const say = useSay()
  const dependents = useDependents(assistant, view, update)
  return (
    <Dialog title={say('react.optimizer.undo.title')} onClose={onClose}>
      <p>{say('react.optimizer.undo.what')}</p>
      <ChangeLines
        view={view}
        label={say('react.history.changes')}
        changes={update.changes.flatMap(({ changes }) => changes)}
      />
      {dependents === null ? (
        <output>{say('react.history.comparing')}</output>
      ) : (
        <Dependents undone={{ changed: true, dependents }} />
      )}
      <p className="us-quiet">{say('react.history.undo.held')}</p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={dependents === null} onClick={onUndo}>
          {say('react.history.undo.do')}
        </button>
      </p>
    </Dialog>
  )
}

/** What has to do with any change of it and is no part of it; null until that was looked up. */
function useDependents(
  assistant: UnderstudyAssistant,
  view: LayerView,
  { changes }: ShownUpdate,
): readonly ShownDependent[] | null {
  const [dependents, setDependents] = useState<readonly ShownDependent[] | null>(null)
  useEffect(() => {
    let wanted = true
    void Promise.all(changes.map(({ id }) => assistant.previewUndo(id, view.at))).then(previews => {
      if (!wanted) return
      const own = new Set(changes.map(({ id }) => id))
      const found = previews.flatMap(preview => (preview.ok ? preview.value.dependents : []))
      const others = found.filter(({ patch }) => !own.has(patch))
      setDependents(others.filter(({ patch }, at) => others.findIndex(one => one.patch === patch) === at))
    })
    return () => {
      wanted = false
    }
  }, [assistant, view, changes])
  return dependents
}
