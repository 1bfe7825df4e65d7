import type { AssistantState, LayerAt } from '@understudy/assistant'
import { emptyPersona, type LayerKind, type Persona, type PersonaLayer } from '@understudy/persona'

/** Whose items a person looks at. */
export interface LayerView {
  readonly kind: LayerKind
  readonly at: LayerAt
  readonly persona: Persona
  /** What a person calls it; empty for a work, which the page names. */
  readonly name: string
  /** Whether the hands on the keys are those of whom it is about. */
  readonly isOwn: boolean
}

/** The layers that hold in `work`, the nearest to the page first; the author's alone where nothing else is named. */
export function layersHere(
  state: Pick<AssistantState, 'hands' | 'persona' | 'layers'>,
  work: string | null,
  author?: string,
): readonly LayerView[] {
  const { hands, persona, layers } = state
  const ofWork: readonly LayerView[] =
    work === null
      ? []
      : [
          {
            kind: 'work',
            at: { work },
            persona: layers.works.get(work) ?? emptyPersona({ id: work, name: work, role: 'work' }),
            name: '',
            isOwn: false,
          },
        ]
  const ofHouse: readonly LayerView[] =
    layers.house === null
      ? []
      : [{ kind: 'house', at: 'house', persona: layers.house, name: layers.house.document.identity.name, isOwn: false }]
  return [
    ...ofWork,
    {
      kind: 'author',
      at: 'author',
      persona,
      name: author ?? persona.document.identity.name,
      isOwn: hands.actor === hands.subject.author,
    },
    ...ofHouse,
  ]
}

/** The same for `standingItems`: what is said of a work holds there, whatever its items say. */
export function standingLayers(views: readonly LayerView[]): readonly PersonaLayer[] {
  return views.map(({ kind, at, persona }) => ({
    kind,
    persona: typeof at === 'string' ? persona : boundTo(at.work, persona),
  }))
}

function boundTo(work: string, persona: Persona): Persona {
  const items = [...persona.items].map(
    ([id, state]) => [id, { ...state, item: { ...state.item, scope: { ...state.item.scope, work } } }] as const,
  )
  return { ...persona, items: new Map(items) }
}
