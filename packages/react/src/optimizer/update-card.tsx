import type { CriticChoice, ShownUpdate, UnderstudyAssistant } from '@understudy/assistant'
import { useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { Fold } from '../parts/fold.tsx'
import { timeOfDay } from '../parts/short-date.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { byWhom } from './critic-words.ts'
import { TriedList } from './tried-list.tsx'
import { UndoUpdateDialog } from './undo-update-dialog.tsx'
import { updateFacts, updateHead } from './update-words.ts'

export interface UpdateCardProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly update: ShownUpdate
  readonly critics: readonly CriticChoice[]
}

/** One reading of choices: how much of it held, by whom and at what cost; opens into everything that was tried. */
export function UpdateCard(props: UpdateCardProps): ReactElement {
  const { update, critics } = props
  const say = useSay()
  const catalogue = useCatalogue()
  const isUndone = update.changes.length > 0 && !update.canUndo
  return (
    <Fold
      className="us-item us-update"
      data={{ status: update.status, undone: isUndone }}
      words={updateHead(update, say)}
      meta={
        <>
          <span>{byWhom(update.critic, critics, { say, catalogue })}</span>
          {updateFacts(update, say).map(fact => (
            <span key={fact}>{fact}</span>
          ))}
          <time dateTime={new Date(update.startedAt).toISOString()}>{timeOfDay(update.startedAt)}</time>
          {isUndone && <span>{say('react.optimizer.undone')}</span>}
        </>
      }
    >
      <UpdateBody {...props} />
    </Fold>
  )
}

function UpdateBody({ assistant, view, update }: UpdateCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [isAsking, setIsAsking] = useState(false)
  const { reason, tried, canUndo, critic } = update
  return (
    <>
      {reason !== null && <p className="us-quiet">{say(`react.optimizer.stopped.${reason}`)}</p>}
      {tried.length > 0 && <TriedList view={view} tried={tried} />}
      {critic.by === 'model' && <p className="us-quiet">{say('react.optimizer.sent')}</p>}
      {canUndo && (
        <fieldset className="us-row us-actions" aria-label={say('react.item.actions')}>
          <button type="button" className="us-button us-small" disabled={action.busy} onClick={() => setIsAsking(true)}>
            {say('react.optimizer.undo')}
          </button>
        </fieldset>
      )}
      <StatusLine line={action.line} />
      {isAsking && (
        <UndoUpdateDialog
          {...{ assistant, view, update }}
          onClose={() => setIsAsking(false)}
          onUndo={() => {
            setIsAsking(false)
            void action.run(() => assistant.undoUpdate(update.update), say('react.optimizer.undo.done'))
          }}
        />
      )}
    </>
  )
}
