import { expect, it } from 'vitest'
import { mergeStreams } from './merge-streams.ts'

async function* saying(words: readonly string[], left: string[] = []) {
  try {
    for (const word of words) {
      await Promise.resolve()
      yield word
    }
  } finally {
    left.push(words.join())
  }
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of stream) found.push(item)
  return found
}

it('yields everything of every stream', async () => {
  expect((await all(mergeStreams([saying(['a', 'b']), saying([]), saying(['c'])]))).toSorted()).toEqual(['a', 'b', 'c'])
})

it('keeps the order within a stream', async () => {
  const merged = await all(mergeStreams([saying(['1', '2', '3']), saying(['x', 'y', 'z'])]))
  expect(merged.filter(word => /\d/.test(word))).toEqual(['1', '2', '3'])
})

it('yields nothing of nothing', async () => expect(await all(mergeStreams([]))).toEqual([]))

it('leaves every stream when it is left', async () => {
  const left: string[] = []
  for await (const _ of mergeStreams([saying(['a', 'b'], left), saying(['c', 'd'], left)])) break
  await new Promise(resolve => setTimeout(resolve, 0))
  expect(left.toSorted()).toEqual(['a,b', 'c,d'])
})

it('leaves a stream that fails as it is left, and says nothing of it', async () => {
  const unhandled: unknown[] = []
  const note = (fault: unknown): void => void unhandled.push(fault)
  process.prependListener('unhandledRejection', note)
  const failing = async function* () {
    try {
      yield* ['a', 'b']
    } finally {
      await Promise.reject(new Error('broken'))
    }
  }
  for await (const _ of mergeStreams([failing()])) break
  await new Promise(resolve => setTimeout(resolve, 10))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

it('throws what one stream throws', async () => {
  const failing = async function* () {
    yield 'a'
    throw new Error('broken')
  }
  await expect(all(mergeStreams([failing(), saying(['b'])]))).rejects.toThrow('broken')
})
