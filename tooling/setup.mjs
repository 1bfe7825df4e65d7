// Installs the workspace when it is not there, or when the lockfile is another than the one last installed.
// Needs nothing but Node and npm; safe to run any number of times.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, root, run, say } from './workspace.mjs'

const OLDEST_NODE = [20, 19]
const stamp = join(root, 'node_modules', '.understudy-installed')

function nodeIsOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash()
}

/** The package manager and version that package.json names, such as `pnpm@12.21.0`. */
function packageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
}

/** Makes the workspace ready to build; ends the process with a clear line where it cannot. */
export async function setup() {
  if (nodeIsOld()) {
    console.error(`Understudy needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (isInstalled()) return
  const pnpm = packageManager()
  say(`Installing the workspace with ${pnpm}, exactly as the lockfile says`)
  const code = await run('npx', ['-y', pnpm, 'install', '--frozen-lockfile'], { env: { CI: 'true' } })
  if (code !== 0) {
    console.error(`The install failed. To see it alone: npx -y ${pnpm} install --frozen-lockfile`)
    process.exit(code)
  }
  writeFileSync(stamp, lockfileHash())
}

if (isMain(import.meta.url)) {
  await setup()
  console.log('The workspace is installed.')
}
