export { createHandler, type Handler } from './create-handler.ts'
export {
  DEFAULT_LIMITS,
  type Caller,
  type HandlerOptions,
  type Limits,
  type LogEntry,
  type ServedModel,
  type Upstream,
} from './handler-options.ts'
export { describeModel, type ModelDescription } from './served-model.ts'
export { json, refusal, refuse, type Refusal } from './respond.ts'
export { readBody, type ReadBody } from './read-body.ts'
