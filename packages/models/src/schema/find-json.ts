import type { Json } from '@understudy/contracts'

/** Deeper than any schema that a model can follow; what reads values further on may do so by recursion. */
const MOST_DEPTH = 32
/** Where a text opens more brackets than this to no end, no more are tried: each costs a walk to its end. */
const MOST_TRIES = 64

/**
 * The JSON values in a model's answer, in order: the answer itself where it is one, otherwise what stands in fences,
 * otherwise each object and list in its prose. What it thought aloud before does not count.
 */
export function findJson(answer: string): readonly Json[] {
  const said = withoutThoughts(answer)
  const whole = parsed(said)
  if (whole !== undefined) return [whole]
  const fenced = [...said.matchAll(/^[ \t]*(```|~~~)[^\n]*\n([\s\S]*?)^[ \t]*\1/gm)].map(match =>
    parsed(match[2] ?? ''),
  )
  const inFences = fenced.filter(value => value !== undefined)
  return inFences.length > 0 ? inFences : inProse(said)
}

/** An answer without what the model thought aloud before it. */
export function withoutThoughts(answer: string): string {
  return answer.replace(/^\s*<think>[\s\S]*?<\/think>/i, '').trim()
}

function inProse(text: string): readonly Json[] {
  const values: Json[] = []
  let tries = 0
  for (let at = 0; at < text.length && tries < MOST_TRIES; at++) {
    if (text[at] !== '{' && text[at] !== '[') continue
    const end = endOf(text, at)
    const value = end === null ? undefined : parsed(text.slice(at, end))
    if (end === null || value === undefined) tries++
    else {
      values.push(value)
      at = end - 1
    }
  }
  return values
}

/** Behind the bracket that closes the one at `from`; null where none does. */
function endOf(text: string, from: number): number | null {
  let depth = 0
  let isInString = false
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (isInString && letter === '\\') at++
    else if (letter === '"') isInString = !isInString
    else if (isInString) continue
    else if (letter === '{' || letter === '[') depth++
    else if ((letter === '}' || letter === ']') && --depth === 0) return at + 1
  }
  return null
}

/** Undefined for what is no JSON, or nested beyond measure. */
function parsed(text: string): Json | undefined {
  if (depthOf(text) > MOST_DEPTH) return undefined
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** Brackets in strings count, too: then a value is taken for deeper than it is, which hurts nobody. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const letter of text) {
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth)
    if (letter === '}' || letter === ']') depth--
  }
  return deepest
}
