import type { Choice } from './choice.ts'

/** Passages remembered for each measure. More than an item needs, few enough that a changed taste soon outnumbers the old. */
export const PASSAGES_PER_MEASURE = 20

/** Of one passage, for each measure: more of the same say no more, and a passage asked again for years stays small. */
const CHOICES_PER_PASSAGE = 8

type Passages = Map<string, Choice[]>

/** Choices that moved one measure, by passage. */
interface Shelf {
  /** The newest passages, the one met longest ago first. */
  readonly near: Passages
  readonly far: Passages
}

/**
 * Which choices some measure still wants: those among its newest passages, and among the newest of their passage.
 * One choice more costs as much as the measures it moved, however many are remembered.
 */
export class WantedChoices {
  private readonly shelves = new Map<string, Shelf>()
  /** How many measures want it. */
  private readonly wants = new Map<Choice, number>()
  private readonly unwanted = new Set<Choice>()

  /** The newest of all. */
  add(choice: Choice): void {
    this.wanted(choice, 0)
    for (const measure of Object.keys(choice.change)) this.shelve(this.shelfOf(measure), choice)
  }

  /** Forgets the choices that no measure wants, and names them. */
  drop(): ReadonlySet<Choice> {
    const dropped = new Set(this.unwanted)
    for (const choice of dropped) {
      this.wants.delete(choice)
      for (const measure of Object.keys(choice.change)) takeFrom(this.shelfOf(measure), choice)
    }
    this.unwanted.clear()
    return dropped
  }

  private shelfOf(measure: string): Shelf {
    const shelf = this.shelves.get(measure) ?? { near: new Map(), far: new Map() }
    this.shelves.set(measure, shelf)
    return shelf
  }

  private shelve({ near, far }: Shelf, choice: Choice): void {
    const { passage } = choice
    const back = far.get(passage) ?? []
    if (far.delete(passage)) this.wantNewest(back, 1)
    const own = near.get(passage) ?? back
    near.delete(passage)
    near.set(passage, own)
    own.push(choice)
    this.wanted(choice, 1)
    const over = own.at(-1 - CHOICES_PER_PASSAGE)
    if (over !== undefined) this.wanted(over, -1)
    if (near.size > PASSAGES_PER_MEASURE) this.setAside({ near, far })
  }

  private setAside({ near, far }: Shelf): void {
    for (const [passage, choices] of near) {
      near.delete(passage)
      far.set(passage, choices)
      this.wantNewest(choices, -1)
      return
    }
  }

  private wantNewest(choices: readonly Choice[], by: 1 | -1): void {
    for (const choice of choices.slice(-CHOICES_PER_PASSAGE)) this.wanted(choice, by)
  }

  private wanted(choice: Choice, by: 1 | 0 | -1): void {
    const wants = (this.wants.get(choice) ?? 0) + by
    this.wants.set(choice, wants)
    if (wants === 0) this.unwanted.add(choice)
    else this.unwanted.delete(choice)
  }
}

function takeFrom({ near, far }: Shelf, choice: Choice): void {
  const { passage } = choice
  const choices = near.get(passage) ?? far.get(passage) ?? []
  const at = choices.indexOf(choice)
  if (at !== -1) choices.splice(at, 1)
  if (choices.length === 0) far.delete(passage)
}
