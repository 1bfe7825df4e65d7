import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ModelPreference, PersonaDocument } from '@understudy/persona'
import type { ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { LateDetails } from '../panel/late-details.tsx'
import { useSay } from '../say.tsx'
import { ModelCard } from './model-card.tsx'
import { useModelTasks } from './use-model-tasks.ts'

export interface ModelListProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly document: PersonaDocument
}

/** Which model is asked first for which task, as far as somebody said so or it was learned; and what was put away. */
export function ModelList({ assistant, view, document }: ModelListProps): ReactElement | null {
  const say = useSay()
  const known = useModelTasks(assistant)
  const { models } = document.preference
  const [active, away] = [models.filter(isActive), models.filter(model => !isActive(model))]
  if (known === null) return null
  const listed = (shown: typeof models): ReactElement => (
    <ul className="us-items">
      {shown.map(said => (
        <ModelCard key={said.id} assistant={assistant} view={view} said={said} known={known} />
      ))}
    </ul>
  )
  return (
    <>
      {active.length > 0 && (
        <section className="us-section" aria-label={say('react.models.persona')}>
          <h3>{say('react.models.persona')}</h3>
          {listed(active)}
        </section>
      )}
      {away.length > 0 && (
        <LateDetails summary={say('react.models.persona.put-away')}>{() => listed(away)}</LateDetails>
      )}
    </>
  )
}

function isActive({ status }: ModelPreference): boolean {
  return status === 'active'
}
