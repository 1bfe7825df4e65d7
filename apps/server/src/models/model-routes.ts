import type { ModelFolder } from '@understudy/models/gguf'
import { json, refusal, refuse, type HandlerOptions } from '@understudy/server'
import { modelChoiceFrom } from './model-choice.ts'
import type { ModelsState } from './models-state.ts'
import { readFields } from './read-fields.ts'
import type { ServedChoice } from './served-choice.ts'
import { stateEvents, type Observed } from './state-events.ts'

export interface ModelRoutesOptions {
  readonly folder: ModelFolder
  readonly served: ServedChoice
  /** Asks the usual ports of this machine; what comes back goes to the page as it is. */
  readonly findServers: (signal: AbortSignal) => Promise<readonly unknown[]>
  /** Ends the streams of events. */
  readonly closing: AbortSignal
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The studio's routes for models on this machine, below `/api/models`:
 * `GET` itself for the state, `/events` for the state whenever it changes, `/servers` for the servers that answer;
 * `POST` to `/add`, `/download`, `/resume`, `/cancel`, `/remove`, `/empty`, `/refresh` and `/use`. Those answer with the
 * state after it, or with 422 and the fault of the folder.
 */
export function modelRoutes({
  folder,
  served,
  findServers,
  closing,
}: ModelRoutesOptions): NonNullable<HandlerOptions['routes']> {
  const state = (): ModelsState => ({ folder: folder.current(), served: served.current() })
  const observed: Observed = {
    current: state,
    subscribe(listener) {
      const stops = [folder.subscribe(listener), served.subscribe(listener)]
      return () => stops.forEach(stop => stop())
    },
  }
  const asked: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    '': () => json(200, state()),
    '/events': request => stateEvents(observed, AbortSignal.any([request.signal, closing])),
    '/servers': async request => json(200, { servers: await findServers(request.signal) }),
  }
  const done = doing(folder, served)

  return async request => {
    const { pathname } = new URL(request.url)
    const [, name] = /^\/api\/models(\/[a-z]+|)$/.exec(pathname) ?? []
    if (name === undefined) return null
    if (Object.hasOwn(asked, name)) return request.method === 'GET' ? (asked[name]?.(request) ?? null) : onlyBy('GET')
    const act = done.get(name)
    if (act === undefined) return null
    if (request.method !== 'POST') return onlyBy('POST')
    const fields = await readFields(request)
    const outcome = fields === null ? null : await act(fields)
    if (outcome === null) return refuse(refusal(400, 'rejected', 'That is nothing this server can do.'))
    return outcome.ok ? json(200, state()) : json(422, { fault: outcome.fault })
  }
}

/** What can go wrong is the folder's to say; null where the fields are not what is needed. */
type Act = (fields: Fields) => Promise<{ readonly ok: true } | { readonly ok: false; readonly fault: unknown } | null>

function doing(folder: ModelFolder, served: ServedChoice): ReadonlyMap<string, Act> {
  const withText =
    (name: string, act: (text: string, fields: Fields) => ReturnType<Act>): Act =>
    async fields => {
      const text = fields[name]
      return typeof text === 'string' ? act(text, fields) : null
    }
  return new Map<string, Act>([
    ['/add', withText('path', path => folder.addPath(path))],
    [
      '/download',
      withText('url', async (url, { sha256 }) =>
        folder.download({ url, sha256: typeof sha256 === 'string' ? sha256 : '' }),
      ),
    ],
    ['/resume', withText('id', id => folder.resume(id))],
    ['/cancel', withText('id', (id, { part }) => folder.cancel(id, part === 'drop' ? 'drop' : 'keep'))],
    ['/remove', withText('id', id => folder.remove(id))],
    ['/empty', () => folder.empty()],
    ['/refresh', async () => ({ ok: true, value: await folder.refresh() })],
    [
      '/use',
      async fields => {
        const choice = modelChoiceFrom(fields)
        return choice === null ? null : { ok: true, value: await served.use(choice) }
      },
    ],
  ])
}

function onlyBy(allow: string): Response {
  return refuse(refusal(405, 'method', `Only ${allow} is answered here.`, { allow }))
}
