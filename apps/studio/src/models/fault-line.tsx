import { say as speak } from '@understudy/contracts'
import { localModelCatalogue } from '@understudy/models'
import { useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import type { ServerModelsFault } from './server-models.ts'

/** What is wrong with a model of the server's machine, and what to do about it. Always there, so that it is read aloud when it comes. */
export function FaultLine({ fault }: { fault: ServerModelsFault | null }): ReactElement {
  return (
    <p role="alert" className="us-status us-failed">
      {fault !== null && <FaultWords fault={fault} />}
    </p>
  )
}

/** The same in the middle of something. */
export function FaultWords({ fault }: { fault: ServerModelsFault }): ReactElement {
  const say = useSay()
  return <>{fault === 'no-answer' ? say('studio.models.no-answer') : speak(localModelCatalogue, fault.message)}</>
}
