import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import {
  type BlockRange,
  type DocumentId,
  type EditorEvent,
  type ExchangeId,
  type Hunk,
  type RewriteRequest,
  type SuggestionId,
} from '@understudy/contracts'
import { ScriptedModel } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { watchRankings } from './watch-rankings.ts'

/** A rewrite on screen. */
export interface ShownRewrite {
  readonly passage: string
  readonly suggestion: SuggestionId
  readonly hunks: readonly Hunk[]
}

/** Somebody who asks for rewrites of paragraphs and turns down what is inflated. No editor is in it. */
export interface RankingWriter {
  readonly assistant: UnderstudyAssistant
  /** Scores of each ranking so far. */
  readonly scores: readonly (readonly number[])[]
  ask(passage: string): Promise<ShownRewrite>
  /** What an editor would tell of a rewrite that was shown and decided on at once. */
  decide(shown: ShownRewrite): void
}

/** The real assistant and drafter over a store in memory, without a worker; only the model's words are scripted. */
export function rankingWriter(): RankingWriter {
  const { store, scores } = watchRankings(memoryStore())
  let passage = ''
  const model = new ScriptedModel(() => draftsOf(passage))
  const assistant = createAssistant({
    proposers: [drafter(model)],
    store,
    subject: { author: 'bench' },
    actor: 'bench',
    consent: 'given',
  })
  let asked = 0
  return {
    assistant,
    scores,
    ask(about) {
      passage = about
      return ask(assistant, requestFor(passage, asked++))
    },
    decide: shown => decide(assistant, shown),
  }
}

/** One inflated, one shorter, one with its commas gone. */
function draftsOf(passage: string): readonly string[] {
  const words = passage.split(' ')
  const inflated = [...words.slice(0, 2), 'really', 'very', 'extremely', ...words.slice(2)].join(' ')
  const shorter = [...words.slice(0, Math.ceil(words.length * 0.6)), words.at(-1) ?? ''].join(' ')
  return [inflated, shorter, passage.replaceAll(',', '')]
}

function passageOf({ selected }: RewriteRequest): string {
  return selected[0]?.text ?? ''
}

function requestFor(passage: string, asked: number): RewriteRequest {
  const block = { index: asked, type: 'paragraph' } as const
  return {
    type: 'rewrite',
    id: `exchange-${asked}` as ExchangeId,
    document: 'bench' as DocumentId,
    trigger: 'command',
    before: '',
    after: '',
    block,
    kind: 'voice',
    instruction: '',
    selected: [{ block: asked, type: block.type, text: passage, from: 0, to: passage.length }],
    candidates: 3,
  }
}

async function ask(assistant: UnderstudyAssistant, request: RewriteRequest): Promise<ShownRewrite> {
  const hunks: Hunk[] = []
  let suggestion: SuggestionId | null = null
  for await (const part of assistant.suggest(request, new AbortController().signal)) {
    if (part.type === 'opened') suggestion = part.suggestion
    if (part.type === 'hunk') hunks.push(part.hunk)
  }
  if (suggestion === null || hunks.length === 0) throw new Error('The assistant showed no rewrite')
  return { passage: passageOf(request), suggestion, hunks }
}

function decide(assistant: UnderstudyAssistant, shown: ShownRewrite): void {
  const { passage, suggestion, hunks } = shown
  const at = (hunk: Hunk): BlockRange => rangeOf(hunk)
  assistant.record({
    type: 'shown',
    suggestion,
    reopens: null,
    hunks: hunks.map(hunk => ({
      hunk: hunk.id,
      rule: hunk.rule,
      at: at(hunk),
      original: hunk.original,
      text: insertedBy(hunk),
      passage,
    })),
  })
  for (const hunk of hunks) for (const event of endingOf(suggestion, hunk)) assistant.record(event)
}

function endingOf(suggestion: SuggestionId, hunk: Hunk): readonly EditorEvent[] {
  const text = insertedBy(hunk)
  const accepted = !/\b(?:really|very|extremely)\b/.test(text)
  return [
    {
      type: 'ended',
      suggestion,
      hunk: hunk.id,
      reason: accepted ? 'accepted' : 'refused',
      why: null,
      accepted: accepted ? text : '',
      shownMs: 1_500,
    },
    {
      type: 'settled',
      suggestion,
      hunk: hunk.id,
      cause: 'left',
      accepted,
      base: hunk.original,
      suggested: text,
      settled: accepted ? text : hunk.original,
      keptChars: accepted ? text.length : 0,
      changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
    },
  ]
}

function insertedBy({ change }: Hunk): string {
  return change.type === 'replace' ? change.text : ''
}

function rangeOf({ change }: Hunk): BlockRange {
  return change.type === 'replace'
    ? { block: change.block, from: change.from, to: change.to }
    : { block: change.block, from: 0, to: 0 }
}
