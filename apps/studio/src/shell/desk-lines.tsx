import { CloseButton, useSay } from '@understudy/react'
import type { StoreFailure } from '@understudy/contracts'
import type { ReactElement } from 'react'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import { useKeeperState } from '../manuscript/save-line.tsx'
import type { DeskLine } from './desk-state.ts'

export interface DeskLinesProps {
  readonly manuscript: OpenManuscript
  readonly notKept: StoreFailure | null
  readonly line: DeskLine | null
  readonly onDismiss: () => void
  readonly onTakeOver: () => void
  readonly onSaveAs: (kind: 'txt' | 'md') => void
}

/** What a person has to know at once, above the page: that nothing is kept, that another tab writes, that a file was refused. */
export function DeskLines(props: DeskLinesProps): ReactElement {
  const { manuscript, notKept, line, onDismiss, onTakeOver } = props
  const say = useSay()
  const keeping = useKeeperState(manuscript.keeper)
  const failing = keeping.status === 'failing' ? keeping.reason : notKept
  return (
    <div className="desk-lines us">
      {failing !== null && (
        <div role="alert" className="desk-line desk-failing">
          <p>{say(`studio.failing.${failing}`)}</p>
          <SaveButtons onSaveAs={props.onSaveAs} />
        </div>
      )}
      {keeping.status === 'lost' && (
        <output className="desk-line">
          {say(manuscript.keeper === null ? 'studio.locked' : 'studio.lost')}
          <button type="button" className="us-button us-small" onClick={onTakeOver}>
            {say('studio.locked.take-over')}
          </button>
        </output>
      )}
      {manuscript.damaged.length > 0 && (
        <div role="alert" className="desk-line desk-failing">
          <p>{say('studio.damaged', { detail: manuscript.damaged.join(', ') })}</p>
        </div>
      )}
      {line !== null && (
        <div role="alert" className="desk-line">
          <p>{say(line.key, line.params)}</p>
          <CloseButton onClose={onDismiss} />
        </div>
      )}
    </div>
  )
}

function SaveButtons({ onSaveAs }: Pick<DeskLinesProps, 'onSaveAs'>): ReactElement {
  const say = useSay()
  return (
    <span className="us-row">
      {(['txt', 'md'] as const).map(kind => (
        <button key={kind} type="button" className="us-button us-small" onClick={() => onSaveAs(kind)}>
          {say(`studio.save-${kind}`)}
        </button>
      ))}
    </span>
  )
}
