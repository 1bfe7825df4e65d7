/** An English verb of a second person: "be" is the one that differs. */
export function secondPerson(verb: string): string {
  return verb === 'be' ? 'are' : verb
}

/** An English verb of a third person. */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
