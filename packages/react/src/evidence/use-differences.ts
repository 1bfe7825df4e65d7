import type { Difference } from '@understudy/assistant'
import { useEffect, useState } from 'react'

/** What `read` finds, looked up anew for each other function; null until it was. */
export function useDifferences(read: () => Promise<readonly Difference[]>): readonly Difference[] | null {
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  useEffect(() => {
    let wanted = true
    void read().then(found => {
      if (wanted) setDifferences(found)
    })
    return () => {
      wanted = false
    }
  }, [read])
  return differences
}
