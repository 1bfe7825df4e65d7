import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

/** The pages of `packages/bench/pages`, built and served to this machine. */
export interface ServedPages {
  /** Where the built files lie. */
  readonly folder: string
  /** As in `http://127.0.0.1:1234`. */
  readonly address: string
  stop(): Promise<void>
}

const PAGES = ['typing', 'frames', 'plain', 'fill', 'desk'] as const
const SOURCE = fileURLToPath(new URL('../pages', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Builds the pages as a host would and serves them, isolated so that the browser's clock is fine-grained. */
export async function servePages(): Promise<ServedPages> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-bench-'))
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@understudy/source', ...defaultClientConditions] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: PAGES.map(name => join(SOURCE, `${name}.html`)) },
    },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    readFile(join(folder, path)).then(
      body => response.writeHead(200, headersFor(path)).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    folder,
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
}
