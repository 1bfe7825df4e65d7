import type { LedgerEntry } from '@understudy/assistant'
import type { Persona } from '@understudy/persona'
import { useEffect, useState } from 'react'

/** More changes than any persona has seen; who has more reads the newest. */
const MOST = 50_000

/** Where the changes of a layer are read. */
export interface HistoryDesk {
  history(limit: number): Promise<readonly LedgerEntry[]>
}

/** Read once for a persona, however many of its items are open. */
const read = new WeakMap<Persona, Promise<readonly LedgerEntry[]>>()

/** The changes of a layer, newest first; null until they were read. Read again when `persona`, the layer's, is another. */
export function useHistory(desk: HistoryDesk, persona: Persona): readonly LedgerEntry[] | null {
  const [entries, setEntries] = useState<readonly LedgerEntry[] | null>(null)
  useEffect(() => {
    let wanted = true
    const reading = read.get(persona) ?? desk.history(MOST)
    read.set(persona, reading)
    void reading.then(found => {
      if (wanted) setEntries(found)
    })
    return () => {
      wanted = false
    }
  }, [desk, persona])
  return entries
}
