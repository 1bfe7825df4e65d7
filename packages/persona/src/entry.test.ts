import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const IMPORT = /^(?:import|export) (type )?(?:\* as \w+|\{[^}]*\}) from '([^']+)'/gm

/** What a source file imports at run time, and what those import. */
function importsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const source = readFileSync(file, 'utf8')
  for (const [, type, from = ''] of source.matchAll(IMPORT)) {
    const path = from.startsWith('.') ? join(dirname(file), from) : from
    if (type !== undefined || seen.has(path)) continue
    seen.add(path)
    if (from.startsWith('.')) importsOf(path, seen)
  }
  return seen
}

function outside(entry: string): readonly string[] {
  const imports = importsOf(fileURLToPath(new URL(entry, import.meta.url)))
  return [...imports].filter(path => !path.endsWith('.ts')).toSorted()
}

it('the main entry brings neither yaml nor zod: hosts pay for them when a file is opened', () => {
  expect(outside('./index.ts')).toEqual(['@understudy/contracts'])
  expect(outside('./file.ts')).toEqual(['@understudy/contracts', 'yaml', 'zod/mini'])
})
