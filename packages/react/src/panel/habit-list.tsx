import type { UnderstudyAssistant } from '@understudy/assistant'
import type { HabitId, PatternItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { useSay } from '../say.tsx'
import { HabitCard } from './habit-card.tsx'
import { LateDetails } from './late-details.tsx'

export interface HabitListProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly habits: readonly (PatternItem & { readonly id: HabitId })[]
}

/** How suggestions come as one writes: the habits that act, and those put away. */
export function HabitList({ assistant, view, habits }: HabitListProps): ReactElement {
  const say = useSay()
  const [active, away] = [habits.filter(isActive), habits.filter(habit => !isActive(habit))]
  const listed = (shown: typeof habits): ReactElement => (
    <ul className="us-items">
      {shown.map(habit => (
        <HabitCard key={habit.id} assistant={assistant} view={view} habit={habit} />
      ))}
    </ul>
  )
  return (
    <>
      {active.length > 0 && (
        <section className="us-section" aria-label={say('react.persona.habits')}>
          <h3>{say('react.persona.habits')}</h3>
          {listed(active)}
        </section>
      )}
      {away.length > 0 && (
        <LateDetails summary={say('react.persona.habits.put-away')}>{() => listed(away)}</LateDetails>
      )}
    </>
  )
}

function isActive({ status }: PatternItem): boolean {
  return status === 'active'
}
