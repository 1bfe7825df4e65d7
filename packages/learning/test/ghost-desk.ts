import type {
  CandidateId,
  EndReason,
  EventBody,
  ExchangeId,
  Mode,
  ProposerId,
  SuggestionId,
  Trigger,
} from '@understudy/contracts'
import { applyPatch, emptyPersona, type Persona, type PersonaPatch } from '@understudy/persona'
import { foldOutcomes } from '../src/fold-outcomes.ts'
import { survivingGhosts } from '../src/ghost-readings.ts'
import { learnOutcomes } from '../src/learn-outcomes.ts'
import { emptyLearnerState, type LearnerState } from '../src/learner-state.ts'
import { finish } from '../src/run-steps.ts'
import { crudeReader } from './crude-reader.ts'
import { MARA_QUILL } from './story.ts'
import { writingDesk, type WritingDesk } from './writing-desk.ts'

/** A continuation that was shown, and what the writer did with it. */
export interface GhostShown {
  readonly words: number
  readonly ending: EndReason
  /** Of the words, from the first on; 0 by default. */
  readonly kept?: number
  readonly trigger?: Trigger
  readonly mode?: Mode
  readonly probability?: number
  readonly undoneAfterMs?: number
  /** Which of `models` made it; a proposer without a model where absent. */
  readonly by?: string
  readonly models?: readonly string[]
  /** False: it never came on screen. */
  readonly onScreen?: boolean
}

/** A writer at the desk with continuations, learned from one by one. */
export interface GhostDesk {
  readonly desk: WritingDesk
  readonly patches: PersonaPatch[]
  see(ghost: GhostShown): SuggestionId
  /** The same words read again on a later day. */
  survive(suggestion: SuggestionId, words: number, kept: number): void
  close(): void
  change(ops: PersonaPatch['ops']): PersonaPatch
  persona(): Persona
  state(): LearnerState
}

const WORD = 'tide '

export function ghostDesk(seed: number, hands: { readonly actor?: string } = {}): GhostDesk {
  const desk = writingDesk(seed, hands)
  const patches: PersonaPatch[] = []
  const exchanges = new Map<SuggestionId, ExchangeId>()
  let persona = emptyPersona(MARA_QUILL)
  let state = emptyLearnerState(crudeReader.version)
  const learn = (from: number, closing: boolean) => {
    const events = desk.events.slice(from)
    const batch = { outcomes: foldOutcomes(events), survivals: survivingGhosts(events), persona, patches: [], closing }
    const learned = finish(learnOutcomes(state, batch, crudeReader))
    state = learned.state
    persona = learned.persona
    patches.push(...learned.patches)
  }
  return {
    desk,
    patches,
    see(ghost) {
      const from = desk.events.length
      const exchange = desk.env.newId() as ExchangeId
      const suggestion = desk.env.newId() as SuggestionId
      const candidate = desk.env.newId() as CandidateId
      exchanges.set(suggestion, exchange)
      for (const body of eventsOf(ghost, { suggestion, candidate })) desk.log(exchange, body, ghost.mode)
      learn(from, false)
      return suggestion
    },
    survive(suggestion, words, kept) {
      const from = desk.events.length
      const exchange = exchanges.get(suggestion) ?? ('' as ExchangeId)
      desk.log(exchange, {
        type: 'survival',
        suggestion,
        hunk: null,
        reading: 'next-session',
        text: textOf(kept),
        keptChars: kept * WORD.length,
      })
      learn(from, false)
      if (words < kept) throw new Error('more was kept than there was')
    },
    close() {
      learn(desk.events.length, true)
      desk.newSession()
    },
    change(ops) {
      desk.env.advance(1_000)
      const at = desk.env.now()
      const patch: PersonaPatch = {
        format: 1,
        id: `by-hand.${at}` as PersonaPatch['id'],
        at,
        counter: 0,
        device: 'laptop' as PersonaPatch['device'],
        actor: 'mara' as PersonaPatch['actor'],
        by: 'person',
        cause: { key: 'test.said' },
        learner: null,
        check: null,
        cost: null,
        ops,
      }
      const applied = applyPatch(persona, patch)
      if (!applied.ok) throw new Error(applied.detail)
      persona = applied.value
      return patch
    },
    persona: () => persona,
    state: () => state,
  }
}

function textOf(words: number): string {
  return WORD.repeat(words)
}

function eventsOf(
  ghost: GhostShown,
  ids: { readonly suggestion: SuggestionId; readonly candidate: CandidateId },
): readonly EventBody[] {
  const { words, ending, kept = 0, trigger = 'pause', probability = 1, onScreen = true } = ghost
  const { suggestion, candidate } = ids
  const proposer = (ghost.by ?? 'drafter') as ProposerId
  const models = ghost.models === undefined ? {} : { models: ghost.models as readonly ProposerId[] }
  const text = textOf(words)
  const hunk = { hunk: null, rule: null, original: '', text }
  const requested = { request: 'continuation', kind: null, trigger, instruction: null } as const
  return [
    {
      type: 'requested',
      ...requested,
      before: '',
      selected: '',
      after: '',
      proposers: [proposer],
      ...models,
      items: [],
    },
    {
      type: 'considered',
      policy: 'ghost',
      usage: null,
      candidates: [{ ...hunk, candidate, proposer, score: 0, probability, chosen: true, explored: probability < 1 }],
    },
    ...(onScreen
      ? [
          {
            type: 'shown' as const,
            ...ids,
            proposer,
            hunks: [{ ...hunk, at: { block: 0, from: 4, to: 4 }, passage: '' }],
            reopens: null,
          },
        ]
      : []),
    { type: 'ended', suggestion, hunk: null, reason: ending, why: null, accepted: textOf(kept), shownMs: 900 },
    ...(ghost.undoneAfterMs === undefined
      ? []
      : [{ type: 'undone' as const, suggestion, hunk: null, afterMs: ghost.undoneAfterMs }]),
    {
      type: 'settled',
      suggestion,
      hunk: null,
      cause: 'left',
      accepted: kept > 0,
      base: '',
      suggested: text,
      settled: textOf(kept),
      keptChars: kept * WORD.length,
      changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
    },
  ]
}
