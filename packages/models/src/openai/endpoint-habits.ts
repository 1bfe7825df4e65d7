import type { ModelCapabilities } from '@understudy/contracts'
import type { ResolvedOptions, SchemaWay } from './openai-options.ts'
import type { TokenLimit } from '../unknown-field.ts'

/** The fields of a request that an endpoint turned out not to know, by their names on the wire. It is asked without them. */
export type UnknownFields = ReadonlySet<string>

/** Most answers to ask for in one request. The other API makes one, always. */
export function togetherAt({ api, candidates }: ResolvedOptions, unknown: UnknownFields): number {
  return api === 'responses' || unknown.has('n') ? 1 : candidates
}

export function streamsAt({ stream }: ResolvedOptions, unknown: UnknownFields): boolean {
  return stream && !unknown.has('stream')
}

/** The field to bound an answer of a chat by; null where the endpoint knows neither. */
export function tokenLimitAt({ tokenLimit }: ResolvedOptions, unknown: UnknownFields): TokenLimit | null {
  const other: TokenLimit = tokenLimit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
  return [tokenLimit, other].find(limit => !unknown.has(limit)) ?? null
}

/** How the endpoint is told what an answer must fit; null where it cannot be told. */
export function schemaWayAt({ api, schemaBy }: ResolvedOptions, unknown: UnknownFields): SchemaWay | null {
  if (api === 'chat') return schemaBy.find(way => !unknown.has(way)) ?? null
  return schemaBy.includes('response_format') && !unknown.has('text') ? 'response_format' : null
}

export function logProbabilitiesAt({ api, logProbabilities }: ResolvedOptions, unknown: UnknownFields): boolean {
  return logProbabilities && !unknown.has(api === 'chat' ? 'logprobs' : 'include')
}

/** What is left of what the options say, now that the endpoint has been asked. */
export function capabilitiesAt(options: ResolvedOptions, unknown: UnknownFields): ModelCapabilities {
  const way = schemaWayAt(options, unknown)
  const isRead = way === 'response_format' && options.showsSchema
  return {
    candidates: togetherAt(options, unknown),
    remote: options.remote,
    streaming: streamsAt(options, unknown),
    schema: way === null ? 'prompt' : isRead ? 'schema' : 'grammar',
    logProbabilities: logProbabilitiesAt(options, unknown),
  }
}
