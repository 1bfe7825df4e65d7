import type { ForgetReport } from '@understudy/assistant'
import { describeItem, type PersonaItem } from '@understudy/persona'
import { useEffect, useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { sayCount, useCatalogue, useSay } from '../say.tsx'
import type { ItemDesk } from '../layers/item-desk.ts'

export interface ForgetDialogProps {
  readonly desk: ItemDesk
  readonly item: PersonaItem
  readonly onForget: () => void
  readonly onClose: () => void
}

/** Says what forgetting deletes, what it cannot reach, and asks once more. */
export function ForgetDialog({ desk, item, onForget, onClose }: ForgetDialogProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const report = useForgetReport(desk, item)
  return (
    <Dialog title={say('react.forget.title')} onClose={onClose}>
      <p className="us-quote">
        {say('react.forget.item', { statement: describeItem(item, 'imperative', { catalogue }) })}
      </p>
      {report === null ? <output>{say('react.forget.counting')}</output> : <Report report={report} />}
      <p>{say('react.forget.manuscript')}</p>
      <p>{say('react.forget.reach')}</p>
      <p>
        <strong>{say('react.forget.no-way-back')}</strong>
      </p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button type="button" className="us-button us-danger" disabled={report === null} onClick={onForget}>
          {say('react.forget.do')}
        </button>
      </p>
    </Dialog>
  )
}

function Report({ report }: { report: ForgetReport }): ReactElement {
  const say = useSay()
  return (
    <>
      <p>
        {sayCount(say, 'react.forget.texts', report.texts)}
        {report.prompts > 0 && ` ${sayCount(say, 'react.forget.prompts', report.prompts)}`}
      </p>
      {report.losing.length > 0 && (
        <>
          <p>{say('react.forget.losing')}</p>
          <ul>
            {report.losing.map(({ item, statement, choices }) => (
              <li key={item}>{say('react.forget.losing.item', { statement, count: choices })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function useForgetReport(desk: ItemDesk, { id }: PersonaItem): ForgetReport | null {
  const [report, setReport] = useState<ForgetReport | null>(null)
  useEffect(() => {
    let wanted = true
    void desk.previewForget(id).then(found => {
      if (wanted) setReport(found)
    })
    return () => {
      wanted = false
    }
  }, [desk, id])
  return report
}
