import type { DialogueConvention } from '@understudy/contracts'
import { COPYDESK_RULES } from '@understudy/copydesk'
import { reviewBlocks, type Finding } from '@understudy/copydesk/worker'

/** A text by its paragraphs. */
export interface BookText {
  readonly name: string
  readonly dialogue: DialogueConvention
  readonly paragraphs: readonly string[]
}

/** One finding with what stands around it. */
export interface Case {
  readonly rule: string
  readonly around: string
  /** Null for a query. */
  readonly put: string | null
}

/** Paragraphs before the one that is read: as many as the desk looks back. */
const BACK = 12
const AROUND = 90

/** Everything the desk finds with its defaults, paragraph by paragraph, each read behind those before it. */
export function readCases({ paragraphs, dialogue }: BookText): readonly Case[] {
  return paragraphs.flatMap((text, block) =>
    findingsIn(text, {
      dialogue,
      before: paragraphs.slice(Math.max(0, block - BACK), block),
      after: paragraphs[block + 1] ?? '',
    }).map(finding => caseOf(text, finding)),
  )
}

/** What is known of the place of a paragraph. */
export interface Surroundings {
  readonly dialogue: DialogueConvention
  readonly before: readonly string[]
  readonly after: string
}

/** What the desk finds in one paragraph with its defaults. */
export function findingsIn(text: string, { dialogue, before, after }: Surroundings): readonly Finding[] {
  return reviewBlocks({
    blocks: [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }],
    before: before.join('\n\n'),
    after,
    mode: 'action',
    modeIs: 'guessed',
    speaker: null,
    dialogue,
    pointOfView: null,
    rules: COPYDESK_RULES,
    onlyWhereOn: [],
    settings: {},
    quiet: [],
    stets: [],
    keep: [],
    marks: {},
    sheet: { words: {}, names: [], punctuation: [], numbers: [] },
    wishes: [],
    names: [],
  })
}

export function caseOf(text: string, { rule, from, to, text: put }: Finding): Case {
  const around = `${text.slice(Math.max(0, from - AROUND), from)}[${text.slice(from, to)}]${text.slice(to, to + AROUND)}`
  return { rule, around, put }
}

/** `text` with every fix of `findings`; queries change nothing. */
export function applied(text: string, findings: readonly Finding[]): string {
  return findings
    .toSorted((one, other) => other.from - one.from)
    .reduce((now, { from, to, text: put, original }) => now.slice(0, from) + (put ?? original) + now.slice(to), text)
}
