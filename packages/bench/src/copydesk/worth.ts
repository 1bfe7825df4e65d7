import { detectDialogue, wordEdits, words, type Slice } from '@understudy/prose'
import type { Finding } from '@understudy/copydesk/worker'
import type { EditedText } from './edited-text.ts'
import { findingsIn } from './read-cases.ts'

/** A finding of the desk in a text that a professional has edited. */
export interface JudgedFinding {
  readonly rule: string
  readonly text: string
  readonly finding: Finding
  /** The words that it is about: of a fix those it changes, of a query those it stands beside. */
  readonly words: number
  /** Those of them that the professional changed as well. */
  readonly changed: number
}

/** What the desk found in edited texts, beside what professionals changed in them. */
export interface Worth {
  readonly words: number
  readonly changed: number
  readonly findings: readonly JudgedFinding[]
}

/** Reads every text as it was before it was edited, speech marked as in all texts of its editor. */
export function judge(texts: readonly EditedText[]): Worth {
  const judged = texts.map(text => judgeText(text, texts))
  const sum = (of: (each: TextWorth) => number): number => judged.reduce((all, each) => all + of(each), 0)
  return {
    words: sum(each => each.words),
    changed: sum(each => each.changed),
    findings: judged.flatMap(({ findings }) => findings),
  }
}

type TextWorth = Worth

function judgeText({ writer, before, after }: EditedText, all: readonly EditedText[]): TextWorth {
  const dialogue = detectDialogue(all.filter(each => each.writer === writer).map(each => each.before))
  const own = words(before, 'en')
  const edits = wordEdits(before, after)
  const changed = own.filter(word => edits.some(edit => meets(word, edit)))
  const findings = findingsIn(before, { dialogue, before: [], after: '' }).map((finding): JudgedFinding => {
    const about = wordsOf(finding, own)
    return {
      rule: finding.rule,
      text: before,
      finding,
      words: about.length,
      changed: about.filter(word => changed.includes(word)).length,
    }
  })
  return { words: own.length, changed: changed.length, findings }
}

function wordsOf(finding: Finding, own: readonly Slice[]): readonly Slice[] {
  const within = own.filter(word => meets(word, finding))
  if (finding.text === null) return within
  const edits = wordEdits(finding.original, finding.text).map(({ from, to }) => ({
    from: finding.from + from,
    to: finding.from + to,
  }))
  return within.filter(word => edits.some(edit => meets(word, edit)))
}

function meets(one: Pick<Slice, 'from' | 'to'>, other: Pick<Slice, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to
}
