// Reads the workspace's packages for the checks.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './workspace.mjs'

/**
 * @typedef {{ readonly types?: string, readonly default?: string }} Entry
 * @typedef {object} Manifest
 * @property {string} name
 * @property {boolean} [private]
 * @property {Readonly<Record<string, Entry>>} [exports]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 * @typedef {{ readonly dir: string, readonly manifest: Manifest }} Package
 */

/** @returns {Package[]} */
export function workspacePackages() {
  return ['packages', 'apps', 'examples'].flatMap(group =>
    readdirSync(join(root, group), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => join(root, group, entry.name))
      .map(dir => ({ dir, manifest: JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) })),
  )
}

/** @returns {Package[]} */
export function publishedPackages() {
  return workspacePackages().filter(({ manifest }) => manifest.private !== true)
}
