import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workspacePackages } from './packages.mjs'
import { root } from './workspace.mjs'

interface TsConfig {
  readonly references?: readonly { readonly path: string }[]
}

const readTsConfig = (path: string): TsConfig => JSON.parse(readFileSync(path, 'utf8'))
const packages = workspacePackages()
const dirOf = new Map(packages.map(({ dir, manifest }) => [manifest.name, dir]))

describe.each(packages.map(pkg => ({ ...pkg, name: basename(pkg.dir) })))('$name', ({ dir, manifest }) => {
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies }

  it('references exactly the packages it depends on', () => {
    const referenced = readTsConfig(join(dir, 'tsconfig.json')).references ?? []
    const depended = Object.keys(dependencies).flatMap(name => dirOf.get(name) ?? [])
    expect(referenced.map(({ path }) => join(dir, path)).toSorted()).toEqual(depended.toSorted())
  })

  it('takes every version from the catalog or the workspace', () => {
    const versions = Object.entries(dependencies).filter(([, version]) => !/^(catalog:|workspace:\^)$/.test(version))
    expect(versions).toEqual([])
  })

  it('is a project of the root', () => {
    const paths = (readTsConfig(join(root, 'tsconfig.json')).references ?? []).map(({ path }) => path)
    expect(paths).toContain(relative(root, dir).replaceAll('\\', '/'))
  })
})
