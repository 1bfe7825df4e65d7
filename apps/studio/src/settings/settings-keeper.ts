import type { Result, Store, StoreFailure, StoreScope } from '@understudy/contracts'
import { defaultSettings, readSettings, settingsJson, type Settings } from './settings.ts'

/** The settings in force, kept in the store. */
export interface SettingsKeeper {
  current(): Settings
  subscribe(listener: () => void): () => void
  /** In force at once; resolves to whether it was also kept. */
  change(change: Partial<Settings>): Promise<Result<null, StoreFailure>>
  /** Back to the defaults in this tab, as after everything was erased. */
  reset(): void
}

const WHERE = { scope: 'studio' as StoreScope, collection: 'settings', key: 'studio' }

export async function openSettings(store: Store): Promise<SettingsKeeper> {
  const found = await store.get(WHERE)
  let settings = found.ok ? readSettings(found.value) : defaultSettings
  const listeners = new Set<() => void>()
  function put(next: Settings): void {
    settings = next
    for (const listener of listeners) listener()
  }
  return {
    current: () => settings,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(change) {
      put({ ...settings, ...change })
      return store.write([{ type: 'put', ...WHERE, value: settingsJson(settings) }])
    },
    reset: () => put(defaultSettings),
  }
}
