import type { ReactElement } from 'react'
import type { ActionLine } from '../use-action.ts'

/** One quiet line, read aloud when it changes. Always in the page, so that screen readers know it. */
export function StatusLine({ line }: { line: ActionLine | null }): ReactElement {
  return <output className={`us-status${line?.tone === 'failed' ? ' us-failed' : ''}`}>{line?.text}</output>
}
