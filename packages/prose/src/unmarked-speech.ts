import { sentences } from './sentences.ts'
import type { DialogueSpan } from './span.ts'
import { tagClause } from './tag-clause.ts'

/** Speech and tags where no marks stand around speech: only a sentence with a tag is known to speak. */
export function unmarkedSpeech(line: string): readonly DialogueSpan[] {
  return sentences(line).flatMap(({ from, to, text }): readonly DialogueSpan[] => {
    const tag = tagClause(text)
    if (tag === null) return []
    return [
      { from, to: from + text.slice(0, tag.from).trimEnd().length, kind: 'speech' },
      { from: from + tag.from, to, kind: 'tag' },
    ]
  })
}

const OPENING = /^\s*[—–―](?=\s*\S)/u
/** ` —dijo él—`: a dash behind a space opens what is told in between, one behind a letter or its comma closes it. */
const TOLD_BETWEEN = /\s[—–―](?=\p{Ll})|(?<=[\p{L}.,])[—–―](?=[\s.,;:]|$)/gu

/** Speech and tags of a line whose speech a dash opens; nothing where none does. */
export function dashedSpeech(line: string): readonly DialogueSpan[] {
  const opening = OPENING.exec(line)
  if (opening === null) return []
  const found: DialogueSpan[] = []
  let from = opening[0].length - 1
  let kind: DialogueSpan['kind'] = 'speech'
  for (const match of line.matchAll(TOLD_BETWEEN)) {
    const opens = /^\s/.test(match[0])
    if (opens !== (kind === 'speech')) continue
    const to = opens ? match.index : match.index + 1
    push(found, line, { from, to, kind })
    from = opens ? to + 1 : to
    kind = opens ? 'tag' : 'speech'
  }
  push(found, line, { from, to: line.length, kind })
  return found
}

function push(found: DialogueSpan[], line: string, { from, to, kind }: DialogueSpan): void {
  if (kind === 'tag') return void found.push({ from, to, kind })
  const inside = line.slice(from, to)
  const tagged = unmarkedSpeech(inside)
  let at = from
  for (const tag of tagged.filter(span => span.kind === 'tag')) {
    pushTrimmed(found, line, at, from + tag.from)
    found.push({ from: from + tag.from, to: from + tag.to, kind: 'tag' })
    at = from + tag.to
  }
  pushTrimmed(found, line, at, to)
}

function pushTrimmed(found: DialogueSpan[], line: string, from: number, to: number): void {
  const text = line.slice(from, to)
  const lead = text.length - text.trimStart().length
  if (text.trim() !== '') found.push({ from: from + lead, to: from + text.trimEnd().length, kind: 'speech' })
}
