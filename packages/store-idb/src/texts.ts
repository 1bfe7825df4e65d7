import type { StoreScope, TextId } from '@understudy/contracts'
import { unpackText } from './packed-text.ts'
import { readable } from './read-entries.ts'
import type { Database } from './schema.ts'
import { isUnreadable } from './store-failure.ts'

/** A text per id, null for one that is not there or cannot be read. */
export async function readTexts(
  db: Database,
  scope: StoreScope,
  ids: readonly TextId[],
): Promise<readonly (string | null)[]> {
  const tx = db.transaction('texts')
  tx.done.catch(() => {})
  try {
    return (await Promise.all(ids.map(id => tx.store.get([scope, id])))).map(unpackText)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const texts: (string | null)[] = []
    for (const id of ids) texts.push(unpackText(await readable(() => db.get('texts', [scope, id]))))
    return texts
  }
}
