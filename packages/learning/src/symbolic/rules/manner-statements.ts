import type { MannerId } from './manners.ts'

/** A manner, and whether less or more of it is wished. */
export interface MannerWish {
  readonly manner: MannerId
  readonly wants: 'less' | 'more'
}

/** How each is wished away, and how it is wished for; null where the opposite is a manner by itself, or nobody's wish. */
const STATEMENTS: Readonly<Record<MannerId, readonly [less: string, more: string | null]>> = {
  'asking-close': [
    'Do not let a paragraph of narration end by asking something',
    'Let a paragraph of narration end by asking something',
  ],
  'spoken-close': [
    'Do not let what somebody says be the last thing in a paragraph of narration',
    'Let what somebody says be the last thing in a paragraph of narration',
  ],
  'clipped-close': ['Do not close a paragraph on a clipped few words', 'Close a paragraph on a clipped few words'],
  'long-close': ['Let the last thing that a paragraph says be brief', null],
  'brief-opening': ['Do not open a paragraph on a few words', 'Open a paragraph on a few words'],
  'spoken-opening': ['Let what is done come before what is said in a paragraph', null],
  'led-in-talk': ['Let what is said come first in a paragraph, and what is done behind it', null],
  'split-speech': [
    'Let people finish what they say before naming who says it',
    'Name who speaks in the middle of what they say',
  ],
  'tag-before': ['Name who says it behind the words, not before them', null],
  'tag-behind': ['Name who says it before the words, not behind them', null],
  'setting-opening': [
    'Begin with who acts, and put the where and when behind it',
    'Begin with the where or when, and put who acts behind it',
  ],
  'hung-comparison': ['Do not hang “as if” or “as though” on what was already told', null],
  'hung-likeness': ['Do not hang “like” on what was already told', null],
  'joined-clauses': [
    'Let what somebody does stand apart rather than joined by “and”',
    'Join what is done one thing after another by “and”',
  ],
  'second-naming': ['Name a thing once, and not a second time behind it', null],
  'asked-and-told': [
    'Do not let narration ask what it tells at once',
    'Let narration ask something and tell it at once',
  ],
  'scare-quotes': ['Do not hold a word at arm’s length with marks around it', null],
}

/** Every manner, each way it can be wished. */
export const MANNER_WISHES: readonly MannerWish[] = (Object.keys(STATEMENTS) as MannerId[]).flatMap(manner => [
  { manner, wants: 'less' as const },
  ...(STATEMENTS[manner][1] === null ? [] : [{ manner, wants: 'more' as const }]),
])

/** A manner as an imperative; null where it is not wished so. */
export function sayManner({ manner, wants }: MannerWish): string | null {
  const [less, more] = STATEMENTS[manner]
  return wants === 'less' ? less : more
}

const BY_STATEMENT: ReadonlyMap<string, MannerWish> = new Map(
  MANNER_WISHES.map(wish => [plain(sayManner(wish) ?? ''), wish]),
)

/** The manner that a statement is about, however its marks and capitals are written; null where none. */
export function mannerOf(statement: string): MannerWish | null {
  return BY_STATEMENT.get(plain(statement)) ?? null
}

function plain(statement: string): string {
  return statement
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\s.!]+$/u, '')
    .trim()
}
