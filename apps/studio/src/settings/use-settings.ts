import { useSyncExternalStore } from 'react'
import type { SettingsKeeper } from './settings-keeper.ts'
import type { Settings } from './settings.ts'

export function useSettings(keeper: SettingsKeeper): Settings {
  return useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current)
}
