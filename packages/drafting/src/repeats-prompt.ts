import { OWN_SENTENCES } from './prompts.ts'

/** How much of our own words has to come to be no chance, in characters. */
const OWN_WORDS = 24

/** Whether an answer begins with the prompt itself; `perhaps` while that may yet turn out. */
export function repeatsPrompt(answer: string): 'yes' | 'perhaps' | 'no' {
  const said = answer.trimStart()
  const own = OWN_SENTENCES.find(sentence => sentence.startsWith(said) || said.startsWith(sentence.slice(0, OWN_WORDS)))
  if (own === undefined || said === '') return 'no'
  return said.length < OWN_WORDS ? 'perhaps' : 'yes'
}
