/** What may end a sentence once the next has begun, or a paragraph. */
const MAY_END = /[.!?…‽—–-][^\p{L}\p{N}\s]*\s+\S|[。！？｡]|\n/u

/**
 * Says of an answer that grows whether another of its sentences may have ended since this last said so. Reading all of
 * an answer again with each of its tokens costs the square of its length; where it shows in whole sentences, only these
 * tokens can show more of it.
 */
export function sentenceGate(): (answer: string) => boolean {
  let read = 0
  return answer => {
    if (!MAY_END.test(answer.slice(read))) return false
    read = answer.length
    return true
  }
}
