import { say, type Catalogue, type Json, type TokenCounter, type WordRule } from '@understudy/contracts'
import { asData } from './fence.ts'
import type { MemoryNote } from './document.ts'
import type { PromptLine } from './render-budget.ts'

/** The style sheet as one line of at most `room` tokens; null where not one word fits. */
export function wordsLine(
  words: Readonly<Record<string, WordRule>>,
  room: number,
  { count, catalogue }: { readonly count: TokenCounter; readonly catalogue: Catalogue },
): PromptLine | null {
  const lineOf = (phrases: readonly string[]) =>
    say(catalogue, { key: 'persona.prompt.words', params: { words: phrases.join('; ') } })
  const taken: string[] = []
  let left = room - count(`${lineOf([])}\n`)
  for (const word of Object.keys(words).toSorted()) {
    const phrase = wordPhrase(word, words[word], catalogue)
    const cost = count(`; ${phrase}`)
    if (cost > left) continue
    taken.push(phrase)
    left -= cost
  }
  return taken.length === 0 ? null : dataLine(lineOf(taken))
}

export function noteLines(notes: readonly MemoryNote[], catalogue: Catalogue): readonly PromptLine[] {
  return notes.map(({ statement }) =>
    dataLine(say(catalogue, { key: 'persona.prompt.note', params: { note: asData(statement) } })),
  )
}

export function factLines(facts: Readonly<Record<string, Json>>, catalogue: Catalogue): readonly PromptLine[] {
  return Object.entries(facts).map(([key, value]) =>
    dataLine(
      say(catalogue, { key: 'persona.prompt.fact', params: { key: asData(key), value: asData(inline(value)) } }),
    ),
  )
}

/** An extension as lines of text: a list by its elements, an object by its keys, anything else as it is. */
export function extensionLines(value: Json): readonly PromptLine[] {
  if (Array.isArray(value)) return value.map(element => dataLine(`- ${asData(inline(element))}`))
  if (typeof value !== 'object' || value === null) return value === null ? [] : [dataLine(asData(inline(value)))]
  return Object.entries(value).map(([key, inner]) => dataLine(`- ${asData(key)}: ${asData(inline(inner))}`))
}

function wordPhrase(word: string, rule: WordRule | undefined, catalogue: Catalogue): string {
  if (rule !== undefined && 'to' in rule) {
    return say(catalogue, { key: 'persona.prompt.word-to', params: { word: asData(word), to: asData(rule.to) } })
  }
  return say(catalogue, { key: 'persona.prompt.word-keep', params: { word: asData(word) } })
}

function dataLine(text: string): PromptLine {
  return { text, item: null }
}

/** A value on one line: lists by commas, objects as `key: value`. */
function inline(value: Json): string {
  if (Array.isArray(value)) return value.map(inline).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inline(inner)}`)
    .join(', ')
}
