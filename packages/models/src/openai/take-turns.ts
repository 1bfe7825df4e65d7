/** Lets so many in at once; the others wait in the order they came. */
export interface Turns {
  /** Resolves with how to leave when it is one's turn, or with null when `signal` aborts first. An abort leaves, too. */
  enter(signal: AbortSignal): Promise<(() => void) | null>
}

export function takeTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting = new Set<() => void>()

  function next(): void {
    const [first] = waiting
    if (first === undefined) free++
    else {
      waiting.delete(first)
      first()
    }
  }

  /** Leaves once, however often it is told to. */
  function taken(signal: AbortSignal): () => void {
    let isIn = true
    const leave = (): void => {
      signal.removeEventListener('abort', leave)
      if (isIn) next()
      isIn = false
    }
    signal.addEventListener('abort', leave, { once: true })
    return leave
  }

  return {
    async enter(signal) {
      if (signal.aborted) return null
      if (free > 0) {
        free--
        return taken(signal)
      }
      return new Promise(resolve => {
        const turn = (): void => {
          signal.removeEventListener('abort', giveUp)
          resolve(taken(signal))
        }
        const giveUp = (): void => {
          waiting.delete(turn)
          resolve(null)
        }
        waiting.add(turn)
        signal.addEventListener('abort', giveUp, { once: true })
      })
    },
  }
}
