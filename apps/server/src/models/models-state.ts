import type { ModelFolderState } from '@understudy/models'
import type { ServedState } from './served-choice.ts'

/** What the studio is told of the models on this machine. */
export interface ModelsState {
  readonly folder: ModelFolderState
  readonly served: ServedState
}
