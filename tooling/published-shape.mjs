// Whether every published package would work for those who install it: publint on its files, attw on its types.

import * as attw from '@arethetypeswrong/core'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { publishedPackages } from './packages.mjs'
import { environment, isMain } from './workspace.mjs'

/** @typedef {import('./packages.mjs').Package} Package */

/** Resolutions that an ESM-only package does not promise. */
const IGNORED_RESOLUTIONS = ['node10', 'node16-cjs']

/**
 * @param {Package} pkg
 * @returns {Promise<string[]>}
 */
async function filesOf({ dir, manifest }) {
  const { messages, pkg } = await publint({ pkgDir: dir, pack: 'pnpm', strict: true })
  return messages.map(message => `${manifest.name}: ${formatMessage(message, pkg, { color: false })}`)
}

/**
 * @param {Package} pkg
 * @returns {Promise<string[]>}
 */
async function typesOf({ dir, manifest }) {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-pack-'))
  try {
    const packed = spawnSync('pnpm', ['pack', '--pack-destination', folder], { cwd: dir, env: environment() })
    const [tarball] = readdirSync(folder)
    if (packed.status !== 0 || tarball === undefined) return [`${manifest.name} cannot be packed: ${packed.stderr}`]
    const analysis = await attw.checkPackage(attw.createPackageFromTarballData(readFileSync(join(folder, tarball))), {
      // style sheets and models have no types
      excludeEntrypoints: [/\.(?:css|gguf)$/],
    })
    if (!analysis.types) return [`${manifest.name} has no types`]
    return analysis.problems
      .filter(problem => !('resolutionKind' in problem && IGNORED_RESOLUTIONS.includes(problem.resolutionKind)))
      .map(problem => `${manifest.name}: ${JSON.stringify(problem)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (isMain(import.meta.url)) {
  const problems = []
  for (const pkg of publishedPackages()) problems.push(...(await filesOf(pkg)), ...(await typesOf(pkg)))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
