import { PADDING, type Padding } from '@understudy/stylometry'

/** A phrase that says the same in more words. An empty `to` takes it out. */
export interface PaddingPhrase {
  readonly words: readonly string[]
  readonly to: string
  /** Where it must stand; anywhere if absent. `clause-start`: first in the sentence or behind a mark. */
  readonly only?: 'clause-start'
  /** The words one of which must stand before it. */
  readonly behind?: readonly string[]
  /** What the verb in it becomes behind "had" or "have", where that differs. */
  readonly perfect?: string
}

const DOUBTING =
  'doubt doubts doubted doubtful uncertain unsure undecided wonder wondered wondering speculate speculated speculating debate debated mind'.split(
    ' ',
  )

/** What else a phrase needs to be padding, and what has to be put behind "had". */
const WHERE: Readonly<Record<string, Partial<PaddingPhrase>>> = {
  'as to whether': { behind: DOUBTING },
  'in order to': { only: 'clause-start' },
  'come to the conclusion that': { perfect: 'concluded that' },
}

/** Every phrase in every form, the longer before the shorter where they open alike. */
export const PADDING_PHRASES: readonly PaddingPhrase[] = PADDING.flatMap(formsOf).toSorted(
  (one, other) => other.words.length - one.words.length,
)

function formsOf({ phrase, plain }: Padding): readonly PaddingPhrase[] {
  if (plain === null) return []
  const plains = choicesOf(plain)
  return choicesOf(phrase).map((words, index) => ({
    words: words.split(' '),
    to: plains[index] ?? plain,
    ...WHERE[words],
  }))
}

/** `make|made a plan` → `make a plan`, `made a plan`. */
function choicesOf(words: string): readonly string[] {
  const place = words.split(' ').find(word => word.includes('|'))
  return place === undefined ? [words] : place.split('|').map(word => words.replace(place, word))
}
