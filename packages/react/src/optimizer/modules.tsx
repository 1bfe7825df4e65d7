import type { UnderstudyAssistant } from '@understudy/assistant'
import type { ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { LateDetails } from '../panel/late-details.tsx'
import { useSay } from '../say.tsx'
import { ModuleCard } from './module-card.tsx'
import type { ModuleUse } from './module-words.ts'

export interface ModulesProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly view: LayerView
  readonly modules: readonly ModuleUse[]
}

/** How a model is helped beside the voice: what goes along, passes over drafts, what it is told; and what was put away. */
export function Modules({ assistant, view, modules }: ModulesProps): ReactElement {
  const say = useSay()
  const [active, away] = [modules.filter(isActive), modules.filter(module => !isActive(module))]
  const listed = (shown: typeof modules): ReactElement => (
    <ul className="us-items">
      {shown.map(module => (
        <ModuleCard key={`${module.list} ${module.use.id}`} {...{ assistant, view, module }} />
      ))}
    </ul>
  )
  return (
    <>
      {active.length > 0 && (
        <section className="us-section" aria-label={say('react.modules.label')}>
          <h3>{say('react.modules.label')}</h3>
          {listed(active)}
        </section>
      )}
      {away.length > 0 && (
        <LateDetails summary={say('react.modules.put-away', { count: away.length })}>{() => listed(away)}</LateDetails>
      )}
    </>
  )
}

function isActive({ use }: ModuleUse): boolean {
  return use.status === 'active' || use.status === 'proposed'
}
