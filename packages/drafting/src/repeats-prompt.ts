import { OWN_SENTENCES } from './role.ts'

/** How much of our own words has to come to be no chance, in characters. */
const OWN_WORDS = 24

/** Whether an answer begins with the prompt itself; `perhaps` while that may yet turn out. */
export function repeatsPrompt(answer: string): 'yes' | 'perhaps' | 'no' {
  const said = answer.trimStart()
  const own = OWN_SENTENCES.find(sentence => sentence.startsWith(said) || said.startsWith(sentence.slice(0, OWN_WORDS)))
  if (own === undefined || said === '') return 'no'
  return said.length < OWN_WORDS ? 'perhaps' : 'yes'
}

/** Whether an answer holds a run of the prompt's own words, wherever it stands, that the passage has not. */
export function holdsPrompt(answer: string, passage: string): boolean {
  return OWN_SENTENCES.some(sentence => runsOf(sentence).some(run => answer.includes(run) && !passage.includes(run)))
}

/** Side by side: whatever is twice as long as one holds one whole. */
function runsOf(sentence: string): readonly string[] {
  const count = Math.max(0, Math.floor(sentence.length / OWN_WORDS))
  return Array.from({ length: count }, (_, n) => sentence.slice(n * OWN_WORDS, (n + 1) * OWN_WORDS))
}
