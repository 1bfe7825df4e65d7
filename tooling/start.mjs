// `npm start`: installs, builds and serves the studio.

import { build, mustRun, say } from './workspace.mjs'
import { setup } from './setup.mjs'

const port = process.env.PORT ?? '4173'

await setup()
say('Building the packages and the studio')
await build()
say(`The studio is at http://localhost:${port} (Ctrl+C stops it)`)
// Ctrl+C reaches the server by itself; this process only waits for it to close
process.on('SIGINT', () => {})
await mustRun(process.execPath, ['apps/server/dist/main.js'], { env: { PORT: port } })
