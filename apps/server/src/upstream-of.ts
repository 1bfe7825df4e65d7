import type { Upstream } from '@understudy/server'

export type UpstreamSetting =
  | { readonly status: 'configured'; readonly upstream: Upstream }
  | { readonly status: 'none' }
  /** Some of the variables are set and others are not: most likely a slip. */
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }

/** The model named by the environment. A key is not needed: many local servers have none. */
export function upstreamOf(env: Readonly<Record<string, string | undefined>>): UpstreamSetting {
  const baseURL = env.UNDERSTUDY_BASE_URL?.trim() ?? ''
  const apiKey = env.UNDERSTUDY_API_KEY?.trim() ?? ''
  const model = env.UNDERSTUDY_MODEL?.trim() ?? ''
  if (baseURL === '' && apiKey === '' && model === '') return { status: 'none' }
  const missing = [...(baseURL === '' ? ['UNDERSTUDY_BASE_URL'] : []), ...(model === '' ? ['UNDERSTUDY_MODEL'] : [])]
  if (missing.length > 0) return { status: 'incomplete', missing }
  return { status: 'configured', upstream: { baseURL, apiKey: apiKey === '' ? null : apiKey, model } }
}
