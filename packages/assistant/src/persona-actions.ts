import { failure, ok, type ItemDecision, type ItemId, type Result } from '@understudy/contracts'
import { statedItem, type ItemText, type PersonaOp } from '@understudy/persona'
import { recordHead } from './core.ts'
import { differenceOf, readOutcomes, readPagesBehind } from './differences.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite, statementWrites } from './learning-log.ts'
import { causeOf, opsOfDecision, opsOfEdit, opsOfWord } from './person-ops.ts'
import type { ActionFailure, Difference, UnderstudyAssistant } from './understudy-assistant.ts'

/** As many recorded choices as a person reads before going on. */
const CONTRADICTIONS_SHOWN = 3

type PersonaActions = Pick<
  UnderstudyAssistant,
  'stateWish' | 'decide' | 'decideWord' | 'editItem' | 'evidence' | 'contradictions'
>

/** What a person does to the items of the persona: applied at once, kept, and weighed from the next suggestion on. */
export function personaActions(core: ActingCore, ready: Promise<void>): PersonaActions {
  const { book, desk, store, scope, env } = core

  async function land(
    item: ItemId,
    ops: readonly PersonaOp[] | null,
    cause: ItemDecision['decision'],
    decision: ItemDecision['decision'] = cause,
  ): Promise<Result<null, ActionFailure>> {
    if (ops === null) return failure('missing-item', item)
    if (ops.length === 0) return ok(null)
    const record = decisionWrite(scope, recordHead(core), item, decision)
    return landPatches(core, [book.stamp(ops, causeOf(cause))], [record])
  }

  /** The recorded choices and pages of these ids, newest first. */
  async function behind(ids: readonly string[]): Promise<readonly Difference[]> {
    const [outcomes, pages] = await Promise.all([readOutcomes(store, scope, ids), readPagesBehind(store, scope, ids)])
    return [...outcomes.map(differenceOf), ...pages].toSorted((one, other) => other.at - one.at)
  }

  return {
    async stateWish(sentence, holds) {
      await ready
      const { recogniseStatement } = await import('@understudy/stylometry')
      const stated = statedItem(sentence, recogniseStatement(sentence), holds, env.now())
      if (!stated.ok) return failure('not-understood', stated.detail)
      const item = stated.value
      const field = item.measure === null ? 'content' : 'style'
      const patch = book.stamp([{ type: 'add', field, item }], { key: 'assistant.cause.state' })
      const said = { item: item.id, text: item.statement, scope: holds }
      const landed = await landPatches(core, [patch], statementWrites(scope, recordHead(core), said))
      return landed.ok ? ok(item.id) : landed
    },
    async decide(item, decision) {
      await ready
      return land(item, opsOfDecision(book.persona(), item, decision, desk.weightOf(item)), decision)
    },
    async decideWord(item, word, decision) {
      await ready
      return land(item, opsOfWord(book.persona(), item, word, decision), decision, 'edit')
    },
    async editItem(item, text: ItemText) {
      await ready
      return land(item, opsOfEdit(book.persona(), item, text), 'edit')
    },
    async contradictions(item) {
      const found = book.persona().items.get(item)?.item
      if (found === undefined) return { against: 0, of: 0, shown: [] }
      const { against, of, outcomes } = await desk.contradictions(found)
      const shown = await behind(outcomes.slice(0, CONTRADICTIONS_SHOWN))
      return { against, of, shown }
    },
    evidence: item => behind(book.persona().items.get(item)?.outcomes ?? []),
  }
}
