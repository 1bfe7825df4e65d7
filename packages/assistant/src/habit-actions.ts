import { failure, ok, type ItemDecision, type ItemId, type Result } from '@understudy/contracts'
import {
  habitOf,
  habitValue,
  HABIT_UNITS,
  type DecidableValue,
  type HabitId,
  type PatternItem,
  type PersonaOp,
} from '@understudy/persona'
import { recordHead } from './core.ts'
import { differenceOf, readOutcomes } from './differences.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import { causeOf, type PersonDecision } from './person-ops.ts'
import type { ActionFailure, UnderstudyAssistant } from './understudy-assistant.ts'

type HabitActions = Pick<UnderstudyAssistant, 'decideHabit' | 'setHabit' | 'habitEvidence'>

/** What a person does to a habit: applied at once, kept, and acting from the next continuation on. */
export function habitActions(core: ActingCore, ready: Promise<void>): HabitActions {
  const { book, desk, store, scope } = core

  async function land(id: string, to: PatternItem, decision: ItemDecision['decision']): Promise<Landed> {
    const from = habitValue(habitOf(book.persona().document, id))
    const op: PersonaOp = { type: 'set', path: ['pattern', id], from, to: habitValue(to) }
    const record = decisionWrite(scope, recordHead(core), `pattern.${id}` as ItemId, decision)
    return landPatches(core, [book.stamp([op], causeOf(decision))], [record])
  }

  return {
    async decideHabit(id, decision) {
      await ready
      const habit = habitOf(book.persona().document, id)
      if (habit === null) return failure('missing-item', id)
      const to = decided(habit, decision)
      return to === null ? ok(null) : land(id, to, decision)
    },
    async setHabit(id, value) {
      await ready
      if (!Number.isFinite(value) || value < 0) return failure('not-understood', String(value))
      return land(id, { id, value, unit: HABIT_UNITS[id], source: 'stated', status: 'active', locked: false }, 'edit')
    },
    async habitEvidence(id) {
      await ready
      const recent = desk.pattern()?.recent ?? []
      const behind = await readOutcomes(
        store,
        scope,
        recent.map(ghost => ghost.id),
      )
      return behind.filter(({ trigger }) => speaksOf(id, trigger)).map(differenceOf)
    },
  }
}

type Landed = Result<null, ActionFailure>

/** A habit, or another value that is decided about by its path, as a decision leaves it; null where it stands so already. */
export function decided<T extends DecidableValue>(value: T, decision: PersonDecision): T | null {
  const { status, locked } = value
  if (decision === 'lock' || decision === 'unlock')
    return locked === (decision === 'lock') ? null : { ...value, locked: !locked }
  const to = { accept: 'active', refuse: 'refused', retire: 'retired' } as const
  return status === to[decision] ? null : { ...value, status: to[decision] }
}

/** Only what came by itself speaks of pauses. */
function speaksOf(id: HabitId, trigger: string | undefined): boolean {
  return id === 'continuation-words' || (trigger !== undefined && trigger !== 'command')
}
