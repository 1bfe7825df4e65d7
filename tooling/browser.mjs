// Finds a Chromium for the browser tests, and installs one where there is none.

import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { isMain, run, say } from './workspace.mjs'

/** A download that has said nothing for this long has no network to come from. */
const QUIET_DOWNLOAD_MS = 60_000
const LONGEST_DOWNLOAD_MS = 600_000

/** How every test launches a browser: as root in a container, without a GPU, and without talking to anybody. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

const HOMES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(folder => folder !== undefined)
    .map(folder => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function* candidates() {
  for (const path of [process.env.UNDERSTUDY_BROWSER, process.env.CHROME_PATH]) if (path) yield path
  if (process.platform === 'darwin') yield* HOMES.darwin
  if (process.platform === 'win32') yield* HOMES.win32
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const command of COMMANDS) for (const folder of folders) yield join(folder, command)
  yield* playwrightBrowser()
}

/** Where Playwright keeps its own, once the workspace is installed. */
function playwrightBrowser() {
  try {
    /** @type {typeof import('playwright-core')} */
    const playwright = createRequire(import.meta.url)('playwright-core')
    return [playwright.chromium.executablePath()]
  } catch {
    return []
  }
}

/**
 * The path of an installed Chromium or Chrome, or undefined.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  for (const path of candidates()) if (isExecutable(path)) return path
  return undefined
}

async function installWithPlaywright() {
  say('No browser found: downloading Chromium with Playwright')
  await run('playwright', ['install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    quietMs: QUIET_DOWNLOAD_MS,
    limitMs: LONGEST_DOWNLOAD_MS,
  })
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  say('Installing Debian’s Chromium with apt-get')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-q'], { env })
  if (updated === 0) await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
}

/** A browser to test with; ends the process with the one thing left to do where none can be had. */
export async function needBrowser() {
  for (const install of [undefined, installWithPlaywright, installWithApt]) {
    await install?.()
    const found = findBrowser()
    if (found !== undefined) return found
  }
  console.error(
    'No browser to test with. Run `npx playwright install --with-deps chromium`, or set UNDERSTUDY_BROWSER.',
  )
  process.exit(1)
}

if (isMain(import.meta.url)) console.log(await needBrowser())
