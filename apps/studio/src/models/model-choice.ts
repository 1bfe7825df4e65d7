import type { Json } from '@understudy/contracts'

/** Which model answers in this browser: the one the server has, whichever that is, or one at an address the writer gave. */
export type ModelChoice = { readonly type: 'server' } | { readonly type: 'own'; readonly id: string }

/** An address where a model answers, as the writer gave it. Its key is kept apart: see `model-keys.ts`. */
export interface OwnEndpoint {
  /** Of the address and the model together: by it the key is found. */
  readonly id: string
  readonly baseURL: string
  readonly model: string
  /** Of which kind the writer said it is, as `PRESETS` calls it; null for any other. */
  readonly preset: string | null
}

/** What the writer set about models in this browser. */
export interface ModelSettings {
  readonly answers: ModelChoice
  readonly own: readonly OwnEndpoint[]
  /** Those used beside the one that answers: `SERVER`, and ids of `own`. */
  readonly beside: readonly string[]
}

/** The server's model among those used beside another. */
export const SERVER = 'server'

export const defaultModels: ModelSettings = { answers: { type: 'server' }, own: [], beside: [] }

/** Models as kept; whatever is none of ours falls back to the server's. */
export function readModels(value: Json | undefined): ModelSettings {
  if (!isRecord(value)) return defaultModels
  const own = (Array.isArray(value.own) ? value.own : []).flatMap(readOwn)
  const chosen = own.find(({ id }) => id === value.answers)
  const answers: ModelChoice = chosen === undefined ? defaultModels.answers : { type: 'own', id: chosen.id }
  const known = new Set([SERVER, ...own.map(({ id }) => id)])
  const beside = (Array.isArray(value.beside) ? value.beside : []).filter(id => typeof id === 'string')
  return { own, answers, beside: beside.filter(id => known.has(id)) }
}

export function modelsJson({ answers, own, beside }: ModelSettings): Json {
  return {
    answers: answers.type === 'own' ? answers.id : null,
    own: own.map(({ baseURL, model, preset }) => ({ baseURL, model, preset })),
    beside,
  }
}

export function ownEndpoint(baseURL: string, model: string, preset: string | null = null): OwnEndpoint {
  return { id: `${baseURL} ${model}`, baseURL, model, preset }
}

/** Of a choice, as it stands among those used beside another. */
export function idOf(choice: ModelChoice): string {
  return choice.type === 'own' ? choice.id : SERVER
}

export function isSameChoice(one: ModelChoice, other: ModelChoice): boolean {
  return idOf(one) === idOf(other)
}

function readOwn(value: Json): readonly OwnEndpoint[] {
  if (!isRecord(value)) return []
  const { baseURL, model, preset } = value
  if (typeof baseURL !== 'string' || typeof model !== 'string') return []
  return [ownEndpoint(baseURL, model, typeof preset === 'string' ? preset : null)]
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
