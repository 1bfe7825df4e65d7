import { describe, expect, it } from 'vitest'
import { gzipped } from '../../test/gzipped.ts'
import { readRecords } from './read-records.ts'

const all = async (file: string, most?: number) => {
  const records: unknown[] = []
  for await (const record of readRecords(file, most)) records.push(record)
  return records
}

describe('readRecords', () => {
  it('gives one after another', async () =>
    expect(await all(await gzipped([{ a: 1 }, { a: '“é”\n🌊' }]))).toEqual([{ a: 1 }, { a: '“é”\n🌊' }]))
  it('has none of an empty file', async () => expect(await all(await gzipped([]))).toEqual([]))
  it('says where a line is no record', async () =>
    expect(all(await gzipped([{ a: 1 }, [2]]))).rejects.toThrow('record 2 is no JSON object'))
  it('refuses more than it can hold rather than measuring a part', async () =>
    expect(all(await gzipped([{}, {}, {}]), 2)).rejects.toThrow('more than 2 records'))
  it('fails on a file that is not there, or is damaged', async () => {
    await expect(all('no-such-file.gz')).rejects.toThrow('no such file')
    await expect(all(import.meta.filename)).rejects.toThrow('incorrect header')
  })
})
