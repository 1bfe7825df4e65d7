export { isLoopback, parseEndpoint, type Endpoint } from './endpoint.ts'
