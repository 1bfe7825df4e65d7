import type { ItemId, Scope } from '@understudy/contracts'
import {
  applyPatch,
  contentHash,
  isPutAway,
  thingKey,
  withWords,
  type PersonaItem,
  type PersonaOp,
} from '@understudy/persona'
import { words } from '@understudy/prose'
import { STATED_WEIGHT } from '../acting-weight.ts'
import { moved, recounted } from '../item-change.ts'
import type { StyleReader } from '../style-reader.ts'
import { twinOf } from './effect-of.ts'
import type { ExamineInput, ExamineState } from './examine.ts'
import { optimizerPatch } from './optimizer-patch.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import { saysCheck } from './says-check.ts'
import { saidOf } from './says-evidence.ts'
import { examineGround } from './says-ground.ts'
import { liesIn, scopeOfEvidence } from './scope-of-evidence.ts'
import { standOf, type Stand } from './stand-of.ts'
import { readingOf } from './statement-test.ts'
import type { Examined } from './update.ts'
import { holdsUp } from './validation.ts'

type Addition = Extract<Operation, { readonly type: 'add' }>

/** A new statement: it comes as an item that acts by as much as its evidence carries. */
export function* examineAddition(
  operation: Addition,
  input: ExamineInput,
  state: ExamineState,
  reader: StyleReader,
): Generator<null, Examined> {
  const { verdicts, persona } = input
  const ground = examineGround(input, state, reader)
  const differences = [...ground.differences.values()]
  const { statement, because, mode } = operation
  const holds = holdsUp(verdicts, because, differences)
  if (holds !== 'holds') return refused(holds)
  if (!liesIn(mode, verdicts, differences)) return refused('off-scope')
  const scope = scopeOf(operation, scopeOfEvidence(verdicts, differences))
  const id = saysId(statement)
  const present = persona.items.get(id)
  if (persona.forgotten.has(id) || persona.held.has(thingKey({ item: id }))) return refused('taken-back')
  if (present !== undefined && isPutAway(present.item)) return refused('taken-back')
  if (present !== undefined && present.item.status !== 'superseded') return refused('duplicate')
  const stand = standOf(saidOf(verdicts, ground.differences), scope, ground)
  if (stand.stands === null) return refused(stand.refused)
  const asked = verdicts.map(({ outcome }) => outcome)
  const twin = yield* twinOf({ statement, asked, confirmed: stand.evidence.agreeing }, persona, ground)
  if (twin !== null) return refused(isPutAway(twin.item) ? 'taken-back' : 'duplicate')
  const least = stand.stands === 'active' ? STATED_WEIGHT : 0
  const check = saysCheck({ present: null, wanted: stand.saying, least, because }, ground)
  if (check === null) return refused('unconfirmed')
  if (check.after >= check.before) return refused('predicts-worse')
  const ops: readonly PersonaOp[] =
    present === undefined
      ? [
          {
            type: 'add',
            field: operation.field,
            item: itemOf(operation, stand, input),
            outcomes: stand.evidence.outcomes,
          },
        ]
      : [...recounted(stand, present), ...moved(present.item, stand.stands)]
  const patch = optimizerPatch({ type: 'added', statement, evidence: stand.evidence }, ops, check, input)
  return applyPatch(persona, patch).ok ? { became: stand.stands, patches: [patch] } : refused('persona')
}

/** What is said in a mode, and by its own words, holds no wider than that. */
function scopeOf({ statement, mode }: Addition, evident: Scope): Scope {
  const { scope } = readingOf(statement)
  return { ...evident, ...(mode !== null && { mode }), ...(scope.mode !== undefined && { mode: scope.mode }) }
}

/** From the words alone, so that a statement that was forgotten or taken back is known again wherever it is said to hold. */
function saysId(statement: string): ItemId {
  const said = words(statement.normalize('NFKC').toLowerCase()).map(word => word.text)
  return `says.${contentHash(said.join(' '))}` as ItemId
}

function itemOf({ statement }: Addition, { saying, evidence, stands }: Stand, { at }: ExamineInput): PersonaItem {
  const { words: wished, pattern, except } = readingOf(statement)
  const status = stands ?? 'proposed'
  const counts = { for: evidence.for, against: evidence.against }
  const item: PersonaItem = {
    id: saysId(statement),
    statement: statement.trim(),
    measure: null,
    direction: null,
    scope: saying.scope,
    except,
    evidence: counts,
    status,
    locked: false,
    source: 'learned',
    ...(pattern !== null && { pattern }),
    createdAt: new Date(at).toISOString(),
  }
  return withWords(
    item,
    wished.map(word => ({ ...word, evidence: counts, status })),
  )
}

function refused(reason: OperationRefusal): Examined {
  return { became: 'refused', reason }
}
