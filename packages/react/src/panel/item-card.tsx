import type { ItemState, PersonaItem } from '@understudy/persona'
import { useId, useState, type ReactElement } from 'react'
import { Contradictions } from '../evidence/contradictions.tsx'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { ItemWeeks } from '../history/item-weeks.tsx'
import { addressed } from '../layers/layer-words.ts'
import { Rivals } from '../layers/rivals.tsx'
import { SeeFirstDialog, type ForTheHouse } from '../layers/see-first-dialog.tsx'
import type { OpenLayer } from '../layers/use-layers.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { sayCount, useSay } from '../say.tsx'
import { StrengthDialog } from '../strength/strength-dialog.tsx'
import { useAction, type Action } from '../use-action.ts'
import { ForgetDialog } from './forget-dialog.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemEditor } from './item-editor.tsx'
import { ItemLine } from './item-line.tsx'
import { WordList } from './word-list.tsx'

export interface ItemCardProps {
  /** Whose it is: what is done with it is done there. */
  readonly layer: OpenLayer
  readonly state: ItemState
  readonly work: string | null
  /** Whether a heading above says where it holds. */
  readonly isPlaced?: boolean
}

/** One preference: a sentence that opens into the choices behind it and what can be done with it. */
export function ItemCard({ layer, state, work, isPlaced = false }: ItemCardProps): ReactElement {
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
        <ItemLine item={isPlaced ? { ...item, scope: {} } : item} layer={layer} />
      </button>
      {item.status === 'proposed' && !open && <QuickAnswer layer={layer} state={state} />}
      <div id={id} hidden={!open} className="us-item-body">
        {open && <ItemBody layer={layer} state={state} work={work} />}
      </div>
    </li>
  )
}

function QuickAnswer({ layer, state: { item } }: Omit<ItemCardProps, 'work'>): ReactElement {
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
          onClick={() => void action.run(() => layer.desk.decide(item.id, decision))}
        >
          {say(decision === 'accept' ? addressed('react.item.accept', layer.view) : 'react.item.refuse')}
        </button>
      ))}
      <StatusLine line={action.line} />
    </div>
  )
}

type Mode = 'reading' | 'editing' | 'forgetting' | 'showing' | ForTheHouse

function ItemBody({ layer, state: { item, version }, work }: ItemCardProps): ReactElement {
  const { desk, view } = layer
  const isHouse = view.kind === 'house'
  const say = useSay()
  const action = useAction()
  const [mode, setMode] = useState<Mode>('reading')
  const reading = () => setMode('reading')
  return (
    <>
      <Rivals item={item.id} layer={layer} />
      {(item.source !== 'learned' || item.locked) && <Contradictions layer={layer} item={item.id} version={version} />}
      {item.source === 'learned' && item.evidence.against > 0 && (
        <p className="us-quiet">{sayCount(say, 'react.item.contradicted', item.evidence.against)}</p>
      )}
      <WordList desk={desk} item={item} />
      {mode === 'editing' ? (
        <ItemEditor
          item={item}
          work={work}
          onCancel={reading}
          onSave={text => void action.run(() => desk.editItem(item.id, text)).then(done => done && reading())}
        />
      ) : (
        <ItemActions
          item={item}
          view={view}
          busy={action.busy}
          onDecide={decision =>
            isHouse && decision === 'lock' ? setMode('lock') : void action.run(() => desk.decide(item.id, decision))
          }
          onEdit={() => setMode('editing')}
          onPromote={desk.promote === null ? undefined : () => setMode('promote')}
          isLockSeenFirst={isHouse}
          onForget={() => setMode('forgetting')}
          onShow={desk.hasModel() ? () => setMode('showing') : undefined}
        />
      )}
      <StatusLine line={action.line} />
      <ItemWeeks layer={layer} item={item} />
      <EvidenceList desk={desk} item={item} version={version} isOwn={view.isOwn} />
      <ItemDialog layer={layer} item={item} mode={mode} action={action} onClose={reading} />
    </>
  )
}

interface ItemDialogProps extends Pick<ItemCardProps, 'layer'> {
  readonly item: PersonaItem
  readonly mode: Mode
  readonly action: Action
  readonly onClose: () => void
}

/** What is asked before it is done: for good, or for everybody. */
function ItemDialog({ layer, item, mode, action, onClose }: ItemDialogProps): ReactElement | null {
  const { desk } = layer
  const say = useSay()
  if (mode === 'showing') return <StrengthDialog layer={layer} item={item} onClose={onClose} />
  if (mode === 'forgetting') {
    return (
      <ForgetDialog
        desk={desk}
        item={item}
        onClose={onClose}
        onForget={() => {
          onClose()
          void action.run(() => desk.forget(item.id), say('react.forget.done'))
        }}
      />
    )
  }
  if (mode !== 'promote' && mode !== 'lock') return null
  const bind = (because: string | null) =>
    desk.promote === null ? desk.decide(item.id, 'lock', because) : desk.promote(item.id, because)
  return (
    <SeeFirstDialog
      layer={layer}
      item={item}
      what={mode}
      onClose={onClose}
      onDo={because => {
        onClose()
        void action.run(() => bind(because), say(`react.see-first.done.${mode}`))
      }}
    />
  )
}
