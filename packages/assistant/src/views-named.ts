import { isActing, ruleLines, type Persona, type PersonaLayer } from '@understudy/persona'

const known = new WeakMap<Persona, ReadonlySet<string>>()

/** Whose points of view acting items and rules speak of; read once of each persona. */
export function viewsNamed(layers: readonly PersonaLayer[]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ persona }) => [...viewsIn(persona)]))
}

function viewsIn(persona: Persona): ReadonlySet<string> {
  const found = known.get(persona)
  if (found !== undefined) return found
  const items = [...persona.items.values()].flatMap(({ item }) => (isActing(item) ? [item] : []))
  const rules = Object.values(persona.document.preference.rules).flatMap(ruleLines)
  const names = new Set([...items, ...rules].flatMap(({ scope }) => scope.pointOfView ?? []))
  known.set(persona, names)
  return names
}
