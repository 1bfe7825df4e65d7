import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './models/data-folder.ts'
import { startServer } from './start-server.ts'
import { upstreamOf } from './upstream-of.ts'

const root = fileURLToPath(new URL('../../studio/dist', import.meta.url))
const port = Number(process.env.PORT ?? '4173')

await main()

async function main(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(`PORT is no port: ${process.env.PORT}`)
  if (!existsSync(`${root}/index.html`))
    return fail('The studio is not built. Run `npm start` at the root: it builds first.')
  const setting = upstreamOf(process.env)
  if (setting.status === 'incomplete')
    return fail(`A model was begun and not finished: set ${setting.missing.join(' and ')} too.`)
  if (setting.status === 'wrong') return fail(`The model cannot be asked. ${setting.why}`)
  const model = setting.status === 'configured' ? setting.model : null
  const data = resolve(dataFolder({ platform: process.platform, home: homedir(), env: process.env }))
  try {
    const log = (entry: object): void => console.log(JSON.stringify(entry))
    const server = await startServer({ root, port, model, data, log })
    console.log(`Understudy studio: ${server.address}`)
    console.log(`Models and the choice among them: ${data}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop())
  } catch (fault) {
    fail(
      isTaken(fault)
        ? `Port ${port} is taken. Set PORT to another.`
        : String(fault instanceof Error ? fault.message : fault),
    )
  }
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE'
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
