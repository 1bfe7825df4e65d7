import type { Upstream } from './handler-options.ts'

/** What of a request goes on to the model; anything else a page might send is dropped. */
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
] as const

/** The body for the model, its name being the server's choice; null where `text` is no request. */
export function completionBody(text: string, { model }: Upstream): string | null {
  const body = parsed(text)
  if (typeof body !== 'object' || body === null || !('messages' in body) || !Array.isArray(body.messages)) return null
  const passed = PASSED_ON.flatMap(key => (Object.hasOwn(body, key) ? [[key, Reflect.get(body, key)] as const] : []))
  return JSON.stringify({ ...Object.fromEntries(passed), model })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
