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

/** Answers from a script, a word at a time and candidates in turn, and remembers what it was asked. */
export class ScriptedModel implements TextModel {
  readonly id: string
  readonly capabilities: ModelCapabilities
  readonly prompts: ModelPrompt[] = []

  constructor(
    private readonly script: ModelScript,
    { id = 'scripted', remote = false, candidates = 8 }: { id?: string; remote?: boolean; candidates?: number } = {},
  ) {
    this.id = id
    this.capabilities = { remote, candidates }
  }

  async *generate(prompt: ModelPrompt, signal: AbortSignal): AsyncIterable<ModelPart> {
    const answers = this.answersTo(prompt)
    const lines = Array.from({ length: prompt.candidates }, (_, index) =>
      partsOf(index, answers[index] ?? answers.at(-1)),
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

  private answersTo(prompt: ModelPrompt): readonly ScriptedModelAnswer[] {
    const turn = this.prompts.push(prompt) - 1
    const answers = typeof this.script === 'function' ? this.script(prompt) : this.script[turn]
    if (answers === undefined) throw new Error(`ScriptedModel has only ${this.script.length} answers`)
    return answers
  }
}

function partsOf(index: number, answer: ScriptedModelAnswer | undefined): readonly ModelPart[] {
  if (answer === undefined) throw new Error('ScriptedModel was given an empty answer; give one text per candidate')
  if (typeof answer === 'string')
    return [...textParts(index, answer), { type: 'end', index, finish: 'stop', usage: null }]
  if ('cut' in answer) return [...textParts(index, answer.cut), { type: 'end', index, finish: 'length', usage: null }]
  const { failed, after = '' } = answer
  return [...textParts(index, after), { type: 'failed', index, reason: failed, detail: `scripted: ${failed}` }]
}

function textParts(index: number, text: string): readonly ModelPart[] {
  const words = text.match(/\s*\S+|\s+/g) ?? []
  return words.map(delta => ({ type: 'text', index, delta }))
}
