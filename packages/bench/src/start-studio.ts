import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url))
const STARTS_WITHIN_MS = 15_000
/** Not the writer's own: nothing is written to it, since nothing is chosen. */
const NO_DATA = join(tmpdir(), 'understudy-bench')
const NO_MODEL = { UNDERSTUDY_BASE_URL: '', UNDERSTUDY_API_KEY: '', UNDERSTUDY_MODEL: '' }

/** The built studio, served as `npm start` serves it, on a free port. */
export interface RunningStudio {
  readonly address: string
  stop(): void
}

export function startStudio(): Promise<RunningStudio> {
  const server = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: '0', UNDERSTUDY_DATA: NO_DATA, ...NO_MODEL },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      server.kill()
      reject(new Error(`The studio did not start: ${reason}`))
    }
    const late = setTimeout(() => fail('it said no address'), STARTS_WITHIN_MS)
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /https?:\/\/\S+/.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(late)
      resolve({ address, stop: () => server.kill() })
    })
    server.on('exit', code => fail(`it ended with ${code}`))
  })
}
