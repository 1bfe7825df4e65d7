/**
 * What several streams yield, as it comes. Leaving the loop leaves all of them; what one throws ends all.
 */
export async function* mergeStreams<T>(streams: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  const iterators = streams.map(stream => stream[Symbol.asyncIterator]())
  const pending = new Map(iterators.map(iterator => [iterator, step(iterator)]))
  try {
    while (pending.size > 0) {
      const { iterator, result } = await Promise.race(pending.values())
      if (result.done === true) pending.delete(iterator)
      else {
        pending.set(iterator, step(iterator))
        yield result.value
      }
    }
  } finally {
    // not awaited: a stream in the middle of a step returns only when that step is over; one that fails as it is left, as
    // a connection that broke, is left all the same
    for (const iterator of pending.keys()) iterator.return?.().catch(() => {})
    for (const last of pending.values()) last.catch(() => {})
  }
}

async function step<T>(iterator: AsyncIterator<T>): Promise<{ iterator: AsyncIterator<T>; result: IteratorResult<T> }> {
  return { iterator, result: await iterator.next() }
}
