import type { ItemId } from '@understudy/contracts'
import { isActing, type Persona } from '@understudy/persona'
import { seededRandom } from '../seeded-random.ts'
import { drafted, requestFrom } from './told-cost.ts'
import { briefOf, type ToldLife } from './told-life.ts'
import { personaWith, toldItem } from './planted-persona.ts'
import { meaningOf } from './told-tastes.ts'
import type { ToldWriter, Wish } from './told-writer.ts'

/** Fresh passages that what was learned is tried on. */
export const FRESH = 60

/** What became of one life. */
export interface LifeFigures {
  readonly seed: number
  readonly wishes: readonly string[]
  /** Of the writer's three tastes, those that an item says that acts, and those of them that act in the prompt too. */
  readonly found: number
  readonly active: number
  /** Items that say a taste the writer has, and of those the ones that hold where it holds. */
  readonly right: number
  readonly rightScope: number
  /** Items in words that act and say what the writer does not want or mind. */
  readonly wrong: readonly string[]
  /** Items that counters wrote: of these tastes they see nothing. */
  readonly counted: number
  /** Words and marks: over the life, and on fresh passages with what was learned, with nothing, and with all there is to learn. */
  readonly learned: number
  readonly nothing: number
  readonly after: number
  readonly before: number
  readonly best: number
  readonly updates: number
  readonly calls: number
  readonly tokens: number
  readonly tried: number
  readonly landed: number
  /** Items that an update put away or bound anew, of those that one had made. */
  readonly takenBack: number
}

export function lifeFigures(life: ToldLife): LifeFigures {
  const { seed, writer, persona, costs, updates } = life
  const items = [...persona.items.values()].map(({ item }) => item)
  const said = items.filter(item => isActing(item) && item.measure === null && item.words === undefined)
  const rightful = said.filter(({ statement }) => wishOf(statement, writer) !== null)
  const tried = updates.flatMap(({ update }) => update.tried)
  return {
    seed,
    wishes: writer.wishes.map(({ taste, mode }) => (mode === null ? taste.id : `${taste.id} in ${mode}`)),
    found: found(
      rightful.map(({ statement }) => statement),
      writer,
    ),
    active: found(
      rightful.flatMap(({ statement, status }) => (status === 'active' ? [statement] : [])),
      writer,
    ),
    right: rightful.length,
    rightScope: rightful.filter(({ statement, scope }) => wishOf(statement, writer)?.mode === (scope.mode ?? null))
      .length,
    wrong: said.filter(item => !rightful.includes(item)).map(({ statement }) => statement),
    counted: items.filter(item => isActing(item) && (item.measure !== null || item.words !== undefined)).length,
    learned: sum(costs.map(cost => cost.learned)),
    nothing: sum(costs.map(cost => cost.nothing)),
    ...freshCosts(seed, persona, writer),
    updates: updates.length,
    calls: sum(updates.map(({ calls }) => calls)),
    tokens: sum(updates.map(({ tokens }) => tokens)),
    tried: tried.length,
    landed: tried.filter(({ became }) => typeof became === 'string').length,
    takenBack: tried.filter(
      ({ operation, became }) =>
        typeof became === 'string' && (operation?.type === 'retire' || operation?.type === 'rescope'),
    ).length,
  }
}

/** The wish of the writer that a statement says; null where it says none. */
function wishOf(statement: string, { wishes }: ToldWriter): Wish | null {
  const meaning = meaningOf(statement)
  if (meaning === null || meaning.side < 0) return null
  return wishes.find(({ taste }) => taste === meaning.taste) ?? null
}

function found(statements: readonly string[], writer: ToldWriter): number {
  return new Set(statements.map(statement => wishOf(statement, writer)?.taste)).size
}

/** What passages that were never seen cost with each persona. */
function freshCosts(seed: number, persona: Persona, writer: ToldWriter) {
  const ideal = personaWith(
    writer.wishes.map(({ taste, mode }) =>
      toldItem({ id: taste.id as ItemId, statement: taste.statements[0] ?? '', scope: mode === null ? {} : { mode } }),
    ),
  )
  const costWith = (told: Persona): number => {
    const random = seededRandom(seed + 10_000)
    return sum(
      Array.from({ length: FRESH }, () => drafted(requestFrom(random, writer), writer, briefOf(told, writer)).cost),
    )
  }
  return { before: costWith(personaWith([])), after: costWith(persona), best: costWith(ideal) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
