import type { TextId } from '@understudy/contracts'

/** Messages remembered: the system message of each kind of request stays the same until the persona changes. */
const REMEMBERED = 16

/**
 * The system messages that were kept lately, so that one which goes out with every request is kept once. Forgetting
 * deletes such a message only where it holds what is forgotten, or where no other prompt rests on it.
 */
export interface RepeatedMessages {
  /** The id that the message is kept under; `fresh` where it is not yet, and then from now on. */
  idOf(content: string, fresh: TextId): TextId
  /** After everything was erased, or something forgotten. */
  clear(): void
  /** How often that was so: whoever remembers words from before knows by it not to keep them. */
  cleared(): number
}

export function createRepeatedMessages(): RepeatedMessages {
  const known = new Map<string, TextId>()
  let cleared = 0
  return {
    idOf(content, fresh) {
      const id = known.get(content) ?? fresh
      // the newest stands last
      known.delete(content)
      known.set(content, id)
      const [oldest] = known.keys()
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
      return id
    },
    clear() {
      known.clear()
      cleared++
    },
    cleared: () => cleared,
  }
}
