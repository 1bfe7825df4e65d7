import { useSyncExternalStore } from 'react'
import type { ModelDesk, ModelsInUse } from './model-desk.ts'

export function useModels(models: ModelDesk): ModelsInUse {
  return useSyncExternalStore(models.subscribe, models.current, models.current)
}
