import type { Outcome } from '@understudy/contracts'
import { contentHash } from '@understudy/persona'

/** Characters either side of the words in question that make their nearest context. */
const SPOT_REACH = 40

/** Which passage a choice is about, so that evidence is counted by independent passage and not by repeats. */
export interface PassageKey {
  /** The same for every hunk of one block as it then was; for a ghost, the same for the same offered words. */
  readonly passage: string
  /** The same when the same words in the same surroundings come again, though the block has changed elsewhere. */
  readonly spot: string
}

export function passageKey(outcome: Outcome): PassageKey {
  const { document, passage, passageFrom, base, suggested } = outcome
  if (passage === null || passage === '') {
    const key = contentHash(`${document}\n${base ?? ''}\n${suggested ?? ''}`)
    return { passage: key, spot: key }
  }
  const end = passageFrom + (base ?? '').length
  const near = passage.slice(Math.max(0, passageFrom - SPOT_REACH), end + SPOT_REACH)
  return { passage: contentHash(`${document}\n${passage}`), spot: contentHash(`${document}\n${near}\n${base ?? ''}`) }
}
