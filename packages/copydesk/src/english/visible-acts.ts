import { wordList } from './word-list.ts'

/**
 * What anybody there can see somebody do, by base form: "seemed to" takes nothing from it. Thoughts, wishes and what a
 * face merely may mean (listen, consider, recognise, sleep) are left out, because there a witness can only guess.
 */
export const VISIBLE_ACTS = wordList(`
  hesitate pause shrug nod smile grin frown flinch shiver tremble stiffen relax wince blush sway stagger stumble falter
  shrink slump sag glance lean turn stop slow hurry straighten smirk shudder sigh laugh swallow blink bow tense
`)
