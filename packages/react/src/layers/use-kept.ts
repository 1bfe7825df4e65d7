import type { KeptCount, UnderstudyAssistant } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import type { LayerKind } from '@understudy/persona'
import { createContext, useContext, useEffect, useState } from 'react'
import type { OpenLayer } from './use-layers.ts'

/** By layer, how often recent suggestions kept each of its items that can be tested. */
export type KeptCounts = Readonly<Partial<Record<LayerKind, ReadonlyMap<ItemId, KeptCount>>>>

const NONE: KeptCounts = {}

export const KeptContext = createContext<KeptCounts>(NONE)

/** How often recent suggestions kept an item of `layer`; undefined where it cannot be tested, or was not counted yet. */
export function useKeptCount(layer: LayerKind, item: ItemId): KeptCount | undefined {
  return useContext(KeptContext)[layer]?.get(item)
}

/** Counts for all layers, anew as choices and items change. */
export function useKeptCounts(assistant: UnderstudyAssistant, layers: readonly OpenLayer[]): KeptCounts {
  const [counts, setCounts] = useState(NONE)
  useEffect(() => {
    let wanted = true
    const counted = layers.map(async ({ view }) => [view.kind, await assistant.keptBy(view.at)] as const)
    void Promise.all(counted).then(found => {
      if (wanted) setCounts(Object.fromEntries(found))
    })
    return () => {
      wanted = false
    }
  }, [assistant, layers])
  return counts
}
