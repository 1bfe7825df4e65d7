export { serveStylometry } from './serve-stylometry.ts'
