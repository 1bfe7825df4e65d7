import type { ModelPrompt, TextModel } from '@understudy/contracts'

/** A model that answers with these, a few characters at a time, and remembers what it was asked. */
export function answering(...answers: readonly string[]): TextModel & { readonly asked: ModelPrompt[] } {
  const asked: ModelPrompt[] = []
  return {
    id: 'answering',
    asked,
    capabilities: {
      candidates: answers.length,
      remote: false,
      streaming: true,
      schema: 'prompt',
      logProbabilities: false,
    },
    async *generate(prompt, signal) {
      asked.push(prompt)
      for (const [index, answer] of answers.entries()) {
        for (let at = 0; at < answer.length; at += 5) {
          if (signal.aborted) return
          yield { type: 'text', index, delta: answer.slice(at, at + 5) }
        }
        yield { type: 'end', index, finish: 'stop', usage: { input: 3, output: 2 } }
      }
    },
  }
}
