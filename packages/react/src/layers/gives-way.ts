import type { ItemId } from '@understudy/contracts'
import { standingItems, strengthOf, type LayeredItem, type LayerKind, type PersonaItem } from '@understudy/persona'
import { standingLayers, type LayerView } from './layer-view.ts'

/** Why an item wins over another about the same thing, as rule 7 of the precedence has it. */
export type WinsSince = 'locked' | 'said' | 'nearer' | 'more-choices' | 'same'

interface PlacedItem {
  readonly item: PersonaItem
  readonly view: LayerView
}

/** An item that gives way here, to what and why. */
export interface GivesWay {
  readonly loser: PlacedItem
  readonly winner: PlacedItem
  readonly since: WinsSince
}

/** What gives way to what where all of these layers hold. */
export function givingWay(views: readonly LayerView[]): readonly GivesWay[] {
  const placed = ({ layer, item }: LayeredItem): readonly PlacedItem[] =>
    views.filter(({ kind }) => kind === layer).map(view => ({ item, view }))
  return standingItems(standingLayers(views)).overruled.flatMap(({ item, by }) => {
    const [[loser], [winner]] = [placed(item), placed(by)]
    return loser === undefined || winner === undefined ? [] : [{ loser, winner, since: sinceOf(by, item) }]
  })
}

/** What an item of `layer` gives way to; undefined where it stands. */
export function yieldOf(giving: readonly GivesWay[], layer: LayerKind, item: ItemId): GivesWay | undefined {
  return giving.find(({ loser }) => isThat(loser, layer, item))
}

/** What gives way to an item of `layer`. */
export function winsOver(giving: readonly GivesWay[], layer: LayerKind, item: ItemId): readonly GivesWay[] {
  return giving.filter(({ winner }) => isThat(winner, layer, item))
}

function isThat({ item, view }: PlacedItem, layer: LayerKind, id: ItemId): boolean {
  return view.kind === layer && item.id === id
}

function sinceOf(winner: LayeredItem, loser: LayeredItem): WinsSince {
  if (winner.item.locked) return 'locked'
  if (winner.item.source !== 'learned' && loser.item.source === 'learned') return 'said'
  if (winner.layer !== loser.layer) return 'nearer'
  return strengthOf(winner.item) > strengthOf(loser.item) ? 'more-choices' : 'same'
}
