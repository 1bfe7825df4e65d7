import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { describe, expect, it } from 'vitest'
import { root } from './workspace.mjs'

/** Two copies of one of these do not know each other’s nodes, plugins or extensions. */
const ONCE = ['prosemirror-model', 'prosemirror-state', 'prosemirror-transform', 'prosemirror-view', '@tiptap/core']

/** Builds a page in memory and says from how many folders each package of `ONCE` came into the bundle. */
async function copiesIn(page: string): Promise<Readonly<Record<string, number>>> {
  const built = await build({ root: join(root, page), logLevel: 'error', build: { write: false } })
  if (!isOutput(built)) throw new Error('vite gave no bundle')
  const modules = built.output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : []))
  return Object.fromEntries(ONCE.map(name => [name, foldersOf(name, modules).size]))
}

function isOutput(built: Awaited<ReturnType<typeof build>>): built is Rollup.RollupOutput {
  return 'output' in built
}

function foldersOf(name: string, modules: readonly string[]): ReadonlySet<string> {
  const inside = `/node_modules/${name}/`
  return new Set(modules.filter(id => id.includes(inside)).map(id => id.slice(0, id.lastIndexOf(inside))))
}

describe('one copy of the editor', () => {
  for (const page of ['examples/plain-tiptap', 'apps/studio'])
    it(
      `is in ${page}`,
      async () => expect(await copiesIn(page)).toEqual(Object.fromEntries(ONCE.map(name => [name, 1]))),
      120_000,
    )
})
