import type { UnderstudyAssistant } from '@understudy/assistant'
import type { HabitId, PatternItem } from '@understudy/persona'
import { useCallback, useState, type ReactElement } from 'react'
import { ChoiceList } from '../evidence/choice-list.tsx'
import { useDifferences } from '../evidence/use-differences.ts'
import type { LayerView } from '../layers/layer-view.ts'
import { Fold } from '../parts/fold.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { HabitEditor } from './habit-editor.tsx'
import { habitSentence, habitSource } from './habit-words.ts'
import { ItemActions } from './item-actions.tsx'

export interface HabitCardProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly habit: PatternItem & { readonly id: HabitId }
}

/** A habit: a sentence that opens into the suggestions behind it and what can be done with it. */
export function HabitCard({ assistant, view, habit }: HabitCardProps): ReactElement {
  const say = useSay()
  const { status, locked } = habit
  return (
    <Fold
      data={{ item: habit.id, status }}
      words={habitSentence(habit, say)}
      meta={
        <>
          <span>{habitSource(habit, view, say)}</span>
          {locked && <span>{say('react.item.locked')}</span>}
          {status !== 'active' && status !== 'proposed' && <span>{say(`react.item.status.${status}`)}</span>}
        </>
      }
    >
      <HabitBody assistant={assistant} view={view} habit={habit} />
    </Fold>
  )
}

function HabitBody({ assistant, view, habit }: HabitCardProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [editing, setEditing] = useState(false)
  const differences = useDifferences(useCallback(() => assistant.habitEvidence(habit.id), [assistant, habit]))
  return (
    <>
      <p className="us-quiet">
        {say(`react.habit.${habit.id}.means`)}
        {habit.source === 'learned' && !habit.locked && ` ${say(`react.habit.${habit.id}.tried`)}`}
      </p>
      {editing ? (
        <HabitEditor
          habit={habit}
          onCancel={() => setEditing(false)}
          onSave={value =>
            void action.run(() => assistant.setHabit(habit.id, value)).then(done => done && setEditing(false))
          }
        />
      ) : (
        <ItemActions
          view={view}
          item={habit}
          busy={action.busy}
          onDecide={decision => void action.run(() => assistant.decideHabit(habit.id, decision))}
          onEdit={() => setEditing(true)}
        />
      )}
      <StatusLine line={action.line} />
      <ChoiceList differences={differences} none={say('react.evidence.none')} isOwn={view.isOwn} />
    </>
  )
}
