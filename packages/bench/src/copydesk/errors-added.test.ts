import { describe, expect, it } from 'vitest'
import { errorsAdded, type FixedText } from './errors-added.ts'
import { grammarChecker } from './grammar.ts'

const check = await grammarChecker()
const added = async (...texts: readonly FixedText[]) => (await errorsAdded(texts, check)).rows[0]?.value

describe('errorsAdded', () => {
  it('counts an article that no longer agrees', async () =>
    expect(await added({ before: 'She bought a very old boat.', after: 'She bought a old boat.' })).toBe(1))
  it('counts a verb that no longer agrees', async () =>
    expect(await added({ before: 'She heard him walk in.', after: 'He walk in.' })).toBe(1))
  it('gives back what a fix has mended', async () =>
    expect(await added({ before: 'He walk in.', after: 'He walked in.' })).toBe(-1))
  it('counts nothing where nothing went wrong', async () =>
    expect(await added({ before: 'It was a very cold night.', after: 'It was a cold night.' })).toBe(0))
})
