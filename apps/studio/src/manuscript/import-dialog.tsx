import { Dialog, useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import type { ReadManuscript } from '../text/read-manuscript-file.ts'
import { ChoiceField } from '../settings/choice-field.tsx'

/** Whose writing an imported text is. */
export type Whose = 'own' | 'imported'

export interface ImportDialogProps {
  readonly read: ReadManuscript
  readonly onImport: (whose: Whose) => void
  readonly onClose: () => void
}

/** Asks whose writing it is before a file becomes a manuscript: only the writer's own may teach. */
export function ImportDialog({ read, onImport, onClose }: ImportDialogProps): ReactElement {
  const say = useSay()
  const [whose, setWhose] = useState<Whose | null>(null)
  return (
    <Dialog title={say('studio.import.title', { title: read.title })} onClose={onClose}>
      <ChoiceField
        legend={say('studio.import.whose')}
        hint={say('studio.import.why')}
        value={whose ?? ('' as Whose)}
        choices={[
          { value: 'own', label: say('studio.import.own') },
          { value: 'imported', label: say('studio.import.others') },
        ]}
        onChange={setWhose}
      />
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button
          type="button"
          className="us-button us-primary"
          disabled={whose === null}
          onClick={() => whose !== null && onImport(whose)}
        >
          {say('studio.import.do')}
        </button>
      </p>
    </Dialog>
  )
}
