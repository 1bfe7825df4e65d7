// `npm run check`: everything a machine can say about the code without running a test. All steps run; any may fail.
// `npm run check -- types lint` runs only the steps named.

import { setup } from './setup.mjs'
import { build, run, say } from './workspace.mjs'

/** @type {Readonly<Record<string, readonly [command: string, ...args: string[]]>>} */
const steps = {
  types: ['tsc', '-b'],
  lint: ['oxlint', '--deny-warnings'],
  unused: ['knip', '--no-progress', '--no-config-hints'],
  format: ['biome', 'format'],
  size: [process.execPath, 'tooling/size.mjs'],
  imports: [process.execPath, 'tooling/node-imports.mjs'],
  publish: [process.execPath, 'tooling/published-shape.mjs'],
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in steps))
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}

await setup()
await build()
const failed = []
for (const [name, [command, ...args]] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(name)
  if ((await run(command, args)) !== 0) failed.push(name)
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
