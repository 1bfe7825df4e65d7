export interface PageLeaving {
  /** Whether the page is going away, as by a reload: what is begun later than that may never be done. */
  isLeaving(): boolean
  stop(): void
}

/** Calls `leave` when the page goes away, and `stay` should it come back. Where there is no page, neither. */
export function watchPageLeaving(leave: () => void, stay: () => void): PageLeaving {
  let leaving = false
  const hidden = (): void => {
    leaving = true
    leave()
  }
  const shown = (): void => {
    leaving = false
    stay()
  }
  globalThis.addEventListener?.('pagehide', hidden)
  globalThis.addEventListener?.('pageshow', shown)
  return {
    isLeaving: () => leaving,
    stop() {
      globalThis.removeEventListener?.('pagehide', hidden)
      globalThis.removeEventListener?.('pageshow', shown)
    },
  }
}
