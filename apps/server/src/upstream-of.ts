import { openAIModel } from '@understudy/models/openai'
import type { ServedModel } from '@understudy/server'
import { knownCapabilities } from './known-capabilities.ts'

export type UpstreamSetting =
  | { readonly status: 'configured'; readonly model: ServedModel }
  | { readonly status: 'none' }
  /** Some of the variables are set and others are not: most likely a slip. */
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  /** What is set cannot be: no web address, a key with a line break. `why` never repeats a key. */
  | { readonly status: 'wrong'; readonly why: string }

type Variables = Readonly<Record<string, string | undefined>>

/** The model named by the environment. A key is not needed: many local servers have none. */
export function upstreamOf(env: Variables): UpstreamSetting {
  const [baseURL, key, name, api] = ['BASE_URL', 'API_KEY', 'MODEL', 'API'].map(each => valueOf(env, each))
  if (baseURL === null && key === null && name === null) return { status: 'none' }
  if (baseURL == null || name == null)
    return { status: 'incomplete', missing: missingFrom({ BASE_URL: baseURL, MODEL: name }) }
  if (api !== null && api !== 'chat' && api !== 'responses')
    return { status: 'wrong', why: 'UNDERSTUDY_API must be chat or responses.' }
  const endpoint = { baseURL, model: name }
  try {
    // checks the address and the key; an endpoint of chat completions is passed through all the same
    const model = openAIModel({ ...endpoint, ...(key == null ? {} : { apiKey: key }), api: api ?? 'chat' })
    const upstream = { ...endpoint, apiKey: key ?? null, capabilities: knownCapabilities(baseURL) }
    return { status: 'configured', model: api === 'responses' ? model : upstream }
  } catch (fault) {
    if (fault instanceof TypeError) return { status: 'wrong', why: fault.message }
    throw fault
  }
}

/** Without the blanks that come along when one is pasted; null where nothing is left. */
function valueOf(env: Variables, name: string): string | null {
  const value = env[`UNDERSTUDY_${name}`]?.trim() ?? ''
  return value === '' ? null : value
}

function missingFrom(variables: Readonly<Record<string, string | null | undefined>>): readonly string[] {
  return Object.keys(variables)
    .filter(name => variables[name] == null)
    .map(name => `UNDERSTUDY_${name}`)
}
