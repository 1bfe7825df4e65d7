import type { ReadBlock } from '../reading/read-block.ts'
import type { Span } from '../reading/span.ts'

const HE = /^(?:he|his|him|himself)$/i
const SHE = /^(?:she|her|hers|herself)$/i
/** A pronoun so many words behind a name, no other name between, is taken to be of it. */
const WITHIN = 12
/** So much oftener one than the other, for a name to be sure of. */
const SURE = 3

/**
 * Whether somebody is he or she, by the pronouns that follow the name in the block, up to the end of `shown`, and before
 * it; null where they do not agree, or there are none.
 */
export function pronounOf({ before, text }: ReadBlock, name: string, shown: Span): 'he' | 'she' | null {
  const words = `${before}\n${text.slice(0, shown.to)}`.match(/[\p{L}'’]+/gu) ?? []
  let [he, she] = [0, 0]
  for (const [at, word] of words.entries()) {
    if (word !== name) continue
    const next = words
      .slice(at + 1, at + 1 + WITHIN)
      .find(other => HE.test(other) || SHE.test(other) || isAnother(other))
    if (next === undefined) continue
    if (HE.test(next)) he++
    if (SHE.test(next)) she++
  }
  if (he >= 1 && he >= SURE * she) return 'he'
  return she >= 1 && she >= SURE * he ? 'she' : null
}

/** Another name, or the beginning of a sentence, which may be one. */
function isAnother(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && !HE.test(word) && !SHE.test(word)
}
