import { existsSync, readFileSync } from 'node:fs'

const FILE = new URL('../../../../shared/models/stories260K-f16.gguf', import.meta.url)

/** Whether the toy model lies beside the checkout. */
export const hasToyModel = existsSync(FILE)

/** Counts the tokens the toy model makes of a text, from the vocabulary in its file. */
export function toyTokenizer(): (text: string) => number {
  const metadata = ggufMetadata(readFileSync(FILE))
  const tokens = metadata.get('tokenizer.ggml.tokens') as readonly string[]
  const scores = metadata.get('tokenizer.ggml.scores') as readonly number[]
  const vocabulary = new Map(tokens.map((token, n) => [token, scores[n] ?? 0]))
  return text => pieces(text, vocabulary).reduce((sum, piece) => sum + costOf(piece, vocabulary), 0)
}

/** Characters, merged pair by pair, best score first and then from the left: how SentencePiece vocabularies are read. */
function pieces(text: string, vocabulary: ReadonlyMap<string, number>): readonly string[] {
  if (text === '') return []
  const found = [...` ${text}`.replaceAll(' ', '▁')]
  for (;;) {
    let best = -1
    let bestScore = -Infinity
    for (let n = 0; n + 1 < found.length; n++) {
      const score = vocabulary.get(`${found[n]}${found[n + 1]}`)
      if (score === undefined || score <= bestScore) continue
      best = n
      bestScore = score
    }
    if (best < 0) return found
    found.splice(best, 2, `${found[best]}${found[best + 1]}`)
  }
}

/** A piece that the vocabulary lacks falls into bytes. */
function costOf(piece: string, vocabulary: ReadonlyMap<string, number>): number {
  return vocabulary.has(piece) ? 1 : Buffer.byteLength(piece)
}

/** The key-value pairs at the head of a GGUF file, version 3. */
function ggufMetadata(file: Buffer): ReadonlyMap<string, unknown> {
  let at = 16
  const long = () => Number(file.readBigUInt64LE((at += 8) - 8))
  const text = () => {
    const length = long()
    return file.toString('utf8', at, (at += length))
  }
  const value = (type: number): unknown => {
    if (type === 8) return text()
    if (type === 9) {
      const inner = file.readUInt32LE((at += 4) - 4)
      return Array.from({ length: long() }, () => value(inner))
    }
    const bytes = SIZES[type] ?? 0
    at += bytes
    return type === FLOAT ? file.readFloatLE(at - 4) : file.subarray(at - bytes, at)
  }
  const pairs = long()
  return new Map(Array.from({ length: pairs }, () => [text(), value(file.readUInt32LE((at += 4) - 4))] as const))
}

/** GGUF's plain types by number. */
const SIZES: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 }
const FLOAT = 6
