import type { Alternative, ModelPrompt, TextModel } from '@understudy/contracts'

/** A text model that knows a few texts by heart, each as likely as its weight says, and writes them in small pieces. */
export interface SentenceModel extends TextModel {
  readonly prompts: readonly ModelPrompt[]
}

const PIECE = /\n| ?[\p{L}\p{N}]{1,3}|[\p{L}\p{N}]{1,3}| ?[^\s\p{L}\p{N}]| /gu

export function sentenceModel(texts: Readonly<Record<string, number>>): SentenceModel {
  const known = Object.entries(texts).map(([text, weight]) => ({ text, pieces: piecesOf(text), weight }))
  const prompts: ModelPrompt[] = []
  return {
    id: 'by heart',
    prompts,
    capabilities: {
      candidates: 1,
      remote: false,
      streaming: true,
      schema: 'prompt',
      logProbabilities: false,
      alternatives: 1_000,
    },
    async *generate(prompt, signal) {
      if (signal.aborted) return
      prompts.push(prompt)
      const before = prompt.messages.map(({ content }) => content).join('\n\n')
      const likely = likelyAfter(known, before).slice(0, prompt.alternatives ?? 0)
      const [first] = likely
      if (first !== undefined) yield { type: 'text', index: 0, delta: first.text, alternatives: likely }
      yield { type: 'end', index: 0, finish: 'length', usage: null }
    },
  }
}

function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? []
}

interface Known {
  readonly text: string
  readonly pieces: readonly string[]
  readonly weight: number
}

function likelyAfter(known: readonly Known[], before: string): readonly Alternative[] {
  const weights = new Map<string, number>()
  for (const { pieces, weight } of known) {
    const next = nextPiece(pieces, before)
    if (next !== null) weights.set(next, (weights.get(next) ?? 0) + weight)
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return [...weights]
    .map(([text, weight]) => ({ text, logProbability: Math.log(weight / all) }))
    .toSorted((one, other) => other.logProbability - one.logProbability)
}

/** Null where the text does not go on from there, or not at the border of a piece. */
function nextPiece(pieces: readonly string[], before: string): string | null {
  let text = ''
  for (const piece of pieces) {
    if (text === before) return piece
    text += piece
  }
  return null
}
