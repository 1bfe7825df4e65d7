import { meaningOf, type ItemStatus, type PersonaItem, type PersonaOp } from '@understudy/persona'
import { readingOf } from './statement-test.ts'

/** An item said in another statement: its words, what of it is tested, and the words that it lists. */
export function retextOps(item: PersonaItem, statement: string, status: ItemStatus): readonly PersonaOp[] {
  const { words, pattern, except } = readingOf(statement)
  const { scope, evidence } = item
  const means = meaningOf(item)
  const from = { statement: item.statement, except: item.except, scope, means }
  const to = { statement: statement.trim(), except, scope, means: { ...means, pattern } }
  const listed = new Map((item.words ?? []).map(word => [word.text, word]))
  const wished = new Map(
    words.map(word => [word.text, { ...word, evidence, status: status === 'active' ? 'active' : 'proposed' } as const]),
  )
  const texts = [...new Set([...listed.keys(), ...wished.keys()])]
  const ops = texts.map((word): PersonaOp => {
    return { type: 'word', item: item.id, word, from: listed.get(word) ?? null, to: wished.get(word) ?? null }
  })
  return [{ type: 'revise', item: item.id, from, to }, ...ops]
}
