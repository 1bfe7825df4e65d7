import type { ReactElement } from 'react'
import { useSay } from '../say.tsx'

/** The small cross that puts away what it stands in. */
export function CloseButton({ onClose }: { onClose: () => void }): ReactElement {
  const say = useSay()
  return (
    <button type="button" className="us-plain us-close" onClick={onClose}>
      <span className="us-hidden">{say('react.close')}</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}
