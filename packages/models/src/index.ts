export { isLoopback, parseEndpoint, type Endpoint } from './endpoint.ts'
export { unknownTokenLimit, type TokenLimit } from './token-limit.ts'
