/** Whether somebody waits for a suggestion: whatever works in the background stands aside meanwhile. */
export interface WriterWaits {
  /** From now on somebody waits; returns how to say that they do no longer. */
  begin(): () => void
  isWaiting(): boolean
  /** Resolves once nobody waits. */
  free(): Promise<void>
  /** Calls `listener` when somebody begins to wait; returns how to stop. */
  onBegin(listener: () => void): () => void
}

export function createWriterWaits(): WriterWaits {
  const begun = new Set<() => void>()
  let freed: (() => void)[] = []
  let waiting = 0
  return {
    begin() {
      waiting++
      for (const listener of begun) listener()
      return () => {
        if (--waiting > 0) return
        const resolved = freed
        freed = []
        for (const resolve of resolved) resolve()
      }
    },
    isWaiting: () => waiting > 0,
    free: () => (waiting === 0 ? Promise.resolve() : new Promise(resolve => void freed.push(resolve))),
    onBegin(listener) {
      begun.add(listener)
      return () => void begun.delete(listener)
    },
  }
}
