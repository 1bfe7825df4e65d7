/** What a writer says in quotation marks is not theirs to be turned. */
const QUOTED = /(“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L}))/u

type Person = 'second' | 'third'

const OF_FIRST: Readonly<Record<Person, readonly (readonly [RegExp, string])[]>> = {
  second: [
    [/\bI[’']m\b/g, 'you are'],
    [/\bI am\b/g, 'you are'],
    [/\bI was\b/g, 'you were'],
    [/\bI\b/g, 'you'],
    [/\bmy\b/gi, 'your'],
    [/\bme\b/g, 'you'],
    [/\bmine\b/g, 'yours'],
    [/\bmyself\b/g, 'yourself'],
  ],
  third: [
    [/\bI[’']m\b/g, 'they are'],
    [/\bI am\b/g, 'they are'],
    [/\bI was\b/g, 'they were'],
    [/\bI\b/g, 'they'],
    [/\bmy\b/gi, 'their'],
    [/\bme\b/g, 'them'],
    [/\bmine\b/g, 'theirs'],
    [/\bmyself\b/g, 'themselves'],
  ],
}
const OF_SECOND: readonly (readonly [RegExp, string])[] = [
  [/\byour\b/g, 'their'],
  [/\byours\b/g, 'theirs'],
  [/\byourself\b/g, 'themselves'],
  [/\b(with|to|for|of|from|at|by|behind|around) you\b(?! [a-z]+ (?:it|them|the|a)\b)/g, '$1 them'],
  [/\byou\b/g, 'they'],
]

/** A text about oneself as one about another: "when I hurry" becomes "when you hurry", or "when they hurry". */
export function turnPronouns(text: string, person: Person): string {
  const swaps = person === 'second' ? OF_FIRST.second : [...OF_SECOND, ...OF_FIRST.third]
  return text
    .split(QUOTED)
    .map((piece, at) => (at % 2 === 1 ? piece : swaps.reduce((said, [from, to]) => said.replace(from, to), piece)))
    .join('')
}
