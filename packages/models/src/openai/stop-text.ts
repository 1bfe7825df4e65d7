/** A piece of an answer, with its log-probability where that is known. */
export interface Piece {
  readonly text: string
  readonly logProbability?: number
}

/** Ends an answer at the first of some texts, for an endpoint that does not. */
export interface StopText {
  /** What may be shown now that `piece` has come: what could be the beginning of a stop is held back. */
  take(piece: Piece): readonly Piece[]
  /** What was held back, once nothing more comes. */
  rest(): readonly Piece[]
  /** Whether a stop has come; nothing is shown after it. */
  readonly isStopped: boolean
}

/** The piece that a stop falls into is cut there and loses its log-probability, which was of all of it. */
export function stopText(stops: readonly string[]): StopText {
  let held: readonly Piece[] = []
  let isStopped = false

  function take(piece: Piece): readonly Piece[] {
    if (isStopped) return []
    const pieces = [...held, piece]
    const text = pieces.map(part => part.text).join('')
    const at = firstStop(text, stops)
    isStopped = at !== -1
    if (isStopped) held = []
    const until = isStopped ? at : text.length - openingOf(text, stops)
    const ready = before(pieces, until)
    if (isStopped) return cutAt(pieces, until)
    held = pieces.slice(ready.length)
    return ready
  }

  return {
    take,
    rest: () => {
      const last = held
      held = []
      return last
    },
    get isStopped() {
      return isStopped
    },
  }
}

function firstStop(text: string, stops: readonly string[]): number {
  const places = stops.map(stop => text.indexOf(stop)).filter(at => at !== -1)
  return places.length === 0 ? -1 : Math.min(...places)
}

/** How much of the end of `text` could be the beginning of a stop. */
function openingOf(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops)
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--)
      if (text.endsWith(stop.slice(0, length))) longest = length
  return longest
}

/** The pieces that end by `until`. */
function before(pieces: readonly Piece[], until: number): readonly Piece[] {
  let end = 0
  const beyond = pieces.findIndex(({ text }) => {
    end += text.length
    return end > until
  })
  return beyond === -1 ? pieces : pieces.slice(0, beyond)
}

function cutAt(pieces: readonly Piece[], until: number): readonly Piece[] {
  const whole = before(pieces, until)
  const length = whole.reduce((sum, { text }) => sum + text.length, 0)
  const rest = pieces[whole.length]?.text.slice(0, until - length) ?? ''
  return rest === '' ? whole : [...whole, { text: rest }]
}
