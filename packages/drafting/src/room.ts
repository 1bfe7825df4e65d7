/** How much of each thing a prompt may hold. What is not named here always goes along: the passage, the wish, the task. */
export interface Room {
  /** Tokens for the writer's own passages and refused suggestions together. */
  readonly examples: number
  /** Whether refused suggestions and what was looked up go along. */
  readonly refused: boolean
  readonly found: boolean
  /** Characters of the text before and after, those nearest. */
  readonly before: number
  readonly after: number
  /** How many continuations that were passed by, the latest. */
  readonly seen: number
  /** Whether the persona's own fields, what it says of this place, and its stable part go along. */
  readonly extensions: boolean
  readonly scoped: boolean
  readonly core: boolean
}

/** All that is worth a model's time, where it has room. What is nearest in the text matters most. */
export const FULL_ROOM: Omit<Room, 'examples'> = {
  refused: true,
  found: true,
  before: 3_000,
  after: 600,
  seen: 5,
  extensions: true,
  scoped: true,
  core: true,
}

/**
 * What goes first where a prompt is too long for its model, one step after the other: what not to write like, half of
 * what to write like and then the rest, what was looked up, the text from its far ends, and at last the persona, since
 * a continuation in nobody's voice is still one, and one that does not know what it follows is none.
 */
const STEPS: readonly ((room: Room) => Room)[] = [
  room => ({ ...room, refused: false }),
  room => ({ ...room, examples: room.examples / 2 }),
  room => ({ ...room, examples: 0 }),
  room => ({ ...room, found: false }),
  room => ({ ...room, before: 1_500, after: 300 }),
  room => ({ ...room, seen: 2 }),
  room => ({ ...room, before: 750, after: 150 }),
  room => ({ ...room, extensions: false }),
  room => ({ ...room, before: 400, after: 0 }),
  room => ({ ...room, scoped: false }),
  room => ({ ...room, core: false, seen: 1 }),
]

/** The first prompt, of ever less room, that `fits`; null where not even the least of it does. */
export function withinRoom<T>(full: Room, make: (room: Room) => T, fits: (made: T) => boolean): T | null {
  let room = full
  for (const step of [(same: Room) => same, ...STEPS]) {
    room = step(room)
    const made = make(room)
    if (fits(made)) return made
  }
  return null
}
