import type { KeepingState } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'

/** Whether choices are being kept; loud only where they cannot be. */
export function KeepingLine({ keeping }: { keeping: KeepingState }): ReactElement | null {
  const say = useSay()
  if (keeping.status !== 'failing') return null
  const reason = say(`react.failure.${keeping.reason}`)
  return (
    <p role="alert" className="us us-status us-failed">
      {say('react.keeping.failing', { reason, count: keeping.waiting })}
    </p>
  )
}
