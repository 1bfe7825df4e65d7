import type { FailureReason, ModelCapabilities, ModelPart, ModelPrompt, TextModel } from '../text-model.ts'

/** One answer of a `ScriptedModel`: a text that is said to its end, one cut at the token limit, or a failure after some text. */
export type ScriptedModelAnswer =
  | string
  | { readonly cut: string }
  | { readonly failed: FailureReason; readonly after?: string }

/** Says what to answer to one prompt: one entry per candidate, the last repeated where they are too few. */
export type ModelScript =
  | readonly (readonly ScriptedModelAnswer[])[]
  | ((prompt: ModelPrompt) => readonly ScriptedModelAnswer[])

const SCRIPTED: ModelCapabilities = {
  candidates: 8,
  remote: false,
  streaming: true,
  schema: 'prompt',
  logProbabilities: false,
}
/** What a script takes each word for, where log-probabilities are asked for: one of two, equally likely. */
const WORD_LOG_PROBABILITY = -Math.LN2

/**
 * Answers from a script, a word at a time and candidates in turn, and remembers what it was asked. With other
 * capabilities it answers whole, or with a log-probability for each word; that an answer fits a schema is the script's.
 */
export class ScriptedModel implements TextModel {
  readonly id: string
  readonly capabilities: ModelCapabilities
  readonly prompts: ModelPrompt[] = []

  constructor(
    private readonly script: ModelScript,
    { id = 'scripted', ...capabilities }: { readonly id?: string } & Partial<ModelCapabilities> = {},
  ) {
    this.id = id
    this.capabilities = { ...SCRIPTED, ...capabilities }
  }

  async *generate(prompt: ModelPrompt, signal: AbortSignal): AsyncIterable<ModelPart> {
    const answers = this.answersTo(prompt)
    const lines = Array.from({ length: prompt.candidates }, (_, index) =>
      partsOf(index, answers[index] ?? answers.at(-1), this.wordsOf(prompt)),
    )
    for (let turn = 0; lines.some(line => turn < line.length); turn++)
      for (const line of lines) {
        // a real model never answers within the tick it was asked in
        await Promise.resolve()
        if (signal.aborted) return
        const part = line[turn]
        if (part !== undefined) yield part
      }
  }

  private wordsOf({ logProbabilities = false }: ModelPrompt): WordsAsParts {
    const isSure = logProbabilities && this.capabilities.logProbabilities
    return (index, text) => {
      const words = text.match(/\s*\S+|\s+/g) ?? []
      const deltas = this.capabilities.streaming ? words : [text].filter(Boolean)
      const logProbability = WORD_LOG_PROBABILITY * (words.length / deltas.length)
      return deltas.map(delta => ({ type: 'text', index, delta, ...(isSure ? { logProbability } : {}) }))
    }
  }

  private answersTo(prompt: ModelPrompt): readonly ScriptedModelAnswer[] {
    const turn = this.prompts.push(prompt) - 1
    const answers = typeof this.script === 'function' ? this.script(prompt) : this.script[turn]
    if (answers === undefined) throw new Error(`ScriptedModel has only ${this.script.length} answers`)
    return answers
  }
}

type WordsAsParts = (index: number, text: string) => readonly ModelPart[]

function partsOf(index: number, answer: ScriptedModelAnswer | undefined, wordsOf: WordsAsParts): readonly ModelPart[] {
  if (answer === undefined) throw new Error('ScriptedModel was given an empty answer; give one text per candidate')
  if (typeof answer === 'string')
    return [...wordsOf(index, answer), { type: 'end', index, finish: 'stop', usage: null }]
  if ('cut' in answer) return [...wordsOf(index, answer.cut), { type: 'end', index, finish: 'length', usage: null }]
  const { failed, after = '' } = answer
  return [...wordsOf(index, after), { type: 'failed', index, reason: failed, detail: `scripted: ${failed}` }]
}
