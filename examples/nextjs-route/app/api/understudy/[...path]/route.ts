import { createHandler, type Upstream } from '@understudy/server'
import { writerOf } from '../../../../lib/writer-of.ts'

/** Node, because a stream may run longer than an edge function lives; and never cached. */
export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const handle = createHandler({
  base: '/api/understudy',
  // read when it is asked: a build loads this file too, where there is no key
  model: () => modelOf(process.env),
  authorize: writerOf,
  allowedHosts: (process.env.APP_HOSTS ?? 'localhost:3000').split(','),
  log: entry => process.stdout.write(`${JSON.stringify(entry)}\n`),
})

export const GET = answer
export const POST = answer

async function answer(request: Request): Promise<Response> {
  return (await handle(request)) ?? new Response(null, { status: 404 })
}

function modelOf({ MODEL_URL, MODEL_KEY, MODEL_NAME }: NodeJS.ProcessEnv): Upstream | null {
  if (MODEL_URL === undefined || MODEL_NAME === undefined) return null
  return { baseURL: MODEL_URL, apiKey: MODEL_KEY ?? null, model: MODEL_NAME }
}
