export { createHandler } from './create-handler.ts'
export { DEFAULT_LIMITS, type HandlerOptions, type Limits, type LogEntry, type Upstream } from './handler-options.ts'
