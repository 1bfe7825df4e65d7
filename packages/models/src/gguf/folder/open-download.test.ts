import { setFlagsFromString } from 'node:v8'
import { setTimeout as wait } from 'node:timers/promises'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { serveFile } from '../../../test/file-server.ts'
import { openDownload } from './open-download.ts'

it('is still there where memory is cleared up before it is read', async () => {
  setFlagsFromString('--expose-gc')
  const clearUp = runInNewContext('gc') as () => void
  const server = await serveFile(new Uint8Array(3_000_000), [{ chunked: true }])
  try {
    const { url } = server
    const { signal } = new AbortController()
    const opened = await openDownload({ url, from: 0, validator: null, fetch, now: () => 0, signal })
    for (let times = 0; times < 5; times++) {
      await wait(10)
      clearUp()
    }
    let received = 0
    if (opened.type === 'bytes') for await (const chunk of opened.body) received += chunk.length
    expect(received).toBe(3_000_000)
  } finally {
    await server.close()
  }
})
