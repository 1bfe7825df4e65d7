import { turned } from './dial.ts'
import { sentencesOf } from './sentences.ts'
import { DIALS } from './taste.ts'

const SENTENCES = 4
const CANDIDATES = 3
/** How often a candidate turns a dial, either way. */
const TURNS = 0.5

/** A passage as it stands, and ways in which it could read. */
export interface Offered {
  readonly base: string
  readonly candidates: readonly string[]
}

/** Narration that can be cut and joined: no speech, neither a word nor a page. Throws where too little is left. */
export function narrationOf(paragraphs: readonly string[]): readonly string[] {
  const sentences = paragraphs
    .flatMap(sentencesOf)
    .filter(each => /^\p{Lu}[^"“”—!?:;()]*\.$/u.test(each))
    .filter(each => inRange(each.split(' ').length))
  if (sentences.length < 8 * SENTENCES) throw new Error('The prose has too little narration to make passages of')
  return sentences
}

/** Four sentences that chance put together, and three versions of them that differ wherever a dial can be turned. */
export function offeredFrom(narration: readonly string[], random: () => number): Offered {
  const left = [...narration]
  const sentences = Array.from({ length: SENTENCES }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '')
  const base = anyVersion(sentences.join(' '), random)
  return { base, candidates: Array.from({ length: CANDIDATES }, () => anyVersion(base, random)) }
}

function anyVersion(text: string, random: () => number): string {
  return DIALS.reduce((version, dial) => {
    const [turn, choice] = [random(), random()]
    if (turn >= TURNS) return version
    return turned(dial, turn < TURNS / 2 ? 'more' : 'fewer', version, choice)
  }, text)
}

function inRange(words: number): boolean {
  return words >= 5 && words <= 24
}
