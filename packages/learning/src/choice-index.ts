import type { Choice } from './choice.ts'
import type { Comparison } from './comparison.ts'
import type { Evidence } from './evidence.ts'
import type { PassageTally, Saying } from './passage-tally.ts'
import { WantedChoices } from './wanted-choices.ts'

/** What is evidence about a measure, oldest first, and what was reckoned from it. */
export interface AboutMeasure {
  /** Grows at its end; where one is dropped it is another list. */
  sayings: Saying[]
  /** From just these sayings, by direction and scope. */
  readonly reckoned: Map<string, Evidence>
  /** By scope; they go on with the sayings. */
  readonly tallies: Map<string, PassageTally>
}

/** What a list of choices is looked up by. It goes on from a list to the one with a choice more, and is made anew only for a list that it never saw. */
export class ChoiceIndex {
  private readonly byMeasure = new Map<string, AboutMeasure>()
  private readonly ids = new Set<string>()
  private readonly byPassage = new Map<string, Choice[]>()
  private readonly bySpot = new Map<string, Choice[]>()
  private readonly order = new Map<Choice, number>()
  private readonly wanted = new WantedChoices()
  private added = 0

  constructor(choices: readonly Choice[]) {
    for (const choice of choices) this.add(choice)
  }

  about(measure: string): AboutMeasure {
    const known = this.byMeasure.get(measure)
    if (known !== undefined) return known
    const about = { sayings: [], reckoned: new Map<string, Evidence>(), tallies: new Map<string, PassageTally>() }
    this.byMeasure.set(measure, about)
    return about
  }

  /** Measures that there is evidence about. */
  spokenOf(): readonly string[] {
    return [...this.byMeasure].flatMap(([measure, { sayings }]) => (sayings.length > 0 ? [measure] : []))
  }

  has(id: string): boolean {
    return this.ids.has(id)
  }

  /** The key under which the passage of `comparison` is known already, by itself or by the nearest context; else its own. */
  passageOf({ passage, spot }: Comparison): string {
    const [same, near] = [this.byPassage.get(passage)?.at(-1), this.bySpot.get(spot)?.at(-1)]
    const isNearNewer = near !== undefined && (same === undefined || this.placeOf(near) > this.placeOf(same))
    return isNearNewer ? near.passage : passage
  }

  /** The newest of all. */
  add(choice: Choice): void {
    this.order.set(choice, this.added++)
    this.ids.add(choice.id)
    pushTo(this.byPassage, choice.passage, choice)
    pushTo(this.bySpot, choice.spot, choice)
    const withMore = isTakenWithMore(choice)
    for (const measure of choice.about) {
      const move = choice.weight * (choice.change[measure] ?? 0)
      const saying = { choice, move, isTakenWithMore: withMore }
      const { sayings, reckoned, tallies } = this.about(measure)
      sayings.push(saying)
      reckoned.clear()
      for (const tally of tallies.values()) tally.add(saying)
    }
    this.wanted.add(choice)
  }

  /** Forgets the choices that no measure wants, and names them. */
  drop(): ReadonlySet<Choice> {
    const dropped = this.wanted.drop()
    for (const choice of dropped) {
      this.order.delete(choice)
      this.ids.delete(choice.id)
      takeFrom(this.byPassage, choice.passage, choice)
      takeFrom(this.bySpot, choice.spot, choice)
      for (const measure of choice.about) {
        const about = this.about(measure)
        about.sayings = about.sayings.filter(saying => saying.choice !== choice)
        about.reckoned.clear()
        for (const tally of about.tallies.values()) tally.drop(choice)
      }
    }
    return dropped
  }

  private placeOf(choice: Choice): number {
    return this.order.get(choice) ?? -1
  }
}

function isTakenWithMore({ kind, change, byRule = false }: Choice): boolean {
  return (kind === 'accepted' || kind === 'passed-by') && !(byRule && Object.keys(change).length === 1)
}

const indices = new WeakMap<readonly Choice[], ChoiceIndex>()

/** The index of a list that never changes. */
export function indexOf(choices: readonly Choice[]): ChoiceIndex {
  const index = indices.get(choices) ?? new ChoiceIndex(choices)
  indices.set(choices, index)
  return index
}

/** `choices` with one more, without those that no measure wants any longer. Their index goes on with the new list. */
export function extended(choices: readonly Choice[], choice: Choice): readonly Choice[] {
  const index = indexOf(choices)
  indices.delete(choices)
  index.add(choice)
  const dropped = index.drop()
  const kept = [...choices, choice]
  for (const each of dropped) kept.splice(kept.indexOf(each), 1)
  indices.set(kept, index)
  return kept
}

function pushTo(lists: Map<string, Choice[]>, key: string, choice: Choice): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [choice])
  else list.push(choice)
}

function takeFrom(lists: Map<string, Choice[]>, key: string, choice: Choice): void {
  const list = lists.get(key)?.filter(other => other !== choice) ?? []
  if (list.length === 0) lists.delete(key)
  else lists.set(key, list)
}
