const OPENS_BEFORE = /[\s([{—–“‘-]/u

/**
 * `text` with the quotation marks and apostrophes of the manuscript, where that keeps to one kind: otherwise every mark
 * would read as a change. Never changes a length, and what stands earlier never depends on what comes later.
 * `previous` is the character before `text`.
 */
export function likeManuscript(text: string, manuscript: string, previous = ''): string {
  const double = kindOf(manuscript, /[“”]/u, /"/u)
  const single = kindOf(manuscript, /[‘’]/u, /'/u)
  if (double === null && single === null) return text
  let set = ''
  let behind = -1
  // most characters are no marks, and a long text is set again with each of its sentences
  return text.replace(MARK, (mark, at: number) => {
    const before = at === 0 ? previous : at === behind ? set : text.slice(at - 1, at)
    set = setMark(mark, before, { double, single })
    behind = at + 1
    return set
  })
}

const MARK = /["'“”‘’]/gu

type Kind = 'curly' | 'straight' | null

function kindOf(manuscript: string, curly: RegExp, straight: RegExp): Kind {
  if (curly.test(manuscript)) return straight.test(manuscript) ? null : 'curly'
  return straight.test(manuscript) ? 'straight' : null
}

function setMark(char: string, before: string, { double, single }: { double: Kind; single: Kind }): string {
  const opens = before === '' || OPENS_BEFORE.test(before)
  if (char === '"' && double === 'curly') return opens ? '“' : '”'
  if ((char === '“' || char === '”') && double === 'straight') return '"'
  if (char === "'" && single === 'curly') return opens ? '‘' : '’'
  if ((char === '‘' || char === '’') && single === 'straight') return "'"
  return char
}
