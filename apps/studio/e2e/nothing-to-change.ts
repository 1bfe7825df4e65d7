import type { ModelServerAnswer, ModelServerRequest } from '@understudy/models/testing'

/** Gives the passage back as it is: what the copydesk leaves out goes on to the model. */
export function nothingToChange({ prompt, candidates }: ModelServerRequest): ModelServerAnswer {
  const passage = /<passage>\n([^]*?)\n<\/passage>/.exec(prompt)?.[1] ?? ''
  return { choices: Array.from({ length: candidates }, () => passage) }
}
