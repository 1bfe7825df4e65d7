import type { Limits, Upstream } from './handler-options.ts'

/** What of a request goes on to an endpoint; anything else a page might send is dropped. */
const PASSED_ON = [
  'messages',
  'max_tokens',
  'max_completion_tokens',
  'temperature',
  'top_p',
  'stop',
  'n',
  'seed',
  'stream',
  'stream_options',
  'response_format',
  'json_schema',
  'grammar',
  'structured_outputs',
  'logprobs',
  'top_logprobs',
  'reasoning_effort',
  'chat_template_kwargs',
  'frequency_penalty',
  'presence_penalty',
] as const

/** The body for the endpoint, its model being the server's choice and its length within `limits`; or what is wrong with it. */
export function upstreamBody(
  asked: unknown,
  { model }: Upstream,
  limits: Pick<Limits, 'candidates' | 'tokens'>,
): { readonly ok: true; readonly body: string } | { readonly ok: false; readonly wrong: string } {
  if (typeof asked !== 'object' || asked === null || !('messages' in asked) || !Array.isArray(asked.messages))
    return { ok: false, wrong: 'messages must be a list.' }
  const passed: Record<string, unknown> = {}
  for (const key of PASSED_ON) if (Object.hasOwn(asked, key)) passed[key] = Reflect.get(asked, key)
  const { n = 1 } = passed
  if (typeof n !== 'number' || n > limits.candidates)
    return { ok: false, wrong: `n must be at most ${limits.candidates}.` }
  for (const bound of ['max_tokens', 'max_completion_tokens'])
    if (typeof passed[bound] === 'number') passed[bound] = Math.min(passed[bound], limits.tokens)
  return { ok: true, body: JSON.stringify({ ...passed, model }) }
}
