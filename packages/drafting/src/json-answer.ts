/** Names that models give the one value they were asked for. */
const NAMES =
  /^(?:continuation|text|rewrite|rewritten|rewritten_?(?:text|passage)|passage|answer|output|result|response|content|story|revised|revision|final)$/i

/** The prose of an answer that is an object, a list or a string of JSON around it; null where it is none, or none yet. */
export function jsonAnswer(answer: string): string | null {
  const said = answer.trim()
  if (!/^(?:\{|\["|\[\{)/.test(said) || !/[}\]]$/.test(said)) return null
  try {
    return proseIn(JSON.parse(said))
  } catch {
    // prose that only looked like it
    return null
  }
}

/** Whether an answer may still turn out to be JSON. */
export function beginsAsJson(answer: string): boolean {
  return /^\s*(?:\{\s*(?:"|$)|\[\s*(?:["{]|$))/.test(answer)
}

/** What is named so; else the only text there is. */
function proseIn(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? null : proseIn(value[0])
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.entries(value)
  const named = fields.find(([name]) => NAMES.test(name))
  if (named !== undefined) return proseIn(named[1])
  const texts = fields.filter(([, held]) => typeof held === 'string' || Array.isArray(held))
  return texts.length === 1 ? proseIn(texts[0]?.[1]) : null
}
