import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'

/** What the studio may do: its own files, its own server, nothing else. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}
/**
 * What the worker of inline prediction may do beside it: run WebAssembly, in a worker of its own making. A worker follows the
 * policy that came with its own file, so that the page and everything else in it stay as strict as they were.
 */
const PREDICTOR_POLICY = {
  ...POLICY,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
}
const PREDICTOR = /^predictor\.worker-[A-Za-z0-9_-]{8,}\.js$/

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Files whose names carry a hash never change. */
const FOR_EVER = /[-.][A-Za-z0-9_-]{8,}\.\w+$/

/** Serves the files below `root`, `/` being its index.html. Nothing above `root` is reached, by dots or by links. */
export function staticFiles(root: string): (request: Request) => Promise<Response> {
  const readCached = cachedReading()
  return async request => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only to be read.')
    const path = await pathBelow(root, new URL(request.url).pathname)
    if (path === null) return plain(404, 'There is nothing here.')
    const { body, etag } = await readCached(path)
    const headers = headersFor(path, etag)
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...headers, 'content-length': String(body.length) },
    })
  }
}

interface ReadFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
}

/** Reads a file and digests it, once for as long as it stays as it is. There are as many as the studio has. */
function cachedReading(): (path: string) => Promise<ReadFile> {
  const known = new Map<string, ReadFile & { readonly as: string }>()
  return async path => {
    const { mtimeMs, size } = await stat(path)
    const as = `${mtimeMs}/${size}`
    const before = known.get(path)
    if (before?.as === as) return before
    const body = new Uint8Array(await readFile(path))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`
    const read = { body, etag, as }
    known.set(path, read)
    return read
  }
}

async function pathBelow(root: string, pathname: string): Promise<string | null> {
  try {
    const asked = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
    if (asked.includes('\0')) return null
    const [base, path] = await Promise.all([realpath(root), realpath(join(root, asked))])
    if (!path.startsWith(base + sep)) return null
    return (await stat(path)).isFile() ? path : null
  } catch {
    return null
  }
}

function headersFor(path: string, etag: string): Readonly<Record<string, string>> {
  return {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': FOR_EVER.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policyText(PREDICTOR.test(basename(path)) ? PREDICTOR_POLICY : POLICY),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    etag,
  }
}

function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
