import type { ItemId } from '@understudy/contracts'
import { applyPatch, thingKey, type PersonaItem, type PersonaOp } from '@understudy/persona'
import { STATED_WEIGHT } from '../acting-weight.ts'
import { moved, recounted } from '../item-change.ts'
import type { StyleReader } from '../style-reader.ts'
import type { ExamineInput, ExamineState } from './examine.ts'
import type { OperationRefusal } from './operation.ts'
import { optimizerPatch, type OptimizerCause } from './optimizer-patch.ts'
import { saysCheck } from './says-check.ts'
import { saidOf } from './says-evidence.ts'
import { examineGround } from './says-ground.ts'
import { standOf } from './stand-of.ts'
import type { Examined } from './update.ts'
import { whyLeftAlone } from './why-left-alone.ts'

/**
 * An item that an update proposed before, held against all that was recorded since: it acts once its evidence carries
 * that, goes once as many passages speak against it as for it, and waits on where neither is so.
 */
export function examineWaiting(id: ItemId, input: ExamineInput, learned: ExamineState, reader: StyleReader): Examined {
  const { persona, verdicts } = input
  const state = persona.items.get(id)
  if (state === undefined) return refused('missing-item')
  const { item } = state
  const leave = whyLeftAlone(item, persona.held.has(thingKey({ item: id })))
  if (leave !== null) return refused(leave)
  if (item.status !== 'proposed') return refused('nothing-new')
  const ground = examineGround(input, learned, reader)
  const stand = standOf(saidOf(verdicts, ground.differences), item.scope, ground)
  const { evidence, saying } = stand
  const isTurned = evidence.against > 0 && evidence.against >= evidence.for
  if (stand.stands !== 'active' && !isTurned) return refused('nothing-new')
  const check = isTurned
    ? saysCheck({ present: saying, wanted: null, least: 0, because: [] }, ground)
    : saysCheck({ present: null, wanted: saying, least: STATED_WEIGHT, because: [] }, ground)
  if (check === null) return refused('unconfirmed')
  if (isTurned ? check.after > check.before : check.after >= check.before) return refused('predicts-worse')
  const ops: readonly PersonaOp[] = [
    ...recounted(stand, state),
    ...(isTurned ? moved(item, 'superseded') : [...wordsActing(item), ...moved(item, 'active')]),
  ]
  const type: OptimizerCause['type'] = isTurned ? 'retired' : 'activated'
  const patch = optimizerPatch({ type, statement: item.statement, evidence }, ops, check, input)
  if (!applyPatch(persona, patch).ok) return refused('persona')
  return { became: isTurned ? 'changed' : 'active', patches: [patch] }
}

/** The words that it lists act with it. */
function wordsActing({ id, words = [] }: PersonaItem): readonly PersonaOp[] {
  return words
    .filter(({ status }) => status === 'proposed')
    .map(word => ({ type: 'word', item: id, word: word.text, from: word, to: { ...word, status: 'active' } }))
}

function refused(reason: OperationRefusal): Examined {
  return { became: 'refused', reason }
}
