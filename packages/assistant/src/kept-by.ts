import { inScope, type Check, type ItemId, type Keeping, type Outcome } from '@understudy/contracts'
import { compileItem, type Persona } from '@understudy/persona'
import type { Core } from './core.ts'
import { readNewestOutcomes } from './differences.ts'
import { inStretches } from './in-stretches.ts'
import type { KeptCount } from './kept-count.ts'
import type { LayerAt } from './persona-books.ts'

/** As many of the latest suggestions are looked at, and as many of them counted for an item. */
const LOOKED_AT = 200
const COUNTED = 50
/** House, author and a few works. */
const LAYERS_KNOWN = 8

export interface KeptActions {
  /**
   * How often the latest suggestions kept each active item of a layer that can be tested, whatever the writer made of
   * them. An item is absent where nothing of it can be tested; one that no suggestion was about has `of` 0. Suggestions
   * whose words were forgotten are not among them.
   */
  keptBy(layer?: LayerAt): Promise<ReadonlyMap<ItemId, KeptCount>>
}

export function keptActions(core: Core, ready: Promise<void>): KeptActions {
  // forgetting takes words out of outcomes: the author's persona is another one then
  const known = new Map<Persona, Known>()
  return {
    async keptBy(layer = 'author') {
      await ready
      const persona = core.books.at(layer)?.persona()
      if (persona === undefined) return new Map()
      const outcomes = core.desk.outcomes()
      const last = known.get(persona)
      const author = core.books.author.persona()
      if (last?.outcomes === outcomes && last.author === author) return last.counts
      const counts = await count(core, persona)
      if (known.size >= LAYERS_KNOWN) known.clear()
      known.set(persona, { outcomes, author, counts })
      return counts
    },
  }
}

interface Known {
  readonly outcomes: number
  readonly author: Persona
  readonly counts: ReadonlyMap<ItemId, KeptCount>
}

async function count({ store, scope, env }: Core, persona: Persona): Promise<ReadonlyMap<ItemId, KeptCount>> {
  const items = [...persona.items.values()].flatMap(state => {
    const checks = state.item.status === 'active' ? compileItem(state) : []
    return checks.length === 0 ? [] : [{ item: state.item, checks }]
  })
  const counts = new Map<ItemId, KeptCount>(items.map(({ item }) => [item.id, { kept: 0, of: 0 }]))
  if (items.length === 0) return counts
  const [{ keeper }, { genericProse }, outcomes] = await Promise.all([
    import('@understudy/stylometry'),
    import('@understudy/learning'),
    readNewestOutcomes(store, scope, LOOKED_AT),
  ])
  const generic = genericProse()
  const usual = (measure: string): number | undefined => generic.get(measure)?.mean
  await inStretches(outcomes, env.now, outcome => {
    const change = changeOf(outcome)
    if (change === null) return
    const keeps = keeper({ ...change, usual })
    for (const { item, checks } of items) {
      const so = counts.get(item.id) ?? { kept: 0, of: 0 }
      const keeping = so.of < COUNTED && isPlaced(item.scope, outcome) ? together(checks, keeps) : 'silent'
      if (keeping !== 'silent') counts.set(item.id, { kept: so.kept + Number(keeping === 'kept'), of: so.of + 1 })
    }
  })
  return counts
}

/** Mode and speaker are for the text to tell. */
function isPlaced({ mode: _, speaker: __, ...scope }: Outcome['context']['place'], { context }: Outcome): boolean {
  return inScope(scope, context.place)
}

/** An item that is tested in several ways is kept where none is broken. */
function together(checks: readonly Check[], keeps: (check: Check) => Keeping): Keeping {
  const all = checks.map(keeps)
  return all.includes('broken') ? 'broken' : all.includes('kept') ? 'kept' : 'silent'
}

/** What was suggested in the place of what stood there, a hunk in its passage; null where a text was forgotten. */
function changeOf({ passage, passageFrom, base, suggested, context }: Outcome) {
  if (base === null || suggested === null || passage === null) return null
  const place = { mode: context.mode, ...(context.dialogue && { dialogue: context.dialogue }) }
  if (passage.slice(passageFrom, passageFrom + base.length) !== base) return { ...place, base, text: suggested }
  const text = passage.slice(0, passageFrom) + suggested + passage.slice(passageFrom + base.length)
  return { ...place, base: passage, text }
}
