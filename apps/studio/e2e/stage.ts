import { findBrowser, browserArgs } from '../../../tooling/browser.mjs'
import {
  startModelServer,
  type ModelServer,
  type ModelServerAnswer,
  type ModelServerRequest,
} from '@understudy/models/testing'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer, type RunningServer } from '../../server/src/start-server.ts'
import { watchPage, type Watched } from './watch-page.ts'

export type Script = (request: ModelServerRequest) => ModelServerAnswer

/** The built studio behind its real server, a model server that follows a script, and a real browser. */
export interface Stage {
  readonly address: string
  /** Where the model server is, as a writer would type it in. */
  readonly modelAddress: string
  /** Where the server keeps model files: empty at first, and gone with the stage. */
  readonly data: string
  /** Every request that reached the model. */
  readonly asked: readonly ModelServerRequest[]
  /** What the model says from here on, asked which models it has too. */
  play(script: Script): void
  /** Closes the model's port, so that connections are refused; `play` is of no use until `openModel`. */
  closeModel(): Promise<void>
  openModel(): Promise<void>
  /** A writer with a browser of their own, in which nothing was ever kept. */
  writer(options?: WriterOptions): Promise<Writer>
  close(): Promise<void>
}

export interface WriterOptions extends BrowserContextOptions {
  /** Runs in each page before anything else. */
  readonly before?: () => void
}

export interface Writer {
  readonly context: BrowserContext
  /** A tab with the studio in it. Whatever goes wrong in any tab is in `faults`. */
  tab(): Promise<Page>
  readonly watched: Watched
}

const ROOT = fileURLToPath(new URL('../dist', import.meta.url))
const MODEL = 'scripted-quill'

/** Without `model` the studio runs as after a first `npm start`: no model at all. */
export async function openStage({ model = true } = {}): Promise<Stage> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: browserArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  const upstream = await openUpstream()
  const data = await mkdtemp(join(tmpdir(), 'understudy-stage-'))
  const key = { apiKey: 'a-key-for-tests', model: MODEL }
  const server = await startServer({
    root: ROOT,
    port: 0,
    data,
    model: model ? { baseURL: upstream.baseURL, ...key } : null,
  })
  return {
    address: server.address,
    modelAddress: upstream.baseURL,
    data,
    asked: upstream.asked,
    play: upstream.play,
    closeModel: upstream.close,
    openModel: upstream.open,
    writer: options => newWriter(browser, server.address, options),
    async close() {
      await closeAll(browser, server, upstream)
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function newWriter(
  browser: Browser,
  address: string,
  { before, ...options }: WriterOptions = {},
): Promise<Writer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(15_000)
  const watched = await watchPage(context)
  if (before !== undefined) await context.addInitScript(before)
  return {
    context,
    watched,
    async tab() {
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
  }
}

/** A model's port that can be closed and opened again, as when somebody stops it. */
async function openUpstream() {
  const asked: ModelServerRequest[] = []
  let script: Script = () => ({ fault: 'status', status: 500 })
  const answer = (request: ModelServerRequest): ModelServerAnswer => {
    asked.push(request)
    return script(request)
  }
  let server: ModelServer = await startModelServer({ answer, list: request => script(request) })
  const { port, baseURL } = server
  return {
    baseURL,
    asked,
    play(next: Script) {
      script = next
    },
    close: () => server.close(),
    async open() {
      server = await startModelServer({ answer, list: request => script(request), port })
    },
  }
}

async function closeAll(browser: Browser, server: RunningServer, upstream: { close(): Promise<void> }): Promise<void> {
  await browser.close()
  await server.stop()
  await upstream.close()
}
