import { PASS_IDS, type BriefTools, type PassId } from '@understudy/contracts'
import type { PersonaDocument } from './document.ts'
import { rankOf, type PersonaLayer } from './precedence.ts'

type Modules = PersonaDocument['modules']

/** Of each value that acts, the one of the strongest layer (rule 7), by id. */
export function actingModules<K extends 'tools' | 'pipeline' | 'templates'>(
  layers: readonly PersonaLayer[],
  list: K,
): readonly Modules[K][number][] {
  const said = layers.flatMap(({ kind, persona }) =>
    persona.document.modules[list].map((item: Modules[K][number]) => ({ layer: kind, item })),
  )
  const strongest = new Map<string, Modules[K][number]>()
  for (const { item } of said.toSorted((one, other) => rankOf(other) - rankOf(one)))
    if (item.status === 'active') strongest.set(item.id, item)
  return [...strongest.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** How tools of the brief are set; what nobody set is left out. */
export function toolsOf(layers: readonly PersonaLayer[]): BriefTools {
  return Object.fromEntries(actingModules(layers, 'tools').map(({ id, on, most }) => [id, { on, most }]))
}

/** The passes over drafts, in order. One that comes after itself, by whatever way round, is left out. */
export function passesOf(layers: readonly PersonaLayer[]): readonly PassId[] {
  const uses = actingModules(layers, 'pipeline')
  const passes = PASS_IDS.filter(pass => uses.some(({ id }) => id === pass))
  const afterOf = (pass: PassId): 'drafting' | PassId => uses.find(({ id }) => id === pass)?.after ?? 'drafting'
  const isAfter = (pass: PassId, node: 'drafting' | PassId): boolean => {
    const after = afterOf(pass)
    // what it came after may be gone by now
    return node === (after === 'drafting' || passes.includes(after) ? after : 'drafting')
  }
  const following = (node: 'drafting' | PassId): readonly PassId[] =>
    passes.filter(pass => isAfter(pass, node)).flatMap(pass => [pass, ...following(pass)])
  return following('drafting')
}
