import { BODY_DOUBLINGS, HEDGES, INTENSIFIERS, PADDING } from '@understudy/stylometry'
import type { Operation, PassId } from '../operation.ts'
import type { OptimizerGround } from '../stage.ts'
import type { RecordedDifference } from '../trajectory.ts'

/** Passages that have to speak for a pass before it is worth doing again with it. */
const LEAST_PASSAGES = 2
const LEAST_SHARE = 0.75

/** The passes that would have done what the writer does by hand, and those whose work the writer takes back. */
export function pipelineOperations(
  differences: readonly RecordedDifference[],
  { passes }: Pick<OptimizerGround, 'passes'>,
): readonly Operation[] {
  return (Object.keys(FAULTS) as PassId[]).flatMap((pass): readonly Operation[] => {
    const { wanted, unwanted } = sidesOf(differences, FAULTS[pass])
    const isOn = passes.includes(pass)
    const [pro, con] = isOn ? [unwanted, wanted] : [wanted, unwanted]
    if (pro.passages < LEAST_PASSAGES || pro.passages < LEAST_SHARE * (pro.passages + con.passages)) return []
    const last = passes.at(-1) ?? 'drafting'
    return [
      isOn
        ? { type: 'pipeline', change: { type: 'remove-pass', pass }, because: pro.because }
        : { type: 'pipeline', change: { type: 'add-pass', pass, after: last }, because: pro.because },
    ]
  })
}

/** What each pass takes out of a text, as far as lists and signs tell it. */
const FAULTS: Readonly<Record<PassId, (text: string) => number>> = {
  tightening: looseWords,
  proofing: slips,
}

function looseWords(text: string): number {
  const said = ` ${(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  ).join(' ')} `
  const single = said.split(' ').filter(word => INTENSIFIERS.has(word) || HEDGES.has(word)).length
  return single + PHRASES.reduce((total, phrase) => total + (said.match(phrase)?.length ?? 0), 0)
}

const PHRASES: readonly RegExp[] = [
  ...PADDING.map(({ phrase }) => phraseOf(phrase)),
  ...BODY_DOUBLINGS.map(
    ({ verb, links, parts }) =>
      new RegExp(
        ` (?:${verb.join('|')})(?: (?:${links.filter(link => link !== '').join('|') || '(?!)'}))? (?:his|her|their|my|its|our|your) (?:${parts.join('|')})(?= )`,
        'gu',
      ),
  ),
]

function phraseOf(phrase: string): RegExp {
  const words = phrase.split(' ').map(word => (word === '*' ? "[\\p{L}']+" : `(?:${word})`))
  return new RegExp(` ${words.join(' ')}(?= )`, 'gu')
}

/** Slips of the keys: a word or a blank said twice, a blank before a mark, a sentence begun small. */
function slips(text: string): number {
  return SLIPS.reduce((total, slip) => total + (text.match(slip)?.length ?? 0), 0)
}
const SLIPS: readonly RegExp[] = [
  /(?<![\p{L}'’])(?!had |that |very |no |so |ha |there |now )(\p{L}{2,}) \1(?![\p{L}'’])/giu,
  /\S {2,}\S/gu,
  /\p{L} [,;:.!?](?=\s|$)/gu,
  /(?<=\p{Ll}{3}[.!?] )\p{Ll}/gu,
  /,,|(?<!\.)\.\.(?!\.)/gu,
]

interface Side {
  readonly passages: number
  readonly because: readonly string[]
}

function sidesOf(
  differences: readonly RecordedDifference[],
  count: (text: string) => number,
): { readonly wanted: Side; readonly unwanted: Side } {
  const moves = differences
    .filter(({ by }) => by === 'reworked' || by === 'typed-instead' || by === 'refused')
    .map(difference => ({ difference, moved: Math.sign(count(difference.kept) - count(difference.passed)) }))
  const side = (sign: number): Side => {
    const found = moves.filter(({ moved }) => moved === sign).map(({ difference }) => difference)
    return {
      passages: new Set(found.map(({ passage }) => passage)).size,
      because: [...new Set(found.map(({ outcome }) => outcome))],
    }
  }
  return { wanted: side(-1), unwanted: side(1) }
}
