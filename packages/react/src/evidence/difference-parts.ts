import { diffWords } from '@understudy/prose'

/** A stretch of two texts laid over each other. */
export interface DifferencePart {
  readonly type: 'same' | 'gone' | 'come'
  readonly text: string
}

/** Both texts in one line of reading order: what stayed, what went, what came. Never empty parts. */
export function differenceParts(before: string, after: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = []
  let at = 0
  for (const { from, to, text } of diffWords(before, after)) {
    parts.push({ type: 'same', text: before.slice(at, from) })
    parts.push({ type: 'gone', text: before.slice(from, to) })
    parts.push({ type: 'come', text })
    at = to
  }
  parts.push({ type: 'same', text: before.slice(at) })
  return parts.filter(({ text }) => text !== '')
}
