import type { Mode } from '@understudy/contracts'

/** A change that could be offered in a passage. */
export interface Offer {
  readonly rule: string
  readonly passage: string
  readonly from: number
  readonly original: string
  readonly text: string
  readonly mode: Mode
}

type Random = () => number

const NAMES = ['Mara', 'Bess', 'Tom', 'Oskar', 'Ines', 'Pell']
const THINGS = ['gate', 'shutter', 'kettle', 'ladder', 'rope', 'lantern', 'drawer', 'window', 'cart', 'bell']
const PLACES = ['yard', 'kitchen', 'harbour', 'attic', 'chapel', 'field', 'cellar', 'station', 'lane', 'office']
const LINES = [
  'You never asked me',
  'The boat is late',
  'It was your idea',
  'We can wait until morning',
  'Somebody has been here',
  'I kept the letter',
]
const ORNATE = ['expostulated', 'opined', 'interjected', 'remonstrated', 'averred', 'intoned']
const FILLERS = [
  'Rain stood in the {place}.',
  'The {thing} had been mended twice and would not last.',
  'Nobody had swept the {place} since the spring.',
  'A light moved behind the {thing}.',
  'The smell of tar came up from the {place}.',
  'There were two cups on the table and one chair.',
]

/** One sentence per rule, as it stands and as it would be after the fix. */
const SENTENCES: Readonly<
  Record<string, (random: Random) => readonly [before: string, original: string, text: string, after: string]>
> = {
  'ornate-tag': random => [`"${pick(LINES, random)}," ${pick(NAMES, random)} `, pick(ORNATE, random), 'said', '.'],
  'filter-verb': random => {
    const thing = pick(THINGS, random)
    return ['', `She heard the ${thing} creak`, `The ${thing} creaked`, '.']
  },
  intensifier: random => [`The ${pick(PLACES, random)} was `, 'very quiet', 'quiet', '.'],
  padding: random => [`They stayed `, 'due to the fact that', 'because', ` the ${pick(THINGS, random)} was broken.`],
  'began-to': random => [`He `, 'began to cross', 'crossed', ` the ${pick(PLACES, random)}.`],
  'body-doubling': random => [`${pick(NAMES, random)} `, 'nodded her head', 'nodded', ' and went in.'],
  adverb: random => [`She closed the ${pick(THINGS, random)} `, 'slowly and quietly.', 'and waited.', ''],
}
export const RULES: readonly string[] = [
  'ornate-tag',
  'filter-verb',
  'intensifier',
  'padding',
  'began-to',
  'body-doubling',
]

/** A passage of four or five sentences with one thing in it for `rule` to fix. */
export function offerOf(rule: string, random: Random, mode: Mode = 'action'): Offer {
  const make = SENTENCES[rule]
  if (make === undefined) throw new Error(`No sentence for ${rule}`)
  const [before, original, text, after] = make(random)
  const lead = Array.from({ length: 1 + Math.floor(random() * 3) }, () => filler(random)).join(' ')
  const tail = Array.from({ length: 1 + Math.floor(random() * 2) }, () => filler(random)).join(' ')
  const passage = `${lead} ${before}${original}${after} ${tail}`
  return { rule, passage, from: lead.length + 1 + before.length, original, text, mode }
}

export function pick<T>(list: readonly T[], random: Random): T {
  const value = list[Math.floor(random() * list.length)]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

function filler(random: Random): string {
  return pick(FILLERS, random).replace('{place}', pick(PLACES, random)).replace('{thing}', pick(THINGS, random))
}
