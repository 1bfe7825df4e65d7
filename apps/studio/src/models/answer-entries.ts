import type { Message } from '@understudy/contracts'
import { bytesInWords } from './bytes-in-words.ts'
import { isSameChoice, SERVER, type ModelSettings, type OwnEndpoint } from './model-choice.ts'
import { isElsewhere } from './model-source.ts'
import type { ServedChoice, ServerModelsState } from './server-models.ts'

/** Something that can answer, or nothing: one line of the choice. */
export interface AnswerEntry {
  readonly key: string
  readonly name: Message
  readonly detail: Message | null
  readonly isChosen: boolean
  /** As it stands among those used beside the one that answers; null where it cannot. */
  readonly beside: { readonly id: string; readonly isUsed: boolean } | null
  readonly chooses: { readonly type: 'served'; readonly serve: ServedChoice | null } | Own
}

interface Own {
  readonly type: 'own'
  readonly endpoint: OwnEndpoint
}

/** Everything that can answer in this browser. `state` null: the server cannot be told which model it serves. */
export function answerEntries(settings: ModelSettings, state: ServerModelsState | null): readonly AnswerEntry[] {
  const { answers, own, beside } = settings
  const isServed = answers.type === 'server'
  const server = isServed ? null : { id: SERVER, isUsed: beside.includes(SERVER) }
  const served = state === null ? [ofServer(isServed, server)] : servedEntries(state, isServed, server)
  return [...served, ...own.map(endpoint => ofOwn(endpoint, settings))]
}

function ofServer(isChosen: boolean, beside: AnswerEntry['beside']): AnswerEntry {
  const detail = { key: 'studio.models.of-server.means' }
  return { key: SERVER, name: { key: 'studio.models.of-server' }, detail, isChosen, beside, chooses: served(null) }
}

function servedEntries(
  { folder, served: { choice, environment } }: ServerModelsState,
  isServed: boolean,
  server: AnswerEntry['beside'],
): readonly AnswerEntry[] {
  const entry = (serve: ServedChoice, name: Message, detail: Message | null): AnswerEntry => {
    const serves = keyOf(serve) === keyOf(environment === null ? orNone(choice) : choice)
    const beside = serves && serve.type !== 'none' ? server : null
    return { key: keyOf(serve), name, detail, isChosen: isServed && serves, beside, chooses: served(serve) }
  }
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

function ofOwn(endpoint: OwnEndpoint, { answers, beside }: ModelSettings): AnswerEntry {
  const { id, model, baseURL } = endpoint
  const isChosen = isSameChoice(answers, { type: 'own', id })
  return {
    key: `own ${id}`,
    name: named(model),
    detail: placeOf(baseURL),
    isChosen,
    beside: isChosen ? null : { id, isUsed: beside.includes(id) },
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
