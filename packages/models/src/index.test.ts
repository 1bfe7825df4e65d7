import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Everything that is imported with `file`, itself of the package or not. */
function importsOf(file: URL, seen = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(file.href)) return seen
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'$/gm)]
  const names = imports.map(([, name = '']) => name)
  seen.set(file.href, names)
  for (const name of names) if (name.startsWith('.')) importsOf(new URL(name, file), seen)
  return seen
}

describe('what a page may import of this package', () => {
  const all = [...importsOf(new URL('index.ts', import.meta.url)).values()].flat()
  it('is more than one file', () => expect(all.length).toBeGreaterThan(10))
  it('holds nothing that only Node has, and no runtime of models', () =>
    expect(all.filter(name => !name.startsWith('.') && name !== '@understudy/contracts')).toEqual([]))
  it('would be seen if it did', () =>
    expect([...importsOf(new URL('gguf.ts', import.meta.url)).values()].flat()).toContain('node:fs/promises'))
})
