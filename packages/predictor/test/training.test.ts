import { execFile, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const PATIENT_MS = 240_000
const NEWEST_NEEDED = 'import sys; sys.exit(sys.version_info < (3, 10))'
const run = promisify(execFile)
const folder = join(import.meta.dirname, '..')
const files = readdirSync(join(folder, 'training/tests')).filter(name => name.startsWith('test_'))

// the system's own comes first: Debian's libraries for training are installed for it
const python = ['/usr/bin/python3', 'python3'].find(command => spawnSync(command, ['-c', NEWEST_NEEDED]).status === 0)
if (python === undefined)
  process.stderr.write('The tests of the training program are skipped: no python3 of 3.10 or newer.\n')

describe.skipIf(python === undefined)('the training program', { timeout: PATIENT_MS }, () => {
  for (const file of files) {
    it(file, async ({ skip }) => {
      const discover = ['-B', '-m', 'unittest', 'discover', '-v', '-s', 'training/tests', '-t', '.', '-p', file]
      const { stderr } = await run(python ?? 'python3', discover, { cwd: folder })
      expect(stderr).toMatch(/^OK/m)
      const lacking = /skipped '(?<reason>[^']*)'/.exec(stderr)?.groups?.['reason']
      if (lacking !== undefined) skip(lacking)
    })
  }
})
