// `npm run tiptap-lowest`: the editor's browser tests against the lowest Tiptap that its peer range names. That one is
// installed in `tooling/tiptap-lowest`, beside the workspace, which keeps one copy of ProseMirror, the newest.
// Further arguments name the tests to run: `npm run tiptap-lowest -- ghost yjs`.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions } from 'vite'
import { startVitest } from 'vitest/node'
import { browserArgs, needBrowser } from './browser.mjs'
import { setup } from './setup.mjs'
import { mustRun, root, say } from './workspace.mjs'

const folder = join(root, 'tooling', 'tiptap-lowest')
const installed = join(folder, 'node_modules')

/** What the editor's host brings comes from the folder, whoever asks for it. */
const fromFolder = {
  name: 'tiptap-lowest',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @this {import('vite').Rollup.PluginContext}
   * @param {string} id
   * @param {string | undefined} importer
   */
  resolveId(id, importer) {
    const isHosts = /^(@tiptap\/|yjs$|y-protocols)/.test(id) && !importer?.startsWith(installed)
    return isHosts ? this.resolve(id, join(folder, 'index.js'), { skipSelf: true }) : null
  },
}

await setup()
if (!existsSync(join(installed, '@tiptap', 'core'))) {
  say('Installing the lowest Tiptap')
  await mustRun('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'])
}
const executablePath = await needBrowser()
say('Running the tests of the editor')
const vitest = await startVitest(
  'test',
  process.argv.slice(2),
  { root, config: false, watch: false },
  {
    cacheDir: join(installed, '.vite'),
    resolve: { conditions: ['@understudy/source', ...defaultClientConditions] },
    optimizeDeps: { entries: ['packages/tiptap/{src,test}/**/*.ts'] },
    plugins: [fromFolder],
    test: {
      include: ['packages/tiptap/src/**/*.browser.test.ts'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { args: browserArgs, executablePath } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  },
)
await vitest.close()
