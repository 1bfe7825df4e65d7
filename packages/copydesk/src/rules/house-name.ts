import { copydeskRules } from '../copydesk-rules.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { distance, lettersOf } from '../sheet/sheet-forms.ts'
import { unitsOf, type Unit } from '../sheet/unit.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** A shorter name is too near to too many others. */
const LEAST_LETTERS = 5

/** The writer's list of names: `Elodie waited.` → `Élodie waited.`, and a question where a name is nearly one of them. */
export const houseName: Rule = {
  id: copydeskRules.houseName,
  reach: 'anywhere',
  find: (block, sentence) => {
    const listed = block.sheet.names.flatMap(name => name.split(/\s+/).filter(part => /^\p{Lu}/u.test(part)))
    if (listed.length === 0) return []
    const units = unitsOf(sentence.text, sentence.from)
    return units.flatMap((unit, at) => nameEdit({ block, listed }, unit, at) ?? [])
  },
}

function nameEdit(
  { block, listed }: { readonly block: ReadBlock; readonly listed: readonly string[] },
  unit: Unit,
  at: number,
): Edit | null {
  if (!/^\p{Lu}\p{Ll}/u.test(unit.text) || listed.includes(unit.text)) return null
  const { from, to, text } = unit
  const same = listed.filter(name => lettersOf(name) === lettersOf(text))
  const [only] = same
  if (only !== undefined) return same.length === 1 ? { from, to, text: only, word: only } : null
  // a capital that opens a sentence may be any word's, and a name the book has is another person's
  if (at === 0 || text.length < LEAST_LETTERS || block.names.has(text)) return null
  const near = listed.filter(name => name.length >= LEAST_LETTERS && name[0] === text[0] && distance(name, text) === 1)
  const [nearest] = near
  return near.length === 1 && nearest !== undefined ? { from, to, text: nearest, word: nearest, ask: true } : null
}
