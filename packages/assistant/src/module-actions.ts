import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import type { Operation } from '@understudy/learning/symbolic'
import { habitValue, type PersonaOp } from '@understudy/persona'
import { recordHead } from './core.ts'
import { readBehind } from './differences.ts'
import { decided } from './habit-actions.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import { causeOf, type PersonDecision } from './person-ops.ts'
import { shownUpdates } from './shown-updates.ts'
import type { ActionFailure, Difference } from './understudy-assistant.ts'

/** How a model is helped beside the persona: what goes along with it, passes over drafts, paragraphs of prompts. */
export type ModuleList = 'tools' | 'pipeline' | 'templates'

export interface ModuleActions {
  /** Locks what stands there, puts it away, or takes it up again: from the next request on. */
  decideModule(list: ModuleList, id: string, decision: PersonDecision): Promise<Result<null, ActionFailure>>
  /** The recorded choices it was found in, newest first; none of what a person said. */
  moduleEvidence(list: ModuleList, id: string): Promise<readonly Difference[]>
}

/** As many updates as are looked through for what speaks for one. */
const UPDATES = 200

/** What a person does with what learning in words changed beside the items. */
export function moduleActions(core: ActingCore, ready: Promise<void>): ModuleActions {
  const { book, scope } = core
  return {
    async decideModule(list, id, decision) {
      await ready
      const said = book.persona().document.modules[list].find(value => value.id === id)
      if (said === undefined) return failure('missing-item', id)
      const to = decided(said, decision)
      if (to === null) return ok(null)
      const op: PersonaOp = { type: 'set', path: ['modules', list, id], from: habitValue(said), to: habitValue(to) }
      const record = decisionWrite(scope, recordHead(core), `modules.${list}.${id}` as ItemId, decision)
      return landPatches(core, [book.stamp([op], causeOf(decision))], [record])
    },
    async moduleEvidence(list, id) {
      await ready
      const updates = await shownUpdates(core, UPDATES)
      const tried = updates.flatMap(update => update.tried ?? [])
      const behind = tried.flatMap(({ operation, became }) =>
        operation !== null && typeof became === 'string' && isAbout(operation, list, id) ? operation.because : [],
      )
      return readBehind(core, [...new Set(behind)])
    },
  }
}

function isAbout(operation: Operation, list: ModuleList, id: string): boolean {
  switch (operation.type) {
    case 'tool':
      return list === 'tools' && operation.tool === id
    case 'pipeline':
      return list === 'pipeline' && operation.change.pass === id
    case 'template':
      return list === 'templates' && `${operation.kind}.${operation.paragraph}` === id
    default:
      return false
  }
}
