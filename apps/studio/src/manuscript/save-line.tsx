import { useSay } from '@understudy/react'
import { useSyncExternalStore, type ReactElement } from 'react'
import type { Keeper, KeeperState } from './open-manuscript.ts'

const READING: KeeperState = { status: 'lost' }
const readOnly = { subscribe: () => () => {}, state: () => READING }

/** Whether what is written is kept; a tab that only reads is told apart. */
export function useKeeperState(keeper: Keeper | null): KeeperState {
  const { subscribe, state } = keeper ?? readOnly
  return useSyncExternalStore(subscribe, state, state)
}

export interface SaveLineProps {
  readonly keeper: Keeper | null
  /** Whether the browser keeps anything at all. */
  readonly isKept: boolean
}

export function SaveLine({ keeper, isKept }: SaveLineProps): ReactElement {
  const say = useSay()
  const { status } = useKeeperState(keeper)
  const said = status === 'lost' ? 'reading' : !isKept ? 'not-kept' : status
  return (
    <output className={`save-line save-${said}`} data-testid="save-state" data-state={said}>
      {say(`studio.save.${said}`)}
    </output>
  )
}
