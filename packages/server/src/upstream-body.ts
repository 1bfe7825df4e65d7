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

const COUNTS = ['n', 'max_tokens', 'max_completion_tokens'] as const

/**
 * The body for the endpoint, its model being the server's choice, or what is wrong with it. A length that is asked for is
 * cut to `limits`; where none is, the endpoint's own holds.
 */
export function upstreamBody(
  asked: unknown,
  { model }: Upstream,
  limits: Pick<Limits, 'candidates' | 'tokens'>,
): { readonly ok: true; readonly body: string } | { readonly ok: false; readonly wrong: string } {
  if (typeof asked !== 'object' || asked === null || !('messages' in asked) || !Array.isArray(asked.messages))
    return { ok: false, wrong: 'messages must be a list.' }
  const passed: Record<string, unknown> = {}
  for (const key of PASSED_ON) if (Object.hasOwn(asked, key)) passed[key] = Reflect.get(asked, key)
  for (const name of COUNTS) {
    const { [name]: count = null } = passed
    if (count === null) delete passed[name]
    // an endpoint may read a number in quotes for one
    else if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
      return { ok: false, wrong: `${name} must be a whole number above 0.` }
    else if (name !== 'n') passed[name] = Math.min(count, limits.tokens)
    else if (count > limits.candidates) return { ok: false, wrong: `n must be at most ${limits.candidates}.` }
  }
  return { ok: true, body: JSON.stringify({ ...passed, model }) }
}
