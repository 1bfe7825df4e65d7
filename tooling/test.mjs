// `npm test`: installs, finds a browser, builds, runs every test, and ends with one line of counts.
// Further arguments go to vitest: `npm test -- --project unit packages/prose`.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needBrowser } from './browser.mjs'
import { countTests } from './count-tests.mjs'
import { setup } from './setup.mjs'
import { build, run, say } from './workspace.mjs'

const args = process.argv.slice(2)

/** Whether these arguments keep to tests that need no browser. */
function staysInNode() {
  const projects = args.flatMap((arg, i) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)]
    return args[i - 1] === '--project' ? [arg] : []
  })
  return projects.length > 0 && projects.every(project => project === 'unit')
}

await setup()
/** @type {Record<string, string>} */
const env = staysInNode() ? {} : { UNDERSTUDY_BROWSER: await needBrowser() }
say('Building the packages and apps')
await build()

const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'))
const report = join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
say('Running the tests')
const code = await run('vitest', ['run', ...reporters, ...args], { env })

/** @type {import('./count-tests.mjs').Counts} */
let counts = { passed: 0, failed: 1, skipped: 0 }
try {
  counts = countTests(JSON.parse(readFileSync(report, 'utf8')))
} catch {
  console.error('vitest left no report; counted as one failure.')
}
rmSync(folder, { recursive: true, force: true })
// an error outside any test fails the run too, and must show in the counts
if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 }
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 ? 0 : 1
