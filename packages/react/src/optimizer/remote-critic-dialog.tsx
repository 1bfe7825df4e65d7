import type { CriticChoice } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { amountOf } from '../sent/spent-words.ts'
import { criticName } from './critic-words.ts'

export interface RemoteCriticDialogProps {
  readonly critic: CriticChoice
  readonly onChoose: () => void
  readonly onClose: () => void
}

/** Asks before choices are read by a model elsewhere: what would be sent, and what it costs as far as anybody said. */
export function RemoteCriticDialog({ critic, onChoose, onClose }: RemoteCriticDialogProps): ReactElement {
  const say = useSay()
  const model = criticName(critic, useCatalogue())
  const { price } = critic
  return (
    <Dialog title={say('react.optimizer.remote.title', { model })} onClose={onClose}>
      <p>{say('react.optimizer.remote.what')}</p>
      <p className="us-quiet">
        {price === null
          ? say('react.optimizer.remote.unpriced')
          : say('react.models.price', {
              input: amountOf(price.input),
              output: amountOf(price.output),
              currency: price.currency,
            })}
      </p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" onClick={onChoose}>
          {say('react.optimizer.remote.do', { model })}
        </button>
      </p>
    </Dialog>
  )
}
