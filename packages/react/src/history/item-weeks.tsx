import type { LedgerEntry } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import type { OpenLayer } from '../layers/use-layers.ts'
import { useHistory } from './use-history.ts'
import { WeekLine } from './week-line.tsx'

const NOTHING: readonly LedgerEntry[] = []

/** The line over time of an item in its layer; nothing until its changes were read, and where nothing was counted. */
export function ItemWeeks({ layer, item }: { layer: OpenLayer; item: PersonaItem }): ReactElement | null {
  const entries = useHistory(layer.desk, layer.view.persona)
  return <WeekLine entries={entries ?? NOTHING} item={item.id} />
}
