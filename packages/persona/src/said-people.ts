import type { Scope } from '@understudy/contracts'

const SPEAKS = /^ (?:speaks|talks|is speaking|is talking|says)\b/
const SPEECH = /^['’]s (?:dialogue|dialog|speech|speeches|lines?|voice|mouth|talk|words|conversations?|sentences?)\b/
const SEES = /^ (?:narrates|is narrating|is the narrator|tells (?:it|the story))\b/
const SIGHT =
  /^['’]s (?:chapters?|scenes?|sections?|parts?|pov|point of view|perspective|viewpoint|eyes|head|narration)\b/i
const TOLD_BY = /\b(?:told|narrated|seen) by $/

/** The scope without the people whose speech or view a statement says itself: “Mara never says …”, “in Tom’s chapters”. */
export function withoutSaidPeople({ speaker, pointOfView, ...scope }: Scope, statement: string): Scope {
  const speaks = (before: string, after: string): boolean => before === '' || SPEAKS.test(after) || SPEECH.test(after)
  const sees = (before: string, after: string): boolean => SEES.test(after) || SIGHT.test(after) || TOLD_BY.test(before)
  return {
    ...scope,
    ...(speaker !== undefined && !isNamed(statement, speaker, speaks) && { speaker }),
    ...(pointOfView !== undefined && !isNamed(statement, pointOfView, sees) && { pointOfView }),
  }
}

function isNamed(statement: string, name: string, so: (before: string, after: string) => boolean): boolean {
  const letter = /[\p{L}\p{N}]/u
  for (let at = statement.indexOf(name); at >= 0; at = statement.indexOf(name, at + 1)) {
    const [before, after] = [statement.slice(0, at), statement.slice(at + name.length)]
    if (!letter.test(before.slice(-1)) && !letter.test(after.slice(0, 1)) && so(before, after)) return true
  }
  return false
}
