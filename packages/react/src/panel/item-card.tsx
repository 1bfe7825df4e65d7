import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ItemState } from '@understudy/persona'
import { useId, useState, type ReactElement } from 'react'
import { Contradictions } from '../evidence/contradictions.tsx'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { sayCount, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { ForgetDialog } from './forget-dialog.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemEditor } from './item-editor.tsx'
import { ItemLine } from './item-line.tsx'
import { WordList } from './word-list.tsx'

export interface ItemCardProps {
  readonly assistant: UnderstudyAssistant
  readonly state: ItemState
  readonly work: string | null
}

/** One preference: a sentence that opens into the choices behind it and what can be done with it. */
export function ItemCard({ assistant, state, work }: ItemCardProps): ReactElement {
  const id = useId()
  const { item } = state
  const [open, setOpen] = useState(false)
  return (
    <li className="us-item" data-item={item.id} data-status={item.status}>
      <button
        type="button"
        className="us-item-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ItemLine item={item} />
      </button>
      {item.status === 'proposed' && !open && <QuickAnswer assistant={assistant} state={state} />}
      <div id={id} hidden={!open} className="us-item-body">
        {open && <ItemBody assistant={assistant} state={state} work={work} />}
      </div>
    </li>
  )
}

function QuickAnswer({ assistant, state: { item } }: Omit<ItemCardProps, 'work'>): ReactElement {
  const say = useSay()
  const action = useAction()
  return (
    <div className="us-row us-answer">
      {(['accept', 'refuse'] as const).map(decision => (
        <button
          key={decision}
          type="button"
          className="us-button us-small"
          disabled={action.busy}
          onClick={() => void action.run(() => assistant.decide(item.id, decision))}
        >
          {say(`react.item.${decision}`)}
        </button>
      ))}
      <StatusLine line={action.line} />
    </div>
  )
}

function ItemBody({ assistant, state: { item, version }, work }: ItemCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [mode, setMode] = useState<'reading' | 'editing' | 'forgetting'>('reading')
  const reading = () => setMode('reading')
  return (
    <>
      {(item.source !== 'learned' || item.locked) && (
        <Contradictions assistant={assistant} item={item.id} version={version} />
      )}
      {item.source === 'learned' && item.evidence.against > 0 && (
        <p className="us-quiet">{sayCount(say, 'react.item.contradicted', item.evidence.against)}</p>
      )}
      <WordList assistant={assistant} item={item} />
      {mode === 'editing' ? (
        <ItemEditor
          item={item}
          work={work}
          onCancel={reading}
          onSave={text => void action.run(() => assistant.editItem(item.id, text)).then(done => done && reading())}
        />
      ) : (
        <ItemActions
          item={item}
          busy={action.busy}
          onDecide={decision => void action.run(() => assistant.decide(item.id, decision))}
          onEdit={() => setMode('editing')}
          onForget={() => setMode('forgetting')}
        />
      )}
      <StatusLine line={action.line} />
      <EvidenceList assistant={assistant} item={item} version={version} />
      {mode === 'forgetting' && (
        <ForgetDialog
          assistant={assistant}
          item={item}
          onClose={reading}
          onForget={() => {
            reading()
            void action.run(() => assistant.forget(item.id), say('react.forget.done'))
          }}
        />
      )}
    </>
  )
}
