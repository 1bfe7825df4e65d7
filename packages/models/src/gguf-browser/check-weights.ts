import { factsOfHead } from '../gguf/facts-of-head.ts'
import type { GgufFacts } from '../gguf/gguf-facts.ts'
import { localModelFault, type GgufReason, type LocalModelResult } from '../gguf/local-model-fault.ts'
import { parseGgufHead } from '../gguf/parse-gguf-head.ts'
import { sizeInWords } from '../gguf/size-in-words.ts'

const SHORTEST_FILE = 24

/** What the head of a model file says, or what is wrong with it: the runtime would not say, or not come back. Never throws. */
export async function checkWeights(weights: Blob): Promise<LocalModelResult<GgufFacts, GgufReason>> {
  const { size } = weights
  if (size < SHORTEST_FILE) return { ok: false, fault: localModelFault('too-small', { size: sizeInWords(size) }) }
  const reading = parseGgufHead(new Uint8Array(await weights.arrayBuffer()))
  if (reading.status === 'fault') return { ok: false, fault: reading.fault }
  if (reading.status === 'read') return factsOfHead(reading.head, size)
  return { ok: false, fault: localModelFault('truncated', { size: sizeInWords(size), needed: sizeInWords(size + 1) }) }
}
