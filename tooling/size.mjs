// What one import of a package costs a host, minified and gzipped. Needs a build.
// Chunks behind `import()` are the host's later, so only what is loaded at once counts, and that as one file: into how
// many pieces it is cut, each packed by itself, is the host's bundler's doing. Vite as it comes makes twenty of them.

import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { isMain, root } from './workspace.mjs'

const KB = 1000

/** Never loaded at once: workers, or `import()`, bring them. */
const LATER = /\/packages\/(stylometry|learning)\/|\/node_modules\/yaml\//
/** Peers, and what comes with them: the host has them already. */
const PEERS = /^(@tiptap\/|prosemirror-|yjs$|y-|react$|react\/|react-dom)/

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {readonly string[]} entries  built files that are imported together
 * @property {number} [limitKb]  reported only, where absent
 * @property {RegExp} [never]  modules that must not be loaded at once
 */

/** @type {readonly Budget[]} */
export const budgets = [
  { name: 'tiptap', entries: ['tiptap/dist/index.js'], limitKb: 35 },
  {
    name: 'assistant + persona + drafting',
    entries: ['assistant/dist/index.js', 'persona/dist/index.js', 'drafting/dist/index.js'],
    limitKb: 60,
    never: LATER,
  },
  { name: 'assistant', entries: ['assistant/dist/index.js'], never: LATER },
  { name: 'react', entries: ['react/dist/index.js'] },
  { name: 'copydesk', entries: ['copydesk/dist/index.js'], never: LATER },
  { name: 'copydesk/worker', entries: ['copydesk/dist/worker.js'] },
  { name: 'stylometry', entries: ['stylometry/dist/index.js'] },
  { name: 'stylometry/worker', entries: ['stylometry/dist/worker.js'] },
  { name: 'learning/worker', entries: ['learning/dist/worker.js'] },
]

const ENTRY = 'virtual:entry'

/**
 * Imports the entries together, keeping every export, and returns the chunks a page would load at once.
 *
 * @param {readonly string[]} entries
 */
async function bundle(entries) {
  const files = entries.map(entry => JSON.stringify(join(root, 'packages', entry)))
  const source = files.map((file, i) => `import * as all${i} from ${file}\nglobalThis.keep${i} = all${i}`).join('\n')
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, external: PEERS },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === ENTRY ? id : undefined),
        load: id => (id === ENTRY ? { code: source, moduleSideEffects: true } : undefined),
      },
    ],
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('vite built something else than one bundle')
  return chunksAtOnce(result.output.filter(file => file.type === 'chunk'))
}

/**
 * @template {{ fileName: string, isEntry: boolean, imports: readonly string[] }} Chunk
 * @param {readonly Chunk[]} chunks
 */
function chunksAtOnce(chunks) {
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const reached = new Set(chunks.filter(chunk => chunk.isEntry))
  for (const chunk of reached) {
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) reached.add(imported)
    }
  }
  return [...reached]
}

/**
 * @param {Budget} budget
 * @returns {Promise<{ line: string, problems: string[] }>}
 */
async function measure({ name, entries, limitKb, never }) {
  const chunks = await bundle(entries)
  const bytes = gzipSync(chunks.map(({ code }) => code).join('\n')).length
  const kb = (bytes / KB).toFixed(1)
  const problems = []
  if (limitKb !== undefined && bytes > limitKb * KB) problems.push(`${name} is ${kb} kB, over its ${limitKb} kB`)
  const early = chunks.flatMap(chunk => chunk.moduleIds).filter(id => never?.test(id))
  for (const id of early) problems.push(`${name} loads ${id.slice(root.length)} at once; reach it by import()`)
  return { line: `${name.padEnd(32)} ${kb.padStart(6)} kB${limitKb ? ` of ${limitKb}` : ''}`, problems }
}

/** Measures every budget, prints a line each, and returns what is wrong. */
export async function checkSizes() {
  const problems = []
  for (const budget of budgets) {
    const measured = await measure(budget)
    console.log(measured.line)
    problems.push(...measured.problems)
  }
  return problems
}

if (isMain(import.meta.url)) {
  const problems = await checkSizes()
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
