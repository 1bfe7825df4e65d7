import type { AssistantState, UnderstudyAssistant } from '@understudy/assistant'
import type { ItemState, PatternItem } from '@understudy/persona'
import { useMemo, type ReactElement } from 'react'
import { sayCount, useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { HabitCard } from './habit-card.tsx'
import { isActingHabit } from './habit-words.ts'
import { ItemCard } from './item-card.tsx'
import { PersonaFacts } from './persona-facts.tsx'
import { PersonaFile } from './persona-file.tsx'
import { viewPersona } from './persona-view.ts'
import { WishForm } from './wish-form.tsx'

export interface PersonaPanelProps {
  readonly assistant: UnderstudyAssistant
  /** What `Scope.work` says of the open manuscript; wishes can then be bound to it. Defaults to none. */
  readonly work?: string | null
}

/** Everything known of the writer's voice, where it comes from, and what can be done with it. */
export function PersonaPanel({ assistant, work = null }: PersonaPanelProps): ReactElement {
  const say = useSay()
  const state = useAssistant(assistant)
  const view = useMemo(() => viewPersona(state.persona), [state.persona])
  const habits = state.persona.document.pattern.filter(isActingHabit)
  const [active, away] = [habits.filter(isActive), habits.filter(habit => !isActive(habit))]
  const isEmpty = state.persona.items.size === 0 && habits.length === 0
  return (
    <section className="us us-panel" aria-label={say('react.persona.label')}>
      <Standing state={state} />
      {isEmpty && state.status !== 'opening' && (
        <div className="us-none">
          <p className="us-none-title">{say('react.persona.none.title')}</p>
          <p>{say('react.persona.none')}</p>
        </div>
      )}
      <WishForm assistant={assistant} work={work} />
      {view.proposals.length > 0 && (
        <ItemGroup
          title="react.persona.proposals"
          hint="react.persona.proposals.hint"
          items={view.proposals}
          {...{ assistant, work }}
        />
      )}
      {view.fields.map(({ field, items }) => (
        <ItemGroup key={field} title={`react.persona.field.${field}`} items={items} {...{ assistant, work }} />
      ))}
      {active.length > 0 && (
        <section className="us-section" aria-label={say('react.persona.habits')}>
          <h3>{say('react.persona.habits')}</h3>
          <ul className="us-items">
            {active.map(habit => (
              <HabitCard key={habit.id} assistant={assistant} habit={habit} />
            ))}
          </ul>
        </section>
      )}
      <PersonaFacts document={state.persona.document} />
      {view.putAway.length + away.length > 0 && (
        <details className="us-section">
          <summary>{say('react.persona.put-away')}</summary>
          <p className="us-quiet">{say('react.persona.put-away.hint')}</p>
          <ul className="us-items">
            {view.putAway.map(item => (
              <ItemCard key={item.item.id} state={item} {...{ assistant, work }} />
            ))}
            {away.map(habit => (
              <HabitCard key={habit.id} assistant={assistant} habit={habit} />
            ))}
          </ul>
        </details>
      )}
      <PersonaFile assistant={assistant} />
    </section>
  )
}

function isActive({ status }: PatternItem): boolean {
  return status === 'active'
}

function Standing({ state }: { state: AssistantState }): ReactElement {
  const say = useSay()
  const lines = [
    ...(state.status === 'opening' ? [say('react.persona.opening')] : []),
    ...(state.status === 'elsewhere' ? [say('react.persona.elsewhere')] : []),
    ...(state.learning === 'paused' ? [say('react.persona.paused')] : []),
    ...(state.learning === 'not-asked' ? [say('react.persona.not-asked')] : []),
    ...(state.outcomes > 0 ? [sayCount(say, 'react.persona.outcomes', state.outcomes)] : []),
    ...(state.refusals.length > 0 ? [sayCount(say, 'react.persona.refused-learning', state.refusals.length)] : []),
  ]
  return (
    <div className="us-quiet us-standing">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

interface ItemGroupProps extends Required<PersonaPanelProps> {
  readonly title: string
  readonly hint?: string
  readonly items: readonly ItemState[]
}

function ItemGroup({ assistant, work, title, hint, items }: ItemGroupProps): ReactElement {
  const say = useSay()
  return (
    <section className="us-section" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      {hint !== undefined && <p className="us-quiet">{say(hint)}</p>}
      <ul className="us-items">
        {items.map(state => (
          <ItemCard key={state.item.id} assistant={assistant} state={state} work={work} />
        ))}
      </ul>
    </section>
  )
}
