import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workspacePackages } from './packages.mjs'
import { root } from './workspace.mjs'

const folder = join(root, '.changeset')
const names = new Set(workspacePackages().map(({ manifest }) => manifest.name))
const changesets = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')

// a formatter that takes the head for Markdown makes a heading of its last line, and the release leaves the change out
describe.each(changesets)('%s', name => {
  const [, head = '', sentence = ''] =
    /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? []

  it('names packages of ours, each with how much it changes', () => {
    const lines = head.split('\n').map(line => /^'(.+)': (?:patch|minor|major)$/.exec(line)?.[1] ?? `not read: ${line}`)
    expect(lines.filter(line => !names.has(line))).toEqual([])
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('tells a user what changed', () => expect(sentence.trim()).not.toBe(''))
})
