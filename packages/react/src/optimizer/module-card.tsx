import type { UnderstudyAssistant } from '@understudy/assistant'
import { useCallback, type ReactElement } from 'react'
import { ChoiceList } from '../evidence/choice-list.tsx'
import { useDifferences } from '../evidence/use-differences.ts'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import type { LayerView } from '../layers/layer-view.ts'
import { ItemActions } from '../panel/item-actions.tsx'
import { Fold } from '../parts/fold.tsx'
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
  const { status, locked } = module.use
  return (
    <Fold
      data={{ item: `modules.${module.list}.${module.use.id}`, status }}
      words={moduleSentence(module, say)}
      meta={
        <>
          <span>{moduleSource(module, view, say)}</span>
          {locked && <span>{say('react.item.locked')}</span>}
          {status !== 'active' && status !== 'proposed' && <span>{say(`react.item.status.${status}`)}</span>}
        </>
      }
    >
      <Body {...props} />
    </Fold>
  )
}

function Body({ assistant, view, module }: ModuleCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const { list, use } = module
  const differences = useDifferences(useCallback(() => assistant.moduleEvidence(list, use.id), [assistant, list, use]))
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
