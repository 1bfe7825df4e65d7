import type { AssistantState, UnderstudyAssistant } from '@understudy/assistant'
import { useMemo, type ReactElement } from 'react'
import { PersonaFile } from '../file/persona-file.tsx'
import { Give, type CoWriter } from '../layers/give-dialog.tsx'
import { LayerSwitch } from '../layers/layer-switch.tsx'
import { KeptContext, useKeptCounts } from '../layers/use-kept.ts'
import { addressed } from '../layers/layer-words.ts'
import type { LayerView } from '../layers/layer-view.ts'
import { useLayers } from '../layers/use-layers.ts'
import { ModelList } from '../models/model-list.tsx'
import { modulesOf } from '../optimizer/module-words.ts'
import { Modules } from '../optimizer/modules.tsx'
import { sayCount, useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { AboutPerson } from './about-person.tsx'
import { AlsoHolds } from './also-holds.tsx'
import { HabitList } from './habit-list.tsx'
import { isActingHabit } from './habit-words.ts'
import { LayerItems } from './layer-items.tsx'
import { PersonaFacts } from './persona-facts.tsx'
import { WishForm } from './wish-form.tsx'

export interface PersonaPanelProps {
  readonly assistant: UnderstudyAssistant
  /** What `Scope.work` says of the open manuscript: its own style then stands beside the author's. Defaults to none. */
  readonly work?: string | null
  /** What the author is called, where other hands than the author's open this. Defaults to the name in the persona. */
  readonly author?: string
  /** Others who write here, as the assistant's `give` knows them. Defaults to none. */
  readonly coWriters?: readonly CoWriter[]
}

const NOBODY: readonly CoWriter[] = []

/** Everything known of a voice, by whose it is, where it comes from, and what can be done with it. */
export function PersonaPanel({ assistant, work = null, author, coWriters = NOBODY }: PersonaPanelProps): ReactElement {
  const say = useSay()
  const state = useAssistant(assistant)
  const { all, open, setOpen } = useLayers({ assistant, state, work, author })
  const { kind, persona } = open.view
  const isOwn = state.hands.actor === state.hands.subject.author
  const others = useMemo(() => all.filter(({ view }) => view.kind !== kind), [all, kind])
  const kept = useKeptCounts(assistant, all)
  const habits = kind === 'author' ? persona.document.pattern.filter(isActingHabit) : []
  const hasModels = kind === 'author' && persona.document.preference.models.length > 0
  const modules = kind === 'author' ? modulesOf(persona.document) : []
  const isEmpty = kind === 'author' && persona.items.size === 0 && habits.length + modules.length === 0 && !hasModels
  return (
    <section className="us us-panel" aria-label={say(isOwn ? 'react.persona.label' : 'react.persona.label.other')}>
      <LayerSwitch layers={all.map(({ view }) => view)} open={open.view} onOpen={setOpen} />
      <Standing state={state} view={open.view} />
      {isEmpty && state.status !== 'opening' && (
        <div className="us-none">
          <p className="us-none-title">{say('react.persona.none.title')}</p>
          <p>{say('react.persona.none')}</p>
        </div>
      )}
      <WishForm key={`wish ${kind}`} layer={open} work={work} />
      <KeptContext value={kept}>
        <LayerItems key={`items ${kind}`} layer={open} work={work}>
          {habits.length > 0 && <HabitList assistant={assistant} view={open.view} habits={habits} />}
          {hasModels && <ModelList assistant={assistant} view={open.view} document={persona.document} />}
          {modules.length > 0 && <Modules assistant={assistant} view={open.view} modules={modules} />}
          <AlsoHolds others={others} work={work} />
          <PersonaFacts document={persona.document} />
          {kind === 'author' && <AboutPerson assistant={assistant} document={persona.document} sent={state.sent} />}
        </LayerItems>
      </KeptContext>
      {kind === 'author' && <Give assistant={assistant} layer={open} coWriters={coWriters} />}
      <PersonaFile key={`file ${kind}`} assistant={assistant} layer={open.view.at} />
    </section>
  )
}

interface StandingProps {
  readonly state: AssistantState
  readonly view: LayerView
}

/** What is counted is the author's, so that no other layer says it. */
function Standing({ state, view }: StandingProps): ReactElement {
  const say = useSay()
  const isAuthors = view.kind === 'author'
  const lines = [
    ...(state.status === 'opening' ? [say('react.persona.opening')] : []),
    ...(state.status === 'elsewhere' ? [say('react.persona.elsewhere')] : []),
    ...(state.learning === 'paused' ? [say('react.persona.paused')] : []),
    ...(state.learning === 'not-asked' ? [say('react.persona.not-asked')] : []),
    ...(isAuthors && state.outcomes > 0
      ? [sayCount(say, addressed('react.persona.outcomes', view), state.outcomes)]
      : []),
    ...(isAuthors && state.refusals.length > 0
      ? [sayCount(say, 'react.persona.refused-learning', state.refusals.length)]
      : []),
  ]
  return (
    <div className="us-quiet us-standing">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
