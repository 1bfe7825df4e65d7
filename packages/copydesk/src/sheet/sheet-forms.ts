import { IRREGULAR_VERBS } from '@understudy/stylometry'
import { ingOf, participleOf, pastOf, thirdPersonOf } from '../english/inflect.ts'
import { wordList } from '../english/word-list.ts'

/** One form of a word of the list and what takes its place; null where that depends on the sentence. */
export interface SheetForm {
  readonly from: string
  readonly to: string | null
  /** `shape`: the same letters, other hyphens, capitals or accents; `spelling`: the same word; `word`: another one. */
  readonly kind: 'shape' | 'spelling' | 'word'
}

/** The forms of an entry that are sure, its own first. */
export function sheetForms(word: string, to: string): readonly SheetForm[] {
  const kind = kindOf(word, to)
  const own = { from: word, to, kind } as const
  if (/[^\p{L}]/u.test(word) || /[^\p{L}]/u.test(to)) return [own, ...pluralOfShape(own)]
  return [own, ...inflected(word.toLowerCase(), to, kind).filter(({ from }) => from !== word)]
}

function kindOf(word: string, to: string): SheetForm['kind'] {
  if (lettersOf(word) === lettersOf(to)) return 'shape'
  const isOneWord = !/\s/.test(word) && !/\s/.test(to)
  return isOneWord && word[0]?.toLowerCase() === to[0]?.toLowerCase() && isNear(word, to) ? 'spelling' : 'word'
}

/** Letters without marks, in lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

function isNear(word: string, to: string): boolean {
  return Math.min(word.length, to.length) >= 4 && distance(word.toLowerCase(), to.toLowerCase()) <= 2
}

/** Letters put in, taken out or changed, between two short words. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1])
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** `tidegate` to `tide-gate`: both take an s alike. */
function pluralOfShape({ from, to, kind }: SheetForm): readonly SheetForm[] {
  if (kind !== 'shape' || to === null || /\s/.test(from) || !/[^syxz]$/i.test(from) || !/\p{L}$/u.test(to)) return []
  return [{ from: `${from}s`, to: `${to}s`, kind }]
}

function inflected(word: string, to: string, kind: SheetForm['kind']): readonly SheetForm[] {
  const forms = new Map<string, string | null>()
  const add = (from: string | null, put: string | null): void => {
    if (from !== null && !forms.has(from)) forms.set(from, put)
  }
  const isName = /^\p{Lu}/u.test(to)
  add(thirdPersonOf(word), ODD_PLURALS.test(to.toLowerCase()) || isName ? null : thirdPersonOf(to))
  if (!isName) {
    const isVerb = kind !== 'word' || isSurelyVerb(word, to)
    const form = (made: string | null): string | null => (isVerb ? made : null)
    const [past, participle] = [form(pastOf(to, null)), form(participleOf(to, null))]
    const own = IRREGULAR_VERBS.get(word)
    if (own !== undefined && own.pasts[0] !== own.participles[0]) {
      add(own.pasts[0], past)
      add(own.participles[0], participle)
    } else add(pastOf(word, null), past === participle ? past : null)
    add(ingOf(word, null), form(ingOf(to, null)))
  }
  return [...forms].flatMap(([from, put]) => (COMMON.has(from) ? [] : [{ from, to: put, kind }]))
}

/** By its ending, or by being irregular: “kidded” is nothing of a child's. */
function isSurelyVerb(word: string, to: string): boolean {
  return /(?:i[sz]e|ify|ate)$/.test(word) || IRREGULAR_VERBS.has(word) || IRREGULAR_VERBS.has(to)
}

/** Nouns whose plural is not the verb's third person, or may not be. */
const ODD_PLURALS =
  /(?:man|child|foot|tooth|mouse|goose|person|ox|fish|sheep|deer|(?:l[ei]a?|kni|wi|shel|sel|hal|wol|cal|thie|loa|el|scar|whar|hoo|roo)fe?|[^aeiou]o|eo|io)$/
/** Forms that are common words of their own. */
const COMMON = wordList('his is as us its this has was does goes being seeing thing king ring wing')
