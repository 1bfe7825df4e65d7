/** Short names for long ids in one question, and back. The ids themselves are understood as well. */
export interface ShortNames<Id extends string = string> {
  nameOf(id: Id): string
  /** Of those that have a name, in the order of `ids`: an id of something that is not shown tells nobody anything. */
  namesOf(ids: readonly Id[]): readonly string[]
  /** Null for what was not named. */
  idOf(name: string): Id | null
  readonly all: readonly string[]
}

/** Names of a letter and a number, in the order of `ids`. */
export function shortNames<Id extends string>(letter: string, ids: readonly Id[]): ShortNames<Id> {
  const named = [...new Set(ids)]
  const names = new Map(named.map((id, at) => [id, `${letter}${at + 1}`]))
  // an id that looks like a name is an id
  const known = new Map([
    ...named.map((id, at) => [`${letter}${at + 1}`, id] as const),
    ...named.map(id => [id as string, id] as const),
  ])
  return {
    nameOf: id => names.get(id) ?? id,
    namesOf: ids => ids.flatMap(id => names.get(id) ?? []),
    idOf: name => known.get(name) ?? null,
    all: [...names.values()],
  }
}
