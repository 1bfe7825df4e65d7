// `npm run bench -- NAME […]`: installs, builds and runs a measurement of packages/bench.

import { findBrowser } from './browser.mjs'
import { setup } from './setup.mjs'
import { build, mustRun } from './workspace.mjs'

await setup()
await build()
const browser = findBrowser()
await mustRun(process.execPath, ['packages/bench/dist/main.js', ...process.argv.slice(2)], {
  env: browser === undefined ? {} : { UNDERSTUDY_BROWSER: browser },
})
