import type { AssistantState, UnderstudyAssistant } from '@understudy/assistant'
import type { LayerKind } from '@understudy/persona'
import { useMemo, useState } from 'react'
import { givingWay, type GivesWay } from './gives-way.ts'
import { itemDeskAt, type DeskPlace, type ItemDesk } from './item-desk.ts'
import { layersHere, type LayerView } from './layer-view.ts'

/** A layer with what can be done to its items, and what of them gives way here. */
export interface OpenLayer {
  readonly view: LayerView
  readonly desk: ItemDesk
  readonly giving: readonly GivesWay[]
}

export interface Layers {
  readonly all: readonly OpenLayer[]
  /** The one that is read and changed. */
  readonly open: OpenLayer
  readonly setOpen: (layer: LayerView) => void
}

export interface LayersOf {
  readonly assistant: UnderstudyAssistant
  readonly state: AssistantState
  readonly work: string | null
  /** What the author is called. */
  readonly author?: string | undefined
}

/** The layers that hold in `work`, with the author's open first. */
export function useLayers({ assistant, state, work, author }: LayersOf): Layers {
  const [kind, setKind] = useState<LayerKind>('author')
  const { hands, persona, layers } = state
  const all = useMemo(() => {
    const views = layersHere({ hands, persona, layers }, work, author)
    const giving = givingWay(views)
    return views.map(view => ({
      view,
      desk: deskAt(assistant, { layer: view.at, work, hasHouse: layers.house !== null }),
      giving,
    }))
  }, [assistant, hands, persona, layers, work, author])
  const open = all.find(({ view }) => view.kind === kind) ?? all.find(({ view }) => view.kind === 'author')
  if (open === undefined) throw new Error('An author always has a layer')
  return { all, open, setOpen: view => setKind(view.kind) }
}

const desks = new WeakMap<UnderstudyAssistant, Map<string, ItemDesk>>()

/** The same desk for the same place, so that what is looked up for it is not looked up anew at each rendering. */
function deskAt(assistant: UnderstudyAssistant, place: DeskPlace): ItemDesk {
  const known = desks.get(assistant) ?? new Map<string, ItemDesk>()
  desks.set(assistant, known)
  const key = JSON.stringify(place)
  const desk = known.get(key) ?? itemDeskAt(assistant, place)
  known.set(key, desk)
  return desk
}
