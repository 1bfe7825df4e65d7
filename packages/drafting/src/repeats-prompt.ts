import type { ParsedTemplate } from './prompt-template.ts'

/** How much of our own words has to come to be no chance, in characters. */
const OWN_WORDS = 24
/** What a task says whatever the template. */
const OF_TASKS = 'Repeat nothing of <before>'

/** What a template says in its own words, line by line; a model that says this again has no story to tell. */
export function ownSentences({ system, user }: Pick<ParsedTemplate, 'system' | 'user'>): readonly string[] {
  const pieces = [...system, ...user].flat().filter(piece => typeof piece === 'string')
  const lines = pieces.flatMap(piece => piece.split('\n')).map(line => line.trim())
  return [...lines.filter(line => line.length >= OWN_WORDS), OF_TASKS]
}

/** Whether an answer begins with a sentence of the prompt; `perhaps` while that may yet turn out. */
export function repeatsPrompt(answer: string, own: readonly string[]): 'yes' | 'perhaps' | 'no' {
  const said = answer.trimStart()
  const found = own.find(sentence => sentence.startsWith(said) || said.startsWith(sentence.slice(0, OWN_WORDS)))
  if (found === undefined || said === '') return 'no'
  return said.length < OWN_WORDS ? 'perhaps' : 'yes'
}

/** Whether an answer holds a run of the prompt's own words, wherever it stands, that the passage has not. */
export function holdsPrompt(answer: string, passage: string, own: readonly string[]): boolean {
  return own.some(sentence => runsOf(sentence).some(run => answer.includes(run) && !passage.includes(run)))
}

/** Side by side: whatever is twice as long as one holds one whole. */
function runsOf(sentence: string): readonly string[] {
  const count = Math.max(0, Math.floor(sentence.length / OWN_WORDS))
  return Array.from({ length: count }, (_, n) => sentence.slice(n * OWN_WORDS, (n + 1) * OWN_WORDS))
}
