import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const STARTS_WITHIN_MS = 15_000

/** A server in a process of its own, so that none of its work is counted as another's. */
export interface StartedProcess {
  readonly baseURL: string
  stop(): void
}

/** Starts a built file beside this one, and waits until it says where it is. */
export function startProcess(file: string, env: Readonly<Record<string, string>>): Promise<StartedProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      child.kill()
      reject(new Error(`${file} did not start: ${reason}`))
    }
    const late = setTimeout(() => fail('it said no address'), STARTS_WITHIN_MS)
    child.once('exit', code => fail(`it ended with ${code}`))
    child.once('message', message => {
      clearTimeout(late)
      const { baseURL } = message as { baseURL: string }
      resolve({ baseURL, stop: () => child.kill() })
    })
  })
}
