import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const STATIC_IMPORT = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms

/** Every module that is loaded at once with `file`, relative to the sources. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!file.startsWith('./')) return seen
  const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8')
  for (const [, imported = ''] of source.matchAll(STATIC_IMPORT)) loadedWith(imported, seen)
  return seen
}

it('reaches its engine only by import(), so that a host pays for the shell alone', () => {
  expect([...loadedWith('./index.ts')].toSorted()).toEqual([
    './catalogue.ts',
    './copydesk-rules.ts',
    './copydesk.ts',
    './define-rule.ts',
    './index.ts',
    './instructions.ts',
    './phrase-input.ts',
    './review-in-worker.ts',
    './review-input.ts',
    './rule-examples.ts',
    './rule-guide.ts',
    './rules-for.ts',
    './wished-words.ts',
    './worker-messages.ts',
    '@understudy/contracts',
  ])
})
