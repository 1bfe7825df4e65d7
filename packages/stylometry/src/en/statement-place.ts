import type { Mode, Scope } from '@understudy/contracts'
import { MODE_PHRASES } from './statements.ts'

/** Who and what a wish may be about: what it names beside these is not known. */
export interface StatementPlace {
  /** Names of the manuscript. */
  readonly names?: readonly string[]
  /** What "this book" is; without one such words narrow nothing. */
  readonly work?: string
}

/** A wish without the words that say where it holds. */
export interface PlacedWish {
  readonly wish: string
  readonly scope: Scope
  readonly except: string | null
  /** It is meant for there and nowhere else: `Exclamation marks only in dialogue`. */
  readonly only: boolean
  /** It says where in a way that cannot be told: it must not act everywhere instead. */
  readonly unsure: boolean
}

/** How an exception is said that a passage tells, as `readException` of the persona reads it. */
const EXCEPTIONS: Readonly<Record<Mode, string>> = {
  dialogue: 'in dialogue',
  action: 'in action',
  description: 'in description',
  reflection: 'in reflection',
  embedded: 'in letters',
}

const EXCEPT =
  /[,;:(]?\s*\b(?:except(?: for)?|unless|other than|apart from|aside from|excluding|outside(?: of)?|save (?:for|in|when)|but not (?=in|when|for|if|where))\b\s*([^)]+)\)?$/i
const EXCEPT_FIRST = /^(?:except(?: for)?|unless|apart from|aside from|other than|outside(?: of)?)\s+([^,]+),\s*(.+)$/i
const WORK =
  /,?\s*\b(?:in|for|throughout) (?:this|the present|the current|my current) (?:book|story|novel|novella|manuscript|work|draft|piece|one|project|tale|text)\b,?/i
const NARRATION =
  /,?\s*\b(?:in|for|within) (?:the )?(?:narration|narrative(?: voice)?|narrated (?:parts|passages|text))\b,?/i
/** Where and when, in words that no passage tells by itself. */
const UNREAD =
  /\b(?:when|whenever|if|while|until|during|once|whereas)\b|\b(?:in|at|for|from|by|of) (?:the |a |an |my |each |every |this |that |some )?(?:\p{L}+ )?(?:chapters?|prologues?|epilogues?|flashbacks?|dreams?|scenes?|parts?|sections?|acts?|ending|finale|opening|beginning|middle|end)\b/u
/** Somebody's, who is not known. */
const SOMEBODY = /\b(?!It's|That's|There's|Let's|What's)\p{Lu}\p{L}+'s\b/u
/** Clauses that narrow nothing. */
const IDLE =
  /,?\s*\b(?:(?:when|where|if|whenever|wherever)(?:ever)? (?:at all )?(?:possible|you can|needed|necessary|in doubt|you see (?:it|them|one))|at all times|in general|in my (?:own )?(?:writing|work|prose|text|style|manuscripts?|books?|stories)|for (?:me|now)|from now on|as a rule|if you (?:can|please|would|must))\b,?/gi

/** Takes out of a wish, in plain marks, where it says that it holds and where not. */
export function readPlace(sentence: string, { names = [], work }: StatementPlace): PlacedWish {
  const { wish: whole, except: apart } = readExcept(spokenFirst(sentence.replace(IDLE, ' ')), names)
  const scope: { work?: string; pointOfView?: string; speaker?: string; mode?: Mode } = {}
  let [wish, except] = [whole, apart]
  const take = (pattern: RegExp, put = ' '): RegExpExecArray | null => {
    const found = pattern.exec(wish)
    if (found !== null) wish = wish.replace(pattern, put)
    return found
  }
  if (take(WORK) !== null && work !== undefined) scope.work = work
  if (except === null && take(NARRATION) !== null) except = EXCEPTIONS.dialogue
  for (const { pattern, put, key } of nameForms(names)) {
    const found = scope[key] === undefined ? take(pattern, put) : null
    if (found?.[1] !== undefined) scope[key] = knownName(found[1], names)
  }
  const only = /\bonly,? (?:(?:allowed|permitted|used|fine) )?(?:in|inside|within|for|during|when)\b/i.test(wish)
  if (scope.speaker === undefined) {
    const [phrase, mode] = MODE_PHRASES.find(([pattern]) => pattern.test(wish.toLowerCase())) ?? [null, null]
    if (mode !== null) {
      scope.mode = mode
      take(new RegExp(phrase.source, 'i'))
    }
  }
  const unsure = UNREAD.test(wish.toLowerCase()) || SOMEBODY.test(wish)
  return { wish: tidied(wish), scope, except, only: only && scope.mode !== undefined, unsure }
}

/** What is said of speech and speakers as such, said as a wish: `Dialogue should be short`, `Nobody says it`. */
function spokenFirst(sentence: string): string {
  return sentence
    .replace(/^(?:the |my |all )?(?:dialogue|dialog) (?:should|must|needs to|has to|can|may) /i, 'In dialogue, ')
    .replace(
      /^(?:nobody|no one|no character|none of (?:my|the) characters) (?:should |must |may |would |can )?(?:ever )?(?:says?|uses?) /i,
      'In dialogue, never use ',
    )
    .replace(
      /^(?:my |the |all )?characters (?:should |must |can |may )?(?:always )?(?=use|speak in|talk in)/i,
      'In dialogue, ',
    )
}

function readExcept(sentence: string, names: readonly string[]): { wish: string; except: string | null } {
  const first = EXCEPT_FIRST.exec(sentence)
  if (first !== null) return { wish: first[2] ?? '', except: exceptionOf(first[0], first[1] ?? '', names) }
  const last = EXCEPT.exec(sentence)
  if (last === null) return { wish: sentence, except: null }
  return { wish: sentence.slice(0, last.index), except: exceptionOf(last[0], last[1] ?? '', names) }
}

/** As the persona says exceptions: a mode or a speaker in its own words, all else in the writer's. */
function exceptionOf(clause: string, said: string, names: readonly string[]): string {
  const lower = ` ${said.toLowerCase()}`.replace(/[.!\s]+$/u, '')
  const isBare = /^ (?:the )?(?:dialogue|dialog|speech|letters)$/.test(lower)
  const placed = isBare ? ` in${lower}` : lower
  const mode = MODE_PHRASES.find(([pattern]) => placed.replace(pattern, '').trim() === '')?.[1]
  if (mode !== undefined) return EXCEPTIONS[mode]
  for (const { pattern, key } of nameForms(names)) {
    const name = key === 'speaker' ? pattern.exec(said)?.[1] : undefined
    if (name !== undefined) return `when ${knownName(name, names)} speaks`
  }
  const words = said.trim().replace(/[.!\s]+$/u, '')
  return /\bunless\b/i.test(clause) ? `if ${words}` : words
}

interface NameForm {
  readonly key: 'speaker' | 'pointOfView'
  readonly pattern: RegExp
  /** What the wish says in its place. */
  readonly put: string
}

/** How a wish names who speaks or sees; only of names that are known. */
function nameForms(names: readonly string[]): readonly NameForm[] {
  if (names.length === 0) return []
  const each = names
    .toSorted((one, other) => other.length - one.length)
    .map(name => name.replaceAll('’', "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const form = (key: NameForm['key'], pattern: string, put = ' '): NameForm => {
    // capitals count: "will speaks" is nobody
    return { key, pattern: new RegExp(pattern.replaceAll('NAME', `(${each})`), 'u'), put }
  }
  return [
    form(
      'pointOfView',
      ",?\\s*\\b(?:[Ii]n|[Ff]or|[Tt]hroughout|[Dd]uring|[Ff]rom) NAME's (?:chapters?|scenes?|sections?|parts?|pov|POV|point of view|perspective|viewpoint|eyes|head|narration)\\b,?",
    ),
    form(
      'pointOfView',
      ',?\\s*\\b(?:[Ww]hen|[Ww]henever|[Ww]here|[Ii]f|[Ww]hile) NAME (?:narrates|is narrating|is the narrator|tells (?:it|the story)|is telling (?:it|the story))\\b,?',
    ),
    form(
      'pointOfView',
      ',?\\s*\\b[Ii]n (?:the )?(?:chapters?|scenes?|parts?|sections?) (?:told|narrated|seen) by NAME\\b,?',
    ),
    form(
      'speaker',
      ',?\\s*\\b(?:[Ww]hen|[Ww]henever|[Ww]here|[Ii]f|[Ww]hile) NAME (?:speaks|talks|is speaking|is talking|says anything|says something)\\b,?',
    ),
    form(
      'speaker',
      ",?\\s*\\b(?:[Ii]n|[Ff]or|[Ff]rom) NAME's (?:dialogue|dialog|speech|speeches|lines?|voice|mouth|talk|words|conversations?)\\b,?",
    ),
    form(
      'speaker',
      "^NAME(?:'s (?:dialogue|dialog|speech|lines?))? (?:should |must |would |will |can |may |does |do )?(?:never|not|doesn't|don't|shouldn't|mustn't|wouldn't|won't|can't|isn't to)(?: ever)? (?:says?|uses?|speaks? in|talks? in) ",
      'never use ',
    ),
    form(
      'speaker',
      "^NAME(?:'s (?:dialogue|dialog|speech|lines?))?(?: (?:shouldn't|mustn't|wouldn't|won't|can't|doesn't)) (?:ever )?(?:say|use|speak in|talk in) ",
      'never use ',
    ),
    form(
      'speaker',
      "^NAME(?:'s (?:dialogue|dialog|speech|lines?))? (?:should |must |would |will |can |may )?(?:always |only )?(?:says?|uses?|speaks? (?:only )?in|talks? (?:only )?in|speaks? with|talks? with) ",
      'use ',
    ),
    form('speaker', "^(?:[Kk]eep |[Mm]ake |[Ll]et )?NAME's (?=sentences? |speeches )", 'keep '),
  ]
}

/** As the manuscript writes it. */
function knownName(said: string, names: readonly string[]): string {
  return names.find(name => name.replaceAll('’', "'") === said) ?? said
}

function tidied(wish: string): string {
  return wish
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
}
