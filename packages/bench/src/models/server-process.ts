import { createHandler } from '@understudy/server'
import { serve } from '@understudy/server/node'

// Our server in a process of its own, before the endpoint that the environment names.

const baseURL = process.env['BENCH_ENDPOINT'] ?? ''
const handle = createHandler({ model: { baseURL, apiKey: 'a-key-of-the-bench-alone', model: 'bench' } })
const { address } = await serve(handle, { port: 0 })
process.send?.({ baseURL: `${address}/api/v1` })
