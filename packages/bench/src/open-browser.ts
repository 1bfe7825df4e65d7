import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/** As a measuring browser has to be: quiet, without a GPU whose speed would be measured, and root-proof in a container. */
const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A fresh Chromium: `UNDERSTUDY_BROWSER`, or Playwright's own. Rejects with the remedy where none starts. */
function openBrowser(): Promise<Browser> {
  return started(() => chromium.launch(launchOptions()))
}

/** The same over a folder in which it keeps its stores. */
export function openPersistent(folder: string): Promise<BrowserContext> {
  return started(() => chromium.launchPersistentContext(folder, { ...launchOptions(), viewport: VIEWPORT }))
}

const VIEWPORT = { width: 1280, height: 800 }

function launchOptions(): { readonly args: string[]; readonly executablePath?: string } {
  const executablePath = process.env.UNDERSTUDY_BROWSER
  return { args: [...BROWSER_ARGS], ...(executablePath === undefined ? {} : { executablePath }) }
}

async function started<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (cause) {
    const remedy = 'Set UNDERSTUDY_BROWSER to a Chromium, or run `npx playwright install chromium`.'
    throw new Error(`No browser to measure in. ${remedy}`, { cause })
  }
}

/** Runs `work` on a page of a browser of its own. A fault on the page fails it: a broken page measures nothing. */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    const faults: Error[] = []
    page.on('pageerror', fault => faults.push(fault))
    const result = await work(page)
    if (faults[0] !== undefined) throw new Error('The measured page failed', { cause: faults[0] })
    return result
  } finally {
    await browser.close()
  }
}

/** The same with a page for each name, all open at once. */
export function withPages<Name, T>(
  names: readonly Name[],
  work: (pages: ReadonlyMap<Name, Page>) => Promise<T>,
): Promise<T> {
  const open = names.reduceRight<typeof work>(
    (next, name) => opened => withPage(page => next(new Map([...opened, [name, page]]))),
    work,
  )
  return open(new Map())
}

/** The version of the browser that measures; null where there is none. */
export async function browserVersion(): Promise<string | null> {
  try {
    const browser = await openBrowser()
    const version = browser.version()
    await browser.close()
    return version
  } catch {
    return null
  }
}
