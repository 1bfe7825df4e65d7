/** The line that the place of a refusal names, from 1 on; null where it names none. */
export function lineOfPlace(place: string): number | null {
  const line = /(?:^|\()line (\d+)\)?$/.exec(place)?.[1]
  return line === undefined ? null : Number(line)
}

/** Where a line begins and ends in a text, lines counted from 1; the end of the text where it has fewer. */
export function rangeOfLine(text: string, line: number): readonly [from: number, to: number] {
  let from = 0
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', from)
    if (next < 0) return [text.length, text.length]
    from = next + 1
  }
  const end = text.indexOf('\n', from)
  return [from, end < 0 ? text.length : end]
}

/** The line a position stands in, from 1 on. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
