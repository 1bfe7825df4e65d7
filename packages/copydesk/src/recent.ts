/** Values by text, of which those that were asked for longest ago are forgotten first. */
export interface Recent<Value> {
  get(text: string): Value | undefined
  set(text: string, value: Value): void
}

/** Keeps values of texts of at most `characters` altogether. */
export function createRecent<Value>(characters: number): Recent<Value> {
  const kept = new Map<string, Value>()
  let size = 0
  const forget = (text: string): void => {
    if (kept.delete(text)) size -= text.length
  }
  return {
    get(text) {
      const value = kept.get(text)
      if (value === undefined) return undefined
      // a map keeps the order of insertion: what is used goes to its end
      kept.delete(text)
      kept.set(text, value)
      return value
    },
    set(text, value) {
      forget(text)
      kept.set(text, value)
      size += text.length
      for (const [oldest] of kept) {
        if (size <= characters) break
        forget(oldest)
      }
    },
  }
}
