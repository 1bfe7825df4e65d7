import { createHandler, type HandlerOptions, type ServedModel } from '@understudy/server'
import { serve, type RunningServer } from '@understudy/server/node'
import { localModels, type LocalModels } from './models/local-models.ts'
import { ownEndpointRoutes } from './own-endpoint.ts'
import { stayingHere } from './staying-here.ts'
import { staticFiles } from './static-files.ts'

export type { RunningServer }

export interface ServerOptions extends Pick<HandlerOptions, 'log'> {
  /** The built studio. */
  readonly root: string
  /** 0 for any that is free. */
  readonly port: number
  /** The model that serves where the studio's writer chose no other. */
  readonly model: ServedModel | null
  /** Where model files and the choice among models are kept, absolute. Without it there is only `model`. */
  readonly data?: string
}

/** Serves the studio and its models to this machine alone. Rejects where the port is taken. */
export async function startServer({ root, port, model, data, ...options }: ServerOptions): Promise<RunningServer> {
  const local = data === undefined ? null : await localModels(data, model)
  const own = ownEndpointRoutes(options)
  const served = local?.model ?? (() => model)
  const handle = createHandler({
    ...options,
    model: (_, request) => stayingHere(request, served()),
    routes: async (request, caller) => (await own(request, caller)) ?? (await local?.routes(request, caller)) ?? null,
  })
  const files = staticFiles(root)
  try {
    const server = await serve(async request => (await handle(request)) ?? files(request), { port })
    return local === null ? server : { ...server, stop: graceMs => stop(server, local, graceMs) }
  } catch (fault) {
    await local?.close()
    throw fault
  }
}

async function stop(server: RunningServer, local: LocalModels, graceMs: number | undefined): Promise<void> {
  local.closing()
  await server.stop(graceMs)
  await local.close()
}
