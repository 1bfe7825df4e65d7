import type { DialogueConvention } from '@understudy/contracts'
import { COPYDESK_RULES } from '@understudy/copydesk'
import { reviewBlocks } from '@understudy/copydesk/worker'

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
  return paragraphs.flatMap((text, block) => {
    const found = reviewBlocks({
      blocks: [{ block, type: 'paragraph', text, from: 0, to: text.length }],
      before: paragraphs.slice(Math.max(0, block - BACK), block).join('\n\n'),
      after: paragraphs[block + 1] ?? '',
      mode: 'action',
      dialogue,
      pointOfView: null,
      rules: COPYDESK_RULES,
      stets: [],
      keep: [],
      marks: {},
      names: [],
    })
    return found.map(({ rule, from, to, text: put }) => ({
      rule,
      around: `${text.slice(Math.max(0, from - AROUND), from)}[${text.slice(from, to)}]${text.slice(to, to + AROUND)}`,
      put,
    }))
  })
}
