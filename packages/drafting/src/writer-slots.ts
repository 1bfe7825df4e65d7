import type { Brief, TokenCounter } from '@understudy/contracts'
import { fenced, type Material } from './fence.ts'
import type { TemplateSlot } from './prompt-template.ts'
import type { Room } from './room.ts'

/** Of what goes to examples, the share of refused suggestions: what to write like says more than what not to. */
const REFUSED_SHARE = 0.25
const MOST_OWN = 5
const MOST_REFUSED = 3

type WriterRoom = Pick<Room, 'examples' | 'refused' | 'extensions' | 'scoped' | 'core'>

/** What fills each slot about the writer. Extension fields that have a slot of their own, in `placed`, stand there alone. */
export function writerSlots(
  { persona, extensions, exemplars, counterexamples }: Brief,
  placed: ReadonlySet<TemplateSlot>,
  { room, count }: { readonly room: WriterRoom; readonly count: TokenCounter },
): ReadonlyMap<TemplateSlot, string> {
  const { examples: tokens } = room
  const refused = room.refused ? examples('refused', counterexamples, { tokens: tokens * REFUSED_SHARE, count }) : ''
  const own = examples('own', exemplars, { tokens: tokens - count(refused), count })
  const values = new Map<TemplateSlot, string>([
    ['writer.core', room.core ? persona.core : ''],
    ['writer.exemplars', own],
    ['writer.refused', refused],
    ['writer.scoped', room.scoped ? persona.scoped : ''],
  ])
  const rest: string[] = []
  for (const [key, text] of room.extensions ? Object.entries(extensions) : []) {
    const slot: TemplateSlot = `x-${key.replace(/^x-/, '')}`
    if (placed.has(slot)) values.set(slot, text)
    else rest.push(text)
  }
  return values.set('writer.extensions', rest.join('\n\n'))
}

const HEADING = {
  own: 'The writer’s own prose, to write like:',
  refused: 'Turned down by the writer, not to write like:',
} as const satisfies Partial<Record<Material, string>>
const MOST: Readonly<Record<keyof typeof HEADING, number>> = { own: MOST_OWN, refused: MOST_REFUSED }

/** The first of `texts` that fit, below what they are; empty where none does. */
function examples(
  material: keyof typeof HEADING,
  texts: readonly string[],
  { tokens, count }: { readonly tokens: number; readonly count: TokenCounter },
): string {
  let shown: string = HEADING[material]
  let taken = 0
  for (const text of texts) {
    const longer = `${shown}\n${fenced(material, text)}`
    if (taken === MOST[material] || text.trim() === '' || count(longer) > tokens) continue
    shown = longer
    taken++
  }
  return taken === 0 ? '' : shown
}
