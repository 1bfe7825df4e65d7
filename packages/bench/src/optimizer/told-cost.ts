import { editCost } from '../simulate/edit-cost.ts'
import { BY_ITSELF, drawFor, draftOf, type Draw, type ToldBrief } from './told-drafter.ts'
import { passageFrom, told, type Telling, type ToldPassage } from './told-passage.ts'
import { isWished, type Slip, type ToldWriter } from './told-writer.ts'

/** A request before anybody drafts for it. */
export interface ToldRequest {
  readonly passage: ToldPassage
  /** How the passage stands there. */
  readonly base: Telling
  readonly draw: Draw
  readonly slip: Slip
}

/** A passage that stands as its writer left it: what is not minded came by itself, as in any draft. */
export function requestFrom(random: () => number, { wishes }: ToldWriter): ToldRequest {
  const passage = passageFrom(random)
  const { mode, parts } = passage
  return {
    passage,
    base: parts.map(({ taste }) => random() < (isWished(wishes, taste, mode) ? 1 : BY_ITSELF)),
    draw: drawFor(passage, random),
    slip: { whether: random(), where: random() },
  }
}

/** What is shown for a request with such a brief, what the writer makes of it, and what that costs in words and marks. */
export function drafted({ passage, draw, slip }: ToldRequest, writer: ToldWriter, brief: ToldBrief) {
  const telling = draftOf(passage, draw, brief)
  const [shown, settled] = [told(passage, telling), told(passage, writer.settle(passage, telling, slip))]
  return { shown, settled, cost: editCost(shown, settled) }
}
