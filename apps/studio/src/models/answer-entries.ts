import type { Message } from '@understudy/contracts'
import { bytesInWords } from './bytes-in-words.ts'
import { isSameChoice, type ModelChoice, type OwnEndpoint } from './model-choice.ts'
import { isElsewhere } from './model-source.ts'
import type { ServedChoice, ServerModelsState } from './server-models.ts'

/** Something that can answer, or nothing: one line of the choice. */
export interface AnswerEntry {
  readonly key: string
  readonly name: Message
  readonly detail: Message | null
  readonly isChosen: boolean
  readonly chooses: { readonly type: 'served'; readonly serve: ServedChoice | null } | Own
}

interface Own {
  readonly type: 'own'
  readonly endpoint: OwnEndpoint
}

/** Everything that can answer in this browser. `state` null: the server cannot be told which model it serves. */
export function answerEntries(
  choice: ModelChoice,
  own: readonly OwnEndpoint[],
  state: ServerModelsState | null,
): readonly AnswerEntry[] {
  const isServed = choice.type === 'server'
  const served = state === null ? [ofServer(isServed)] : servedEntries(state, isServed)
  return [...served, ...own.map(endpoint => ofOwn(endpoint, choice))]
}

function ofServer(isChosen: boolean): AnswerEntry {
  const detail = { key: 'studio.models.of-server.means' }
  return { key: 'server', name: { key: 'studio.models.of-server' }, detail, isChosen, chooses: served(null) }
}

function servedEntries({ folder, served: { choice, environment } }: ServerModelsState, isServed: boolean) {
  const entry = (serve: ServedChoice, name: Message, detail: Message | null): AnswerEntry => ({
    key: keyOf(serve),
    name,
    detail,
    isChosen: isServed && keyOf(serve) === keyOf(environment === null ? orNone(choice) : choice),
    chooses: served(serve),
  })
  const ready = folder.models.flatMap(({ id, state }) =>
    state.status !== 'ready'
      ? []
      : [entry({ type: 'file', id }, named(state.facts.name ?? id), fileDetail(id, state.memoryBytes))],
  )
  return [
    entry({ type: 'none' }, { key: 'studio.models.none' }, { key: 'studio.models.none.means' }),
    ...(environment === null
      ? []
      : [entry({ type: 'environment' }, named(environment), { key: 'studio.models.environment.means' })]),
    ...(choice.type === 'server' ? [entry(choice, named(choice.model), placeOf(choice.baseURL))] : []),
    ...ready,
  ]
}

function ofOwn(endpoint: OwnEndpoint, choice: ModelChoice): AnswerEntry {
  const { id, model, baseURL } = endpoint
  return {
    key: `own ${id}`,
    name: named(model),
    detail: placeOf(baseURL),
    isChosen: isSameChoice(choice, { type: 'own', id }),
    chooses: { type: 'own', endpoint },
  }
}

function served(serve: ServedChoice | null): AnswerEntry['chooses'] {
  return { type: 'served', serve }
}

/** A server that was started with none has none until one is chosen. */
function orNone(choice: ServedChoice): ServedChoice {
  return choice.type === 'environment' ? { type: 'none' } : choice
}

function keyOf(serve: ServedChoice): string {
  if (serve.type === 'file') return `file ${serve.id}`
  return serve.type === 'server' ? `server ${serve.baseURL} ${serve.model}` : serve.type
}

function named(name: string): Message {
  return { key: 'studio.models.named', params: { name } }
}

function fileDetail(file: string, memoryBytes: number): Message {
  return { key: 'studio.models.file.means', params: { file, memory: bytesInWords(memoryBytes) } }
}

function placeOf(baseURL: string): Message {
  const host = URL.canParse(baseURL) ? new URL(baseURL).host : baseURL
  return { key: `studio.models.at.${isElsewhere(baseURL) ? 'remote' : 'here'}`, params: { host } }
}
