import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'

describe('safeName', () => {
  it.each([
    ['Small-Q4_K_M.gguf', 'Small-Q4_K_M.gguf'],
    ['small.GGUF', 'small.gguf'],
    ['no ending', 'no-ending.gguf'],
    ['../../etc/passwd.gguf', 'etc-passwd.gguf'],
    ['a\\b:c*.gguf', 'a-b-c.gguf'],
    ['.hidden.gguf', 'hidden.gguf'],
    ['Märchen.gguf', 'Ma-rchen.gguf'],
    ['con.gguf', 'model-con.gguf'],
    ['..gguf', null],
    ['日本.gguf', null],
  ])('%s becomes %s', (name, safe) => expect(safeName(name)).toBe(safe))

  it('[property] is one name in one folder, on any system, and stays as it is when made safe again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
        const safe = safeName(name)
        if (safe === null) return
        expect(safe).toMatch(/^[A-Za-z0-9_][\w.-]*\.gguf$/)
        expect(safe).not.toContain('..')
        expect(safe.length).toBeLessThan(200)
        expect(safeName(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    ))
})
