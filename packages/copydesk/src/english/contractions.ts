/** What two words become in easy speech, by the two words: `do not` → `don't`, with a straight apostrophe. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ...'do does did is are was were have has had would could should'
    .split(' ')
    .map(word => [`${word} not`, `${word}n't`] as const),
  ['can not', "can't"],
  ['will not', "won't"],
  ['i am', "i'm"],
  ...'you we they'.split(' ').map(word => [`${word} are`, `${word}'re`] as const),
  ...'he she it that there what who'.split(' ').map(word => [`${word} is`, `${word}'s`] as const),
  ...'i you he she it we they'.split(' ').map(word => [`${word} will`, `${word}'ll`] as const),
])

/** And back; what may stand for two things (`he's`, `he'd`) is left out. */
export const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ...[...CONTRACTIONS].flatMap(([full, short]) => (short.endsWith("'s") ? [] : [[short, full] as const])),
  ["can't", 'cannot'],
  ["shan't", 'shall not'],
  ["mustn't", 'must not'],
  ["needn't", 'need not'],
  ...'i you we they'.split(' ').map(word => [`${word}'ve`, `${word} have`] as const),
])
