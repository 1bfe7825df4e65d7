import type { QuietScene, UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId } from '@understudy/contracts'
import type { ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'

export interface QuietPlaceProps {
  readonly assistant: UnderstudyAssistant
  readonly document: DocumentId
  readonly quiet: QuietScene
}

/** Where a rule went quiet, and the way to bring it back. */
export function QuietPlace({ assistant, document, quiet }: QuietPlaceProps): ReactElement {
  const say = useSay()
  const action = useAction()
  return (
    <div className="us-row us-quiet-place">
      <span className="us-quiet">{say(`react.rules.quiet.${quiet.where}`, { opening: quiet.opening })}</span>
      <button
        type="button"
        className="us-plain"
        disabled={action.busy}
        onClick={() => void action.run(() => assistant.wake(document, quiet))}
      >
        {say('react.rules.quiet.back')}
      </button>
      <StatusLine line={action.line} />
    </div>
  )
}
