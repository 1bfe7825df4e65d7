import { editCost } from './edit-cost.ts'
import { offeredFrom, type Offered } from './passage-maker.ts'
import { simulatedDesk, type SimulatedDesk } from './simulated-desk.ts'
import { asWanted, type Taste } from './taste.ts'

/** One edit: what it cost, and what it would have cost where nothing was learned, on the same candidates. */
export interface EditCosts {
  readonly learned: number
  readonly nothing: number
  /** With the cheapest of the candidates shown: no choice could cost less. */
  readonly best: number
}

/** A writer at two desks: one whose assistant learns, and one whose never does. */
export interface WritingLife {
  readonly desk: SimulatedDesk
  /** So many edits by these tastes; one for each edit where they come and go. */
  edit(count: number, tastesAt: (edit: number) => readonly Taste[]): Promise<readonly EditCosts[]>
  close(): Promise<void>
}

/** `random` is what passages and their candidates come from. */
export async function writingLife(
  seed: number,
  narration: readonly string[],
  random: () => number,
): Promise<WritingLife> {
  const [desk, idle] = [await simulatedDesk(seed, true), await simulatedDesk(seed, false)]
  return {
    desk,
    async edit(count, tastesAt) {
      const costs: EditCosts[] = []
      for (let edit = 0; edit < count; edit++) {
        const offered = offeredFrom(narration, random)
        const tastes = tastesAt(edit)
        const learned = await costAt(desk, offered, tastes)
        const nothing = await costAt(idle, offered, tastes)
        const best = Math.min(...offered.candidates.map(text => editCost(text, asWanted(tastes, text))))
        costs.push({ learned, nothing, best })
      }
      return costs
    },
    async close() {
      await desk.close()
      await idle.close()
    },
  }
}

async function costAt(desk: SimulatedDesk, offered: Offered, tastes: readonly Taste[]): Promise<number> {
  const { shown, settled } = await desk.rewrite(offered, text => asWanted(tastes, text))
  return editCost(shown, settled)
}
