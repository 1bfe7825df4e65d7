import type { UnderstudyAssistant } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import { addressed } from '../layers/layer-words.ts'
import type { LayerView } from '../layers/layer-view.ts'
import { useSay } from '../say.tsx'

export type Decision = Parameters<UnderstudyAssistant['decide']>[1]

export interface ItemActionsProps {
  readonly item: Pick<PersonaItem, 'status' | 'locked'>
  /** Whose it is. */
  readonly view: Pick<LayerView, 'isOwn'>
  readonly busy: boolean
  readonly onDecide: (decision: Decision) => void
  /** Absent where it is edited as text alone. */
  readonly onEdit?: () => void
  /** Absent where there is no house it could be a rule of. */
  readonly onPromote?: (() => void) | undefined
  /** Whether a lock is seen first, as one that binds others. */
  readonly isLockSeenFirst?: boolean
  /** Absent where there are no words to forget. */
  readonly onForget?: () => void
  /** Absent where no text model could show it. */
  readonly onShow?: (() => void) | undefined
}

/** What a person can do with an item, by what it is now. */
export function ItemActions(props: ItemActionsProps): ReactElement {
  const { item, view, busy, onDecide, onEdit, onPromote, onForget, onShow, isLockSeenFirst = false } = props
  const say = useSay()
  const lock: Decision = item.locked ? 'unlock' : 'lock'
  const lockKey = lock === 'lock' && isLockSeenFirst ? 'react.item.lock.house' : `react.item.${lock}`
  const actions = [
    ...decisionsFor(item, view).map(([decision, key]) => ({ key, run: () => onDecide(decision) })),
    ...(item.status === 'active' ? [{ key: lockKey, run: () => onDecide(lock) }] : []),
    ...(item.locked || onEdit === undefined ? [] : [{ key: 'react.item.edit', run: onEdit }]),
    ...(onShow === undefined || item.status !== 'active' ? [] : [{ key: 'react.item.show', run: onShow }]),
    ...(onPromote === undefined || item.status !== 'active' ? [] : [{ key: 'react.item.promote', run: onPromote }]),
    ...(onForget === undefined ? [] : [{ key: 'react.item.forget', run: onForget }]),
  ]
  return (
    <fieldset className="us-row us-actions" aria-label={say('react.item.actions')}>
      {actions.map(({ key, run }) => (
        <button key={key} type="button" className="us-button us-small" disabled={busy} onClick={run}>
          {say(key)}
        </button>
      ))}
    </fieldset>
  )
}

function decisionsFor(
  { status, locked }: ItemActionsProps['item'],
  view: ItemActionsProps['view'],
): readonly (readonly [Decision, string])[] {
  if (locked) return []
  switch (status) {
    case 'proposed':
      return [
        ['accept', addressed('react.item.accept', view)],
        ['refuse', 'react.item.refuse'],
      ]
    case 'active':
      return [
        ['refuse', 'react.item.refuse.active'],
        ['retire', 'react.item.retire'],
      ]
    case 'refused':
    case 'retired':
    case 'superseded':
      return [['accept', 'react.item.revive']]
  }
}
