import type { LedgerEntry, UnderstudyAssistant } from '@understudy/assistant'
import type { ActorId } from '@understudy/contracts'
import { useId, useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { timeOfDay } from '../parts/short-date.ts'
import { sayCount, useCatalogue, useSay } from '../say.tsx'
import { useAction, type Action } from '../use-action.ts'
import { ChangeLines } from './change-lines.tsx'
import { headOf, nameOf, notesOf, whyOf } from './entry-words.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { Since } from './since.tsx'
import { UndoDialog } from './undo-dialog.tsx'

export interface EntryCardProps {
  readonly assistant: UnderstudyAssistant
  readonly view: LayerView
  readonly entry: LedgerEntry
  /** All there are, newest first. */
  readonly entries: readonly LedgerEntry[]
  /** Who is at the keys. */
  readonly hands: ActorId
}

/** One change of the persona: a sentence that opens into all it changed, what it rests on, and the ways back. */
export function EntryCard(props: EntryCardProps): ReactElement {
  const { view, entry, hands } = props
  const say = useSay()
  const catalogue = useCatalogue()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { words, more } = headOf(entry, view, catalogue)
  return (
    <li className="us-item us-entry" data-by={entry.by} data-undone={entry.undoneBy !== null}>
      <button
        type="button"
        className="us-item-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="us-item-words">{words}</span>
        <span className="us-item-meta">
          {more > 0 && <span>{sayCount(say, 'react.history.more', more)}</span>}
          {whyOf(entry, hands, { say, catalogue }).map(why => (
            <span key={why}>{why}</span>
          ))}
          <time dateTime={new Date(entry.at).toISOString()}>{timeOfDay(entry.at)}</time>
          {entry.undoneBy !== null && <span>{say('react.history.undone')}</span>}
        </span>
      </button>
      <div id={id} hidden={!open} className="us-item-body">
        {open && <EntryBody {...props} />}
      </div>
    </li>
  )
}

type Mode = 'reading' | 'comparing' | 'undoing' | 'returning'

function EntryBody(props: EntryCardProps): ReactElement {
  const { assistant, view, entry, entries } = props
  const say = useSay()
  const catalogue = useCatalogue()
  const action = useAction()
  const [mode, setMode] = useState<Mode>('reading')
  const undone = entries.find(({ id }) => id === entry.undoes)
  const reading = () => setMode('reading')
  return (
    <>
      {entry.changes.length > 1 && (
        <ChangeLines view={view} label={say('react.history.changes')} changes={entry.changes} />
      )}
      {undone !== undefined && (
        <p className="us-quiet">{say('react.history.undoes', { what: nameOf(undone, view, catalogue) })}</p>
      )}
      {notesOf(entry, say).map(note => (
        <p key={note} className="us-quiet">
          {note}
        </p>
      ))}
      <EntryActions {...props} mode={mode} action={action} onMode={setMode} />
      <StatusLine line={action.line} />
      {mode === 'comparing' && <Since {...{ assistant, view, entry, entries }} />}
      {mode === 'undoing' && (
        <UndoDialog
          {...{ assistant, view, entry }}
          onClose={reading}
          onUndo={() => {
            reading()
            void action.run(() => assistant.undo(entry.id, view.at), say('react.history.undo.done'))
          }}
        />
      )}
      {mode === 'returning' && (
        <ReturnDialog
          {...{ assistant, view, entry }}
          onClose={reading}
          onReturn={() => {
            reading()
            void action.run(() => assistant.returnTo(entry.id, view.at), say('react.history.return.done'))
          }}
        />
      )}
    </>
  )
}

interface EntryActionsProps extends EntryCardProps {
  readonly mode: Mode
  readonly action: Action
  readonly onMode: (mode: Mode) => void
}

function EntryActions({ entry, entries, mode, action, onMode }: EntryActionsProps): ReactElement {
  const say = useSay()
  const isNewest = entries[0] === entry
  const canUndo = entry.canUndo && entry.undoneBy === null
  return (
    <fieldset className="us-row us-actions" aria-label={say('react.item.actions')}>
      {!isNewest && (
        <button
          type="button"
          className="us-button us-small"
          aria-expanded={mode === 'comparing'}
          onClick={() => onMode(mode === 'comparing' ? 'reading' : 'comparing')}
        >
          {say('react.history.since')}
        </button>
      )}
      {canUndo && (
        <button type="button" className="us-button us-small" disabled={action.busy} onClick={() => onMode('undoing')}>
          {say('react.history.undo')}
        </button>
      )}
      {!isNewest && (
        <button type="button" className="us-button us-small" disabled={action.busy} onClick={() => onMode('returning')}>
          {say('react.history.return')}
        </button>
      )}
      {!entry.canUndo && <span className="us-quiet">{say('react.history.for-good')}</span>}
    </fieldset>
  )
}
