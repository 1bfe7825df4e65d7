import { isActing, ruleLines, type Persona, type PersonaLayer } from '@understudy/persona'

/** Names that acting items and rules speak of. */
export interface PeopleNamed {
  /** Whose points of view. */
  readonly views: ReadonlySet<string>
  /** Whose speech. */
  readonly speakers: ReadonlySet<string>
}

const known = new WeakMap<Persona, PeopleNamed>()

/** Whom the scopes of `layers` name; read once of each persona. */
export function peopleNamed(layers: readonly PersonaLayer[]): PeopleNamed {
  const all = layers.map(({ persona }) => peopleIn(persona))
  return {
    views: new Set(all.flatMap(({ views }) => [...views])),
    speakers: new Set(all.flatMap(({ speakers }) => [...speakers])),
  }
}

/** Which of `speakers` a text may name, by any part of their names; rather too many than too few. */
export function namedIn(text: string, speakers: ReadonlySet<string>): readonly string[] {
  return [...speakers].filter(name => name.match(PART)?.some(part => text.includes(part)))
}
const PART = /[\p{L}\p{M}]{2,}/gu

function peopleIn(persona: Persona): PeopleNamed {
  const found = known.get(persona)
  if (found !== undefined) return found
  const items = [...persona.items.values()].flatMap(({ item }) => (isActing(item) ? [item] : []))
  const rules = Object.values(persona.document.preference.rules).flatMap(ruleLines)
  const scopes = [...items, ...rules].map(({ scope }) => scope)
  const named = {
    views: new Set(scopes.flatMap(({ pointOfView }) => pointOfView ?? [])),
    speakers: new Set(scopes.flatMap(({ speaker }) => speaker ?? [])),
  }
  known.set(persona, named)
  return named
}
