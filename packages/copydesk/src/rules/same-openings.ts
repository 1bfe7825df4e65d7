import { copydeskRules } from '../copydesk-rules.ts'
import { AUXILIARIES } from '../english/closed-classes.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import type { QueryRule } from './rule.ts'

/** So many in a row are heard … */
const RUN = 3
/** … and so many of even length are meant. */
const LITANY = 4
/** Shorter sentences are blows of an action. */
const FRAGMENT_WORDS = 6
/** Lengths within this part of the longest are even. */
const EVEN = 0.6
const OPENERS = wordList('he she it they we')

/** `She … She … She …`: the third is asked about. */
export const sameOpenings: QueryRule = {
  id: copydeskRules.sameOpenings,
  reach: 'narration',
  ask: block =>
    runsIn(block).flatMap(run => {
      const opener = run[RUN - 1]?.tokens[0]
      if (opener === undefined || isLitany(run) || isAnaphora(run) || isCorrection(run) || isAction(run)) return []
      return [{ from: opener.from, to: opener.to, word: opener.text }]
    }),
}

/** Longest stretches of narration that open with one pronoun and the same second word's kind. */
function runsIn(block: ReadBlock): readonly (readonly Sentence[])[] {
  const runs: Sentence[][] = []
  for (const sentence of block.sentences) {
    const word = openerOf(block, sentence)
    const last = runs.at(-1)
    if (word !== null && last !== undefined && last.at(-1)?.to !== undefined && openerOf(block, last.at(-1)) === word)
      last.push(sentence)
    else runs.push([sentence])
  }
  return runs.filter(run => run.length >= RUN)
}

function openerOf(block: ReadBlock, sentence: Sentence | undefined): string | null {
  const word = sentence?.tokens[0]?.lower
  if (sentence === undefined || word === undefined || !OPENERS.has(word)) return null
  return overlapsAny(sentence, block.speech) ? null : word
}

function isLitany(run: readonly Sentence[]): boolean {
  const lengths = run.map(({ tokens }) => tokens.length)
  return run.length >= LITANY && Math.min(...lengths) >= EVEN * Math.max(...lengths)
}

/** "It wasn’t … It wasn’t … It was": what was not leads up to what was. */
function isCorrection(run: readonly Sentence[]): boolean {
  const denied = run.map(({ tokens }) =>
    tokens.slice(1, 3).some(({ lower }) => lower === 'not' || lower.endsWith("n't")),
  )
  return denied[0] === true && denied[RUN - 2] === true && denied.includes(false)
}

/** "She told him … She told me … She told him": the verb comes again with its pronoun, which nobody does unaware. */
function isAnaphora(run: readonly Sentence[]): boolean {
  const verbs = run.map(({ tokens: [, verb, next] }) =>
    AUXILIARIES.has(verb?.lower ?? '') ? `${verb?.lower} ${next?.lower}` : verb?.lower,
  )
  return verbs.slice(1).filter(verb => verb === verbs[0]).length >= RUN - 1
}

function isAction(run: readonly Sentence[]): boolean {
  return run.slice(0, RUN).some(({ tokens }) => tokens.length < FRAGMENT_WORDS)
}
