export { startModelServer, type ModelServer, type ModelServerOptions } from './testing/model-server.ts'
export type { ModelServerAnswer, ModelServerFault, ModelServerRequest } from './testing/model-server-answer.ts'
export { randomAnswer, randomWays, type RandomAnswerOptions } from './testing/random-answer.ts'
