import type { SuggestionRequest } from '@understudy/contracts'
import type { ModelServerRequest } from '@understudy/models/testing'
import { ghostRequest } from '../ghost-exchange.ts'
import { rewriteRequest } from '../rewrite-exchange.ts'

/** What the copydesk cuts wherever it stands, so that it has something to say where the model has not. */
const DOUBLED = 'He nodded his head.'

/** Half of them continuations, half rewrites of one paragraph, of one candidate or of three. */
export function faultRequest(prose: readonly string[], number: number, random: () => number): SuggestionRequest {
  const passage = prose[Math.floor(random() * prose.length)] ?? ''
  if (random() < 0.5) return ghostRequest(passage, number)
  return { ...rewriteRequest(`${passage} ${DOUBLED}`, number), kind: 'tighten', candidates: random() < 0.5 ? 1 : 3 }
}

/** What a model would say: the paragraph without some of its words, or a paragraph that could follow. */
export function answersTo(prose: readonly string[], { prompt, candidates }: ModelServerRequest): readonly string[] {
  const at = prose.findIndex(paragraph => prompt.includes(paragraph.slice(-40)))
  const isRewrite = prompt.includes('<passage>')
  const text = prose[isRewrite ? at : (at + 1) % prose.length] ?? 'Nobody answered. The tide went on.'
  return Array.from({ length: candidates }, (_, n) => (isRewrite ? without(text, n) : text))
}

function without(text: string, every: number): string {
  return text
    .split(' ')
    .filter((_, at) => at % (9 + every) !== 4)
    .join(' ')
}
