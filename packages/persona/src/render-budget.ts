import type { ItemRef, TokenCounter } from '@understudy/contracts'
import { fenced } from './fence.ts'

/** One line of data for a prompt, with the item it says, if it says one. */
export interface PromptLine {
  readonly text: string
  readonly item: ItemRef | null
}

/** A fenced section that keeps within its room, and the items in it; empty text where not one line fits. */
export interface PromptSection {
  readonly text: string
  readonly items: readonly ItemRef[]
}

const NO_SECTION: PromptSection = { text: '', items: [] }

/** Lines too long for what room is left that shorter, weaker ones after them may stand in for. */
const MOST_PASSED_OVER = 3

/** The first of `lines` that fit into `room` tokens together; no more are asked for than that takes. */
export function linesWithin(lines: Iterable<PromptLine>, room: number, count: TokenCounter): readonly PromptLine[] {
  const taken: PromptLine[] = []
  let left = room
  let passedOver = 0
  for (const line of lines) {
    const cost = lineCost(line, count)
    if (cost <= left) {
      taken.push(line)
      left -= cost
    } else if (++passedOver > MOST_PASSED_OVER) break
  }
  return taken
}

export function costOf(lines: readonly PromptLine[], count: TokenCounter): number {
  return lines.reduce((cost, line) => cost + lineCost(line, count), 0)
}

/** What the heading and the marks of a section cost. */
export function frameCost(heading: string, count: TokenCounter): number {
  return count(fenced(heading, []))
}

/** `lines` as a section. Some counters make more of a whole than of its parts: then the last lines go. */
export function sectionOf(
  heading: string,
  lines: readonly PromptLine[],
  room: number,
  count: TokenCounter,
): PromptSection {
  for (let kept = lines.length; kept > 0; kept--) {
    const inside = lines.slice(0, kept)
    const text = fenced(
      heading,
      inside.map(line => line.text),
    )
    if (count(text) <= room) return { text, items: inside.flatMap(({ item }) => (item === null ? [] : [item])) }
  }
  return NO_SECTION
}

function lineCost({ text }: PromptLine, count: TokenCounter): number {
  return count(`${text}\n`)
}
