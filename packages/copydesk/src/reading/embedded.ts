import type { BlockType } from '@understudy/contracts'

/** A salutation holds for so many blocks, unless a farewell ends it sooner. */
const LONGEST_LETTER = 12

const SALUTATION =
  /^(?:(?:my )?(?:dear|dearest|darling)\b|(?:hi|hello|hey)\b|to whom it may concern)[^.?!]{0,60}[,:—–-]?$/i
const FAREWELL =
  /^(?:(?:with )?(?:much |all my |lots of )?love|yours|kind(?:est)? regards|(?:best|warm|kind) (?:wishes|regards)|regards|best|sincerely|cheers|as ever|always|sent from my)\b.{0,60}$/i
const CHAT =
  /^(?:\[?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\]?\s|>|\p{Lu}\p{L}{0,14}(?: \p{Lu}\p{L}{0,14})?:\s+\S|[Pp]\.?[Ss]\.?[\s:])/u
const HEADER = /^(?:subject|from|to|date|re)\s?:/i
const CAPITALS = /^[A-Z]{2,}[A-Z ,.'’0-9-]{3,}$/
const DATED =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i
/** Markup, lists, songs, addresses, and what stands in brackets by itself. */
const FORM = /^(?:<\/?[a-z][^>]*>|#{1,6} |\||\{["[]|[•●▪◦‣·♪]|\d{1,2}[.)]\s|https?:|\([^)]*\)$)/i
/** Who speaks next in a script: `DORRICK`, `BESS (V.O.)`; but `PART TWO` opens a page of prose. */
const CUE = /^[A-Z][A-Z.'’ -]{1,30}(?<=[A-Z])(?: ?\([^)]*\))?$/
const HEADING = /^(?:chapter|part|book|volume|prologue|epilogue|interlude|act|scene|the|one|two|three|i|ii|iii|iv|v)\b/i
/** A line of verse, of a list or a heading is shorter and closes no sentence. */
const LINE_CHARACTERS = 80

/** Text inside the text: no paragraph of prose, verse, a line of chat, or part of a letter. No rule touches it. */
export function isEmbedded(type: BlockType, text: string, before: readonly string[]): boolean {
  if (type !== 'paragraph' && type !== 'other') return true
  return (
    isVerse(text) ||
    CHAT.test(text) ||
    HEADER.test(text) ||
    CAPITALS.test(text) ||
    DATED.test(text) ||
    FORM.test(text) ||
    isLine(text) ||
    goesOnFromLine(text, before) ||
    isUnderCue(before) ||
    isSalutation(text) ||
    isFarewell(text) ||
    inLetter(before)
  )
}

/** No sentence in it, and none closed by it: nobody's finished prose. */
function isLine(text: string): boolean {
  return text.length < LINE_CHARACTERS && !/[.?!…:;—–“”"‘«»]/.test(text)
}

/** The last line of a verse may close the sentence that its lines are. */
function goesOnFromLine(text: string, before: readonly string[]): boolean {
  const last = before.at(-1) ?? ''
  return text.length < LINE_CHARACTERS && /^\p{Ll}/u.test(text) && isLine(last)
}

/** What somebody says, or does while they say it, in a script. */
function isUnderCue(before: readonly string[]): boolean {
  const last = before.at(-1)?.trim() ?? ''
  return CUE.test(last) && !HEADING.test(last)
}

/** Hard breaks that cut a paragraph into short lines. */
function isVerse(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length >= 2 && lines.filter(line => line.length < 60).length >= lines.length - 1
}

function inLetter(before: readonly string[]): boolean {
  for (const paragraph of before.slice(-LONGEST_LETTER).toReversed()) {
    if (isFarewell(paragraph) || /[“"]/.test(paragraph)) return false
    if (isSalutation(paragraph)) return true
  }
  return false
}

function isSalutation(paragraph: string): boolean {
  return (
    SALUTATION.test(paragraph.trim()) && paragraph.trim().split(' ').length <= 8 && /[,:—–-]$/.test(paragraph.trim())
  )
}

function isFarewell(paragraph: string): boolean {
  return paragraph.length < 60 && FAREWELL.test(paragraph.trim()) && !/[.?!]$/.test(paragraph.trim())
}
