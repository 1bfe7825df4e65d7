import type { Manuscripts, OpenManuscript as Kept, SaveState } from '@understudy/assistant/manuscripts'
import type { StoreFailure } from '@understudy/contracts'
import type { Keeper, KeeperState } from './open-manuscript.ts'

const KEPT: KeeperState = { status: 'kept' }
const KEEPING: KeeperState = { status: 'keeping' }
const LOST: KeeperState = { status: 'lost' }

/** A manuscript open for writing, as the page keeps it. */
export function keeperOf(manuscripts: Manuscripts, opened: Extract<Kept, { readonly access: 'write' }>): Keeper {
  const { saver, info } = opened
  const listeners = new Set<() => void>()
  let { title, words } = info
  let lost = false
  let state = stateOf(saver.state())
  const changed = (): void => {
    state = lost ? LOST : stateOf(saver.state())
    for (const listener of listeners) listener()
  }
  saver.subscribe(changed)
  void opened.lost.then(() => {
    lost = true
    changed()
  })
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    append: entry => saver.append([entry], words),
    snapshotDue: () => !lost && saver.snapshotDue(),
    snapshot: whole => saver.snapshot(whole, words),
    counted(count) {
      words = count
    },
    title: () => title,
    rename(next) {
      title = next
      void manuscripts.change(info.id, { title })
    },
    flush: () => saver.flush().then(() => undefined),
    close: options => opened.close(options).then(() => undefined),
  }
}

/** Where nothing can be kept: the text stays on the screen, and the page says so. */
export function unkept(reason: StoreFailure): Keeper {
  let title = ''
  const state: KeeperState = { status: 'failing', reason }
  const nothing = (): void => {}
  return {
    state: () => state,
    subscribe: () => nothing,
    append: nothing,
    snapshotDue: () => false,
    snapshot: nothing,
    counted: nothing,
    title: () => title,
    rename(next) {
      title = next
    },
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

function stateOf(saved: SaveState): KeeperState {
  if (saved.status === 'saved') return KEPT
  if (saved.status === 'saving') return KEEPING
  return saved.reason === 'taken-over' ? LOST : { status: 'failing', reason: saved.reason }
}
