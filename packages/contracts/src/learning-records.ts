import type { DeviceId, DocumentId, ItemId, RecordId } from './ids.ts'
import type { Hands, Scope } from './scope.ts'
import type { Versions } from './versions.ts'

/** What a person told learning directly; the other source is the event log. `Text` as in `LoggedEvent`. */
export type LearningRecord<Text = string> = Sample<Text> | Statement<Text> | ItemDecision

interface LearningRecordBase extends Hands {
  readonly id: RecordId
  readonly at: number
  readonly device: DeviceId
  readonly versions: Versions
}

/** Pages handed over as the writer's own. */
export interface Sample<Text> extends LearningRecordBase {
  readonly type: 'sample'
  readonly document: DocumentId
  readonly text: Text
}

/** A wish said in words. */
export interface Statement<Text> extends LearningRecordBase {
  readonly type: 'statement'
  readonly item: ItemId
  readonly text: Text
  readonly scope: Scope
}

/** What a person did to an item. */
export interface ItemDecision extends LearningRecordBase {
  readonly type: 'item-decision'
  readonly item: ItemId
  readonly decision: 'accept' | 'refuse' | 'retire' | 'lock' | 'unlock' | 'edit' | 'forget'
}
