import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from './workspace.mjs'

interface Row {
  readonly file: string
  readonly code: string
}

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

/** Every row plants a file; all are linted at once before the first test. */
const rows = new Map<string, Row>()
const broken = new Map<string, Set<string>>()

// A copy of the rules over a tree of our own: a planted file never lies among the sources.
beforeAll(() => {
  const tree = mkdtempSync(join(tmpdir(), 'understudy-lint-'))
  try {
    cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
    cpSync(join(root, 'tooling/lint'), join(tree, 'tooling/lint'), { recursive: true })
    for (const { file, code } of rows.values()) {
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      writeFileSync(join(tree, file), `${code}\n`)
    }
    for (const { code, filename } of lint(tree).diagnostics) {
      const file = filename.replaceAll('\\', '/')
      broken.set(file, (broken.get(file) ?? new Set()).add(code.replace(/^.*\(|\)$/g, '')))
    }
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
})

function lint(tree: string): Report {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=json', 'packages'], {
    cwd: tree,
    encoding: 'utf8',
  })
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  return JSON.parse(stdout)
}

/** Plants `code` in `folder` and expects exactly these rules to be broken there. */
function plant(folder: string, code: string, rules: readonly string[], ending = '.ts') {
  const file = `${folder}/row-${rows.size}${ending}`
  rows.set(file, { file, code })
  return () => expect([...(broken.get(file) ?? [])]).toEqual(rules)
}

const refuses = (rule: string, folder: string, code: string) => plant(folder, code, [rule])
const allows = (folder: string, code: string, ending = '.ts') => plant(folder, code, [], ending)
const imports = (from: string) => `import { name } from '${from}'\nexport const used = name`

describe('the import table', () => {
  const cannot = (name: string, from: string) =>
    it(`${name} cannot import ${from}`, refuses('no-restricted-imports', `packages/${name}/src`, imports(from)))
  const can = (name: string, from: string) =>
    it(`${name} can import ${from}`, allows(`packages/${name}/src`, imports(from)))

  cannot('contracts', '@understudy/prose')
  cannot('contracts', 'zod')
  cannot('prose', '@understudy/choice')
  cannot('prose', 'prosemirror-model')
  cannot('persona', '@understudy/prose')
  cannot('stylometry', '@understudy/learning/worker')
  cannot('drafting', '@understudy/models/openai')
  cannot('learning', '@tiptap/core')
  cannot('copydesk', 'node:fs')
  cannot('assistant', '@understudy/store-idb')
  cannot('assistant', '@understudy/tiptap')
  cannot('assistant', 'openai')
  cannot('tiptap', '@understudy/assistant')
  cannot('tiptap', 'react')
  cannot('react', 'idb')
  cannot('store-idb', '@understudy/prose')
  cannot('server', '@understudy/assistant')

  can('prose', '@understudy/contracts')
  can('prose', 'diff')
  can('prose', './segment.ts')
  can('learning', '@understudy/contracts/testing')
  can('tiptap', '@tiptap/pm/state')
  can('react', 'react')
  can('server', 'node:stream')
  can('store-idb', 'idb')
  can('models', 'openai')

  it('holds for types', refuses('no-restricted-imports', 'packages/prose/src', "export type { N } from 'react'"))
  it('holds for import()', refuses('no-restricted-imports', 'packages/prose/src', "export const x = import('idb')"))
  it('leaves tests free', allows('packages/prose/src', imports('node:fs'), '.test.ts'))
})

describe('globals', () => {
  const cannot = (name: string, code: string, rule = 'no-restricted-globals') =>
    it(`${name} cannot use ${code}`, refuses(rule, `packages/${name}/src`, `export const x = () => ${code}`))
  const can = (name: string, code: string) =>
    it(`${name} can use ${code}`, allows(`packages/${name}/src`, `export const x = () => ${code}`))

  cannot('prose', "fetch('/')")
  cannot('prose', "globalThis.fetch('/')")
  cannot('react', "fetch('/')")
  cannot('assistant', 'window')
  cannot('assistant', 'localStorage')
  cannot('assistant', "indexedDB.open('x')")
  cannot('tiptap', "indexedDB.open('x')")
  cannot('learning', "new Worker('x')")
  cannot('persona', 'process')
  cannot('server', 'process.env', 'no-process-env')
  cannot('learning', 'Date.now()', 'no-restricted-properties')

  can('models', "fetch('/')")
  can('server', "fetch('/')")
  can('tiptap', 'document')
  can('store-idb', "indexedDB.open('x')")
})

describe('habits', () => {
  const refused = (rule: string, code: string) => it(`refuses ${code}`, refuses(rule, 'packages/prose/src', code))

  refused('no-export-star', "export * from './other.ts'")
  refused('no-explicit-any', 'export const x = (y: any) => y')
  refused('no-non-null-assertion', 'export const x = (y: string[]) => y[0]!')
  refused('no-console', "console.log('x')")
  refused('no-default-export', 'export default 1')
  refused('consistent-type-imports', "import { X } from './y.ts'\nexport const x = (y: X) => y")
})
