import { failure, ok, type ItemDecision, type ItemId, type Result } from '@understudy/contracts'
import type { PersonaOp } from '@understudy/persona'
import { recordHead } from './core.ts'
import { CONTRADICTIONS_SHOWN, readBehind } from './differences.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import type { PersonaBook } from './persona-book.ts'
import type { LayerAt } from './persona-books.ts'
import { causeOf, opsOfDecision, opsOfEdit, opsOfWord } from './person-ops.ts'
import type { ActionFailure, UnderstudyAssistant } from './understudy-assistant.ts'

type PersonaActions = Pick<UnderstudyAssistant, 'decide' | 'decideWord' | 'editItem' | 'evidence' | 'contradictions'>

/** What a person does to the items of the persona: applied at once, kept, and weighed from the next suggestion on. */
export function personaActions(core: ActingCore, ready: Promise<void>): PersonaActions {
  const { books, desk, scope } = core

  /** `decide` says what changes, and by which decision; nothing is told to learning but what an author's own item is told. */
  async function land(item: ItemId, layer: LayerAt, decide: (book: PersonaBook) => Decided): Promise<Landed> {
    await ready
    const book = books.at(layer)
    if (book === null) return failure('no-house', 'No house was named')
    const { ops, cause, decision = cause } = decide(book)
    if (ops === null) return failure('missing-item', item)
    if (ops.length === 0) return ok(null)
    const records = layer === 'author' ? [decisionWrite(scope, recordHead(core), item, decision)] : []
    return landPatches(core, [book.stamp(ops, causeOf(cause))], records, layer)
  }

  const itemIn = (item: ItemId, layer: LayerAt) => books.at(layer)?.persona().items.get(item)

  return {
    decide: (item, decision, layer = 'author', because) =>
      land(item, layer, book => {
        const ops = opsOfDecision(book.persona(), item, decision, { weight: desk.weightOf(item, layer), because })
        return { ops, cause: decision }
      }),
    decideWord: (item, word, decision, layer = 'author') =>
      land(item, layer, book => {
        return { ops: opsOfWord(book.persona(), item, word, decision), cause: decision, decision: 'edit' }
      }),
    editItem: (item, text, layer = 'author') =>
      land(item, layer, book => ({ ops: opsOfEdit(book.persona(), item, text), cause: 'edit' })),
    async contradictions(item, layer = 'author') {
      const found = itemIn(item, layer)?.item
      if (found === undefined) return { against: 0, of: 0, shown: [] }
      const { against, of, outcomes } = await desk.contradictions(found)
      const shown = await readBehind(core, outcomes.slice(0, CONTRADICTIONS_SHOWN))
      return { against, of, shown }
    },
    evidence: (item, layer = 'author') => readBehind(core, itemIn(item, layer)?.outcomes ?? []),
  }
}

type Landed = Result<null, ActionFailure>

interface Decided {
  /** Null where there is no such item or word. */
  readonly ops: readonly PersonaOp[] | null
  readonly cause: ItemDecision['decision']
  readonly decision?: ItemDecision['decision']
}
