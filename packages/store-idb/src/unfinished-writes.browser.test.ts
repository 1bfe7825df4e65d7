import type { RecordId, Store, StoreScope } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { openIdbStore } from './idb-store.ts'

const JOURNAL = { scope: 'manuscript:1' as StoreScope, log: 'journal' }

/** A page of its own with the store open in it. */
async function openPage(name: string): Promise<{ readonly page: HTMLIFrameElement; readonly store: Store }> {
  const page = document.createElement('iframe')
  document.body.append(page)
  const inside = page.contentWindow as (Window & { opened?: Promise<Store> }) | null
  const script = document.createElement('script')
  script.type = 'module'
  const module = new URL('./idb-store.ts', import.meta.url).href
  script.textContent = `
    import { openIdbStore } from ${JSON.stringify(module)}
    window.opened = openIdbStore({ name: ${JSON.stringify(name)} }).then(({ value }) => value)`
  page.contentDocument?.body.append(script)
  await expect.poll(() => inside?.opened).toBeDefined()
  const store = await inside?.opened
  if (store === undefined) throw new Error('The page did not open the store')
  return { page, store }
}

it('a write made as the page goes away is kept', async () => {
  const name = `going-${Date.now()}`
  const { page, store } = await openPage(name)
  const records = ['a', 'b'].map(id => ({ id: id as RecordId, value: { typed: id } }))
  void store.write([{ ...JOURNAL, type: 'append', records }])
  page.remove()
  const here = await openIdbStore({ name })
  expect(here.ok && (await here.value.readLog(JOURNAL, null, 10))).toMatchObject({ value: { records } })
})
