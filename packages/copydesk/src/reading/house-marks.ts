/** The marks a book keeps for a speech that is cut off and for one that trails away; null where nothing says which. */
export interface HouseMarks {
  /** With the space before it, where there is one: `—`, ` –`. */
  readonly cutOff: string | null
  /** `…`, ` …`, `...` */
  readonly trailing: string | null
}

/** Used at least so often, and more than any other, a mark is the book's. */
const LEAST_USES = 2

const CUT_OFF = /(?<=[\p{L},])( ?(?:—|–|--))(?=["”’])/gu
const TRAILING = /(?<=\p{L})( ?(?:…|\.\.\.|\. \. \.))(?! ?\.)/gu

/** What the style sheet says, by the makeshift it replaces (`--`, `...`), or else what `text` does most. */
export function houseMarks(text: string, sheet: Readonly<Record<string, string>>): HouseMarks {
  return {
    cutOff: sheet['--'] ?? sheet['-'] ?? commonest(text, CUT_OFF),
    trailing: sheet['...'] ?? sheet['…'] ?? commonest(text, TRAILING),
  }
}

function commonest(text: string, pattern: RegExp): string | null {
  const uses = new Map<string, number>()
  for (const [, mark = ''] of text.matchAll(pattern)) uses.set(mark, (uses.get(mark) ?? 0) + 1)
  const [first, second] = [...uses].toSorted((one, other) => other[1] - one[1])
  if (first === undefined || first[1] < LEAST_USES || first[1] === second?.[1]) return null
  return first[0]
}
