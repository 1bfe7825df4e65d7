import {
  failure,
  isExecutable,
  ok,
  type DocumentId,
  type ItemId,
  type ReadStatement,
  type Result,
  type Scope,
} from '@understudy/contracts'
import { statedItem } from '@understudy/persona'
import { recordHead } from './core.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { statementWrites } from './learning-log.ts'
import type { ManuscriptReader } from './manuscript-reader.ts'
import type { LayerAt } from './persona-books.ts'
import type { ActionFailure } from './understudy-assistant.ts'

export interface WishActions {
  /**
   * What would be understood of a wish, to be shown and corrected before it is said; nothing is kept. `document` is the
   * manuscript it is said beside, whose names and work it may mean; any that is open where absent.
   */
  readWish(sentence: string, document?: DocumentId): Promise<Result<ReadWish, 'not-understood'>>
  /**
   * A wish in words becomes a stated item at once, as it is read: `as` is the reading as a person corrected it. What
   * `scope` says wins over where the words say that it holds. Here and below `layer` says whose item it is; the author's
   * where absent.
   */
  stateWish(sentence: string, scope: Scope, layer?: LayerAt, as?: ReadStatement): Promise<Result<ItemId, ActionFailure>>
}

export interface ReadWish {
  readonly reading: ReadStatement
  /** Whether it can be tested, or only be read out to a model. */
  readonly tested: boolean
  /** Where it says several things that can each be tested, each as a wish of its own; else empty. */
  readonly parts: readonly string[]
}

/** Wishes in words. */
export function wishActions(core: ActingCore, manuscripts: ManuscriptReader, ready: Promise<void>): WishActions {
  const { books, scope, env, subject } = core

  function placeOf(document: DocumentId | undefined) {
    const work = subject.work ?? document
    return { names: manuscripts.names(document), ...(work !== undefined && { work }) }
  }

  return {
    async readWish(sentence, document) {
      const stated = statedItem(sentence, null, {}, env.now())
      if (!stated.ok) return failure('not-understood', stated.detail)
      await ready
      const { readParts, readStatement } = await import('@understudy/stylometry')
      const place = placeOf(document)
      const reading = readStatement(sentence, place)
      const tested = isExecutable(reading)
      return ok({ reading, tested, parts: tested ? [] : (readParts(sentence, place) ?? []) })
    },
    async stateWish(sentence, holds, layer = 'author', as) {
      await ready
      const book = books.at(layer)
      if (book === null) return failure('no-house', 'No house was named')
      const { readStatement } = await import('@understudy/stylometry')
      const stated = statedItem(sentence, as ?? readStatement(sentence, placeOf(undefined)), holds, env.now())
      if (!stated.ok) return failure('not-understood', stated.detail)
      const item = layer === 'house' ? { ...stated.value, source: 'house' as const } : stated.value
      const { measure, words = [], pattern = null } = item
      const field = isExecutable({ measure, words, pattern }) ? 'style' : 'content'
      const patch = book.stamp([{ type: 'add', field, item }], { key: 'assistant.cause.state' })
      const said = { item: item.id, text: item.statement, scope: item.scope }
      const records = layer === 'author' ? statementWrites(scope, recordHead(core), said) : []
      const landed = await landPatches(core, [patch], records, layer)
      return landed.ok ? ok(item.id) : landed
    },
  }
}
