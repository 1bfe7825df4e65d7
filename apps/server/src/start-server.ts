import { createHandler, type HandlerOptions } from '@understudy/server'
import { serve, type RunningServer } from '@understudy/server/node'
import { ownEndpointRoutes } from './own-endpoint.ts'
import { staticFiles } from './static-files.ts'

export type { RunningServer }

export interface ServerOptions extends Pick<HandlerOptions, 'model' | 'log'> {
  /** The built studio. */
  readonly root: string
  /** 0 for any that is free. */
  readonly port: number
}

/** Serves the studio and a model to this machine alone. Rejects where the port is taken. */
export async function startServer({ root, port, ...options }: ServerOptions): Promise<RunningServer> {
  const routes = ownEndpointRoutes(options.log === undefined ? {} : { log: options.log })
  const handle = createHandler({ ...options, routes })
  const files = staticFiles(root)
  return serve(async request => (await handle(request)) ?? files(request), { port })
}
