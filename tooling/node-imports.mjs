// Imports every built package in plain Node, and sees that our own code touches no page, worker or database meanwhile.
// A library may ask `typeof window`; we may not even ask. Worker endpoints are exempt: they belong to a worker.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { publishedPackages } from './packages.mjs'
import { isMain } from './workspace.mjs'

const FORBIDDEN = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'Worker', 'SharedWorker']
const OURS = /\/packages\/[^/]+\/dist\//

/** @type {Set<string>} */
const touched = new Set()

function watchGlobals() {
  for (const name of FORBIDDEN) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        const caller = new Error('touched').stack?.split('\n')[2] ?? ''
        if (OURS.test(caller)) touched.add(`${name} is touched while importing: ${caller.trim()}`)
        return undefined
      },
    })
  }
}

/** @returns {Promise<string[]>} what is wrong */
async function checkImports() {
  watchGlobals()
  const problems = []
  for (const { dir, manifest } of publishedPackages()) {
    for (const [subpath, entry] of Object.entries(manifest.exports ?? {})) {
      if (entry.default === undefined || subpath.endsWith('/worker')) continue
      try {
        await import(pathToFileURL(join(dir, entry.default)).href)
      } catch (error) {
        problems.push(`${manifest.name} ${subpath} does not import in Node: ${error}`)
      }
    }
  }
  return [...problems, ...touched]
}

if (isMain(import.meta.url)) {
  const problems = await checkImports()
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
