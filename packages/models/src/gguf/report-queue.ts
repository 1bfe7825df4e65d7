/** Values handed from callbacks to one `for await`, in order. */
export interface ReportQueue<T> extends AsyncIterable<T> {
  push(value: T): void
  /** Ends the loop once what was pushed is read. */
  end(): void
}

export function reportQueue<T>(): ReportQueue<T> {
  const values: T[] = []
  let ended = false
  let wake = (): void => {}

  return {
    push(value) {
      values.push(value)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      while (true) {
        yield* values.splice(0)
        if (values.length > 0) continue
        if (ended) return
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
  }
}
