import type { Difference, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useId, useState, type ReactElement } from 'react'
import { ChoiceList } from '../evidence/choice-list.tsx'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import type { LayerView } from '../layers/layer-view.ts'
import { ItemActions } from '../panel/item-actions.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { MEANS, moduleSentence, moduleSource, type ModuleUse } from './module-words.ts'

export interface ModuleCardProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly module: ModuleUse
}

/** One way in which a model is helped: a sentence that opens into the choices it was found in and what can be done with it. */
export function ModuleCard(props: ModuleCardProps): ReactElement {
  const { view, module } = props
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { status, locked } = module.use
  return (
    <li className="us-item" data-item={`modules.${module.list}.${module.use.id}`} data-status={status}>
      <button
        type="button"
        className="us-item-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="us-item-words">{moduleSentence(module, say)}</span>
        <span className="us-item-meta">
          <span>{moduleSource(module, view, say)}</span>
          {locked && <span>{say('react.item.locked')}</span>}
          {status !== 'active' && status !== 'proposed' && <span>{say(`react.item.status.${status}`)}</span>}
        </span>
      </button>
      <div id={id} hidden={!open} className="us-item-body">
        {open && <Body {...props} />}
      </div>
    </li>
  )
}

function Body({ assistant, view, module }: ModuleCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const differences = useModuleEvidence(assistant, module)
  const { list, use } = module
  return (
    <>
      <p className="us-quiet">{say(MEANS[list])}</p>
      {list === 'templates' && (
        <p className="us-choice-text">
          <InlineDifference before={use.base} after={use.text} />
        </p>
      )}
      <ItemActions
        view={view}
        item={use}
        busy={action.busy}
        onDecide={decision => void action.run(() => assistant.decideModule(list, use.id, decision))}
      />
      <StatusLine line={action.line} />
      <ChoiceList differences={differences} none={say('react.evidence.none')} isOwn={view.isOwn} />
    </>
  )
}

function useModuleEvidence(assistant: UnderstudyAssistant, { list, use }: ModuleUse): readonly Difference[] | null {
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  useEffect(() => {
    let wanted = true
    void assistant.moduleEvidence(list, use.id).then(found => {
      if (wanted) setDifferences(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, list, use])
  return differences
}
