import type { DialogueConvention } from '@understudy/contracts'
import { readSpeechVerb } from './en/speech-verbs.ts'
import { words } from './words.ts'

const DOUBLE = /(?:^|[\s—([])["“„«](?=\S)[^"”“»\n]*(?:["”“»]|$)/gu
const SINGLE = /(?:^|[\s—([])['‘](?=\S)[^\n]{0,600}?[.,!?…—–-]['’](?![\p{L}\p{N}])/gu
const DASH = /^\s*[—–―]\s*\p{L}/u
const UNMARKED_TAG = /,\s+(?:\p{Lu}?[\p{L}'’]+\s+){1,2}?[\p{L}]+(?=[\s.,])/gu
/** Fewer unmarked tags than this may be reported speech or chance. */
const LEAST_UNMARKED_TAGS = 3

/**
 * How `paragraphs` mark speech, judged by the outermost marks that open it; `none` where several tags stand with
 * no marks anywhere; `unknown` where nothing speaks. Scare quotes and apostrophes are no evidence.
 */
export function detectDialogue(paragraphs: readonly string[]): DialogueConvention {
  const seen = { double: 0, single: 0, dash: 0 }
  let unmarked = 0
  for (const paragraph of paragraphs) {
    const kind = outermost(paragraph)
    if (kind !== null) seen[kind]++
    else unmarked += unmarkedTags(paragraph)
  }
  const { double, single, dash } = seen
  if (double + single + dash === 0) return unmarked >= LEAST_UNMARKED_TAGS ? 'none' : 'unknown'
  if (dash > double && dash > single) return 'dash'
  return single > double ? 'single' : 'double'
}

function outermost(paragraph: string): 'double' | 'single' | 'dash' | null {
  const double = firstSpeech(paragraph, DOUBLE)
  const single = firstSpeech(paragraph, SINGLE)
  if (double === null && single === null) return DASH.test(paragraph) ? 'dash' : null
  return (single ?? Infinity) < (double ?? Infinity) ? 'single' : 'double'
}

function firstSpeech(paragraph: string, marks: RegExp): number | null {
  for (const match of paragraph.matchAll(marks)) if (isSpeech(match[0].trim())) return match.index
  return null
}

/** A quoted word or title has neither a capital nor a mark before it closes; left open, it runs to the paragraph's end. */
function isSpeech(quoted: string): boolean {
  const inner = quoted.replace(/^[—([]?["“„«'‘]|["”“»'’]$/gu, '')
  return /[.,!?…—–-]$/.test(inner) || (/^\p{Lu}/u.test(inner) && words(inner).length > 3)
}

function unmarkedTags(paragraph: string): number {
  let tags = 0
  for (const [clause] of paragraph.matchAll(UNMARKED_TAG)) {
    const inside = words(clause).slice(0, 3)
    if (inside.some(({ text }) => isTagVerb(text))) tags++
  }
  return tags
}

function isTagVerb(word: string): boolean {
  const verb = readSpeechVerb(word)
  return verb !== null && verb.form !== 'base' && verb.kind !== 'ornate'
}
