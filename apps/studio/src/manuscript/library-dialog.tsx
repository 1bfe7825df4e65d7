import type { DocumentId } from '@understudy/contracts'
import { Dialog, shortDate, useSay } from '@understudy/react'
import { useEffect, useState, type ReactElement } from 'react'
import type { Library, ListedManuscript } from './library.ts'

export interface LibraryDialogProps {
  readonly library: Library
  readonly current: DocumentId
  readonly onOpen: (id: DocumentId) => void
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onClose: () => void
}

/** All manuscripts of this browser, the last written in first. */
export function LibraryDialog(props: LibraryDialogProps): ReactElement {
  const { library, current, onOpen, onNew, onImport, onClose } = props
  const say = useSay()
  const [listed, refresh] = useListed(library)
  return (
    <Dialog title={say('studio.library')} onClose={onClose} wide>
      <ul className="library us-items">
        {listed?.map(manuscript => (
          <LibraryRow
            key={manuscript.id}
            manuscript={manuscript}
            isCurrent={manuscript.id === current}
            onOpen={() => onOpen(manuscript.id)}
            onRemove={() => void library.remove(manuscript.id).then(refresh)}
          />
        ))}
      </ul>
      <div className="us-row">
        <button type="button" className="us-button us-primary" onClick={onNew}>
          {say('studio.new')}
        </button>
        <button type="button" className="us-button" onClick={onImport}>
          {say('studio.open-file')}
        </button>
      </div>
    </Dialog>
  )
}

interface LibraryRowProps {
  readonly manuscript: ListedManuscript
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function LibraryRow({ manuscript, isCurrent, onOpen, onRemove }: LibraryRowProps): ReactElement {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const title = manuscript.title || say('studio.untitled')
  return (
    <li>
      <button type="button" className="library-title" aria-current={isCurrent} onClick={onOpen}>
        <span>{title}</span>
        <span className="us-quiet">
          {isCurrent ? say('studio.library.open') : shortDate(manuscript.updatedAt)}
          {manuscript.words > 0 && ` · ${say('studio.words', { count: manuscript.words.toLocaleString() })}`}
        </span>
      </button>
      {!isCurrent && !asked && (
        <button
          type="button"
          className="us-plain"
          aria-label={say('studio.library.delete.label', { title })}
          onClick={() => setAsked(true)}
        >
          {say('studio.library.delete')}
        </button>
      )}
      {asked && (
        <span className="us-row">
          <button type="button" className="us-button us-small us-danger" onClick={onRemove}>
            {say('studio.library.delete.sure')}
          </button>
          <button type="button" className="us-button us-small" onClick={() => setAsked(false)}>
            {say('react.cancel')}
          </button>
        </span>
      )}
    </li>
  )
}

function useListed(library: Library): readonly [readonly ListedManuscript[] | null, () => void] {
  const [listed, setListed] = useState<readonly ListedManuscript[] | null>(null)
  const [round, setRound] = useState(0)
  // oxlint-disable-next-line react/exhaustive-deps -- `round` says when to look again
  useEffect(() => {
    let wanted = true
    void library.list().then(found => {
      if (wanted) setListed(found)
    })
    return () => {
      wanted = false
    }
  }, [library, round])
  return [listed, () => setRound(round + 1)]
}
