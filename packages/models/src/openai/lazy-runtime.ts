import type { Runtime } from './ask-once.ts'
import { guardedFetch } from './guarded-fetch.ts'
import type { ResolvedEndpoint } from './openai-options.ts'

/**
 * Loads the package once; null where it cannot be had now, as in a page gone offline. The next call tries again. Its
 * client gives answers as events, or whole.
 */
export function lazyRuntime(options: ResolvedEndpoint, asEvents: boolean): () => Promise<Runtime | null> {
  let loading: Promise<Runtime | null> | null = null
  return () => {
    loading ??= import('openai').then(
      library => ({ library, client: clientOf(library, options, asEvents) }),
      () => {
        loading = null
        return null
      },
    )
    return loading
  }
}

/** Everything the package would read from the environment is given, so that nothing of it is sent. */
function clientOf(
  { OpenAI }: Runtime['library'],
  options: ResolvedEndpoint,
  asEvents: boolean,
): InstanceType<Runtime['library']['OpenAI']> {
  return new OpenAI({
    baseURL: options.endpoint.url,
    // required by the package; the header itself is `guardedFetch`'s
    apiKey: options.endpoint.apiKey ?? 'none',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    // its own limit would end an answer that still comes; the watchdog knows better
    timeout: 2_147_483_647,
    logLevel: 'off',
    dangerouslyAllowBrowser: true,
    fetch: guardedFetch(options, asEvents),
  })
}
