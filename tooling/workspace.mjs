// What every script here shares: where the workspace is, and how a child process is run in it.

import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The environment of a child: the workspace's own tools first on the path, and no telemetry.
 *
 * @param {Record<string, string>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(extra = {}) {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...extra,
  }
}

/**
 * Runs a command to its end and resolves to its exit code. A command that cannot be started counts as 127, one that
 * took longer than `limitMs`, or printed nothing for `quietMs`, as 124.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, limitMs?: number, quietMs?: number }} options
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, limitMs, quietMs } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      // only a watched child is piped: the others keep the terminal's colours
      stdio: ['ignore', quietMs === undefined ? 'inherit' : 'pipe', quietMs === undefined ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    })
    /** @type {(() => void)[]} */
    const stopTimers = []
    let late = false
    const watch = (/** @type {number} */ ms) => {
      const timer = setTimeout(() => {
        late = true
        child.kill('SIGTERM')
      }, ms)
      stopTimers.push(() => clearTimeout(timer))
      return timer
    }
    if (limitMs !== undefined) watch(limitMs)
    if (quietMs !== undefined) {
      const quiet = watch(quietMs)
      child.stdout?.on('data', chunk => (quiet.refresh(), process.stdout.write(chunk)))
      child.stderr?.on('data', chunk => (quiet.refresh(), process.stderr.write(chunk)))
    }
    const done = (/** @type {number} */ code) => {
      for (const stop of stopTimers) stop()
      resolve(late ? 124 : code)
    }
    child.on('error', () => done(127))
    child.on('close', code => done(code ?? 1))
  })
}

/**
 * Like `run`, but a failure ends this process with the same exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string> }} options
 */
export async function mustRun(command, args, options = {}) {
  const code = await run(command, args, options)
  if (code !== 0) process.exit(code)
}

/** Builds every package and app whose sources changed. */
export function build() {
  return mustRun('turbo', ['run', 'build', '--output-logs=errors-only'])
}

/**
 * Whether the module at `url` was started by hand rather than imported.
 *
 * @param {string} url
 */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1]
}

/** @param {string} line */
export function say(line) {
  console.log(`\n› ${line}`)
}
