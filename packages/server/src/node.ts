export { nodeListener, type FetchHandler } from './node/node-listener.ts'
export { serve, type RunningServer, type ServeOptions } from './node/serve.ts'
