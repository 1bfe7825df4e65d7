import { createServer, type Server } from 'node:http'
import { createHandler, type ServedModel } from '@understudy/server'
import { nodeListener } from '@understudy/server/node'

/** A server of one's own with a model behind `/api`; `sessions` gives the writer of a token. */
export function writeServer(model: ServedModel, sessions: ReadonlyMap<string, string>): Server {
  const handle = createHandler({
    model,
    // who asks, or nothing: a host looks into its own sessions here, and may take its time [1]
    authorize: request => sessions.get(/^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''),
    limits: { perCaller: 8 },
    log: entry => process.stdout.write(`${JSON.stringify(entry)}\n`), // [2]
  })
  // null for what is not the handler's: the rest of the server goes here [3]
  return createServer(nodeListener(async request => (await handle(request)) ?? new Response('A page.\n')))
}

// [1] One that throws refuses. Each writer has places and limits of their own.
// [2] Entries hold no text of the writer's and no key.
// [3] On a name other than this machine's, pass `allowedHosts` too.
