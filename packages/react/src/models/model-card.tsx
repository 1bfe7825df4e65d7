import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ModelPreference } from '@understudy/persona'
import { useCallback, useState, type ReactElement } from 'react'
import { ChoiceList } from '../evidence/choice-list.tsx'
import { useDifferences } from '../evidence/use-differences.ts'
import type { LayerView } from '../layers/layer-view.ts'
import { whoseOf } from '../layers/layer-words.ts'
import { ItemActions } from '../panel/item-actions.tsx'
import { Fold } from '../parts/fold.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { sayCount, useSay, type Say } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { ModelPicker } from './model-picker.tsx'
import { modelName, trialLines } from './model-words.ts'
import type { KnownModels } from './use-model-tasks.ts'

export interface ModelCardProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly said: ModelPreference
  readonly known: KnownModels
}

/** Which model for a task: a sentence that opens into the suggestions behind it and what can be done with it. */
export function ModelCard(props: ModelCardProps): ReactElement {
  const { view, said, known } = props
  const say = useSay()
  return (
    <Fold
      data={{ item: `models.${said.id}`, status: said.status }}
      words={sentence(said, known, say)}
      meta={
        <>
          <span>{sourceOf(said, view, say)}</span>
          {said.locked && <span>{say('react.item.locked')}</span>}
          {said.status !== 'active' && <span>{say(`react.item.status.${said.status}`)}</span>}
        </>
      }
    >
      <Body {...props} />
    </Fold>
  )
}

function Body({ assistant, view, said, known }: ModelCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [editing, setEditing] = useState(false)
  const differences = useDifferences(useCallback(() => assistant.modelEvidence(said.id), [assistant, said]))
  const task = known.tasks.find(one => one.task === said.id)
  const lines = [...hindrance(said, known, say), ...(task === undefined ? [] : trialLines(task, known.choices, say))]
  return (
    <>
      {lines.map(line => (
        <p key={line} className="us-quiet">
          {line}
        </p>
      ))}
      {editing ? (
        <ModelPicker
          choices={known.choices}
          model={said.model}
          onCancel={() => setEditing(false)}
          onSave={model =>
            void action.run(() => assistant.setModel(said.id, model)).then(done => done && setEditing(false))
          }
        />
      ) : (
        <ItemActions
          view={view}
          item={said}
          busy={action.busy}
          onDecide={decision => void action.run(() => assistant.decideModel(said.id, decision))}
          onEdit={() => setEditing(true)}
        />
      )}
      <StatusLine line={action.line} />
      <ChoiceList differences={differences} none={say('react.models.none-behind')} isOwn={view.isOwn} />
    </>
  )
}

/** Why it is said and not done, where that is so. */
function hindrance({ model, source, status }: ModelPreference, { choices }: KnownModels, say: Say): readonly string[] {
  const choice = choices.find(({ id }) => id === model)
  if (status !== 'active') return []
  if (choice === undefined) return [say('react.models.gone')]
  if (source === 'stated' || choice.mayTry) return []
  return [say('react.models.not-allowed', { where: say('react.models.try') })]
}

function sentence({ id, model }: ModelPreference, { choices }: KnownModels, say: Say): string {
  return say('react.models.line', { task: say(`react.models.task.${id}`), model: modelName(choices, model) })
}

function sourceOf({ source, evidence }: ModelPreference, view: LayerView, say: Say): string {
  const count = (evidence?.for ?? 0) + (evidence?.against ?? 0)
  if (source === 'learned' && count > 0) return sayCount(say, 'react.models.line.learned', count)
  return say(`react.item.source.${whoseOf(view)}.${source}`, { name: view.name })
}
