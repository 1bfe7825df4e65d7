import { useSyncExternalStore } from 'react'
import type { AnsweringModel, ModelDesk } from './model-desk.ts'

export function useModel(models: ModelDesk): AnsweringModel {
  return useSyncExternalStore(models.subscribe, models.current, models.current)
}
