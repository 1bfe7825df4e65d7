import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import type { RewriteKind, Store } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { actingWords, type ItemWord, type PersonaItem } from '@understudy/persona'
import { askRewrite, rewriteRequest, type ShownRewrite } from '../rewrite-exchange.ts'
import { offering } from './offering.ts'
import type { Offered } from './passage-maker.ts'

/** A style item that a writer would see acting. */
export interface SeenItem {
  /** `measure.direction`; null for what is about no measure. */
  readonly claim: string | null
  readonly mode: string | null
  readonly isActive: boolean
  /** What it lists, where it lists words: those that act. */
  readonly words: readonly ItemWord[]
}

/** The real assistant over a store in memory, and a writer's hands that report as an editor would. */
export interface SimulatedDesk {
  /** Shows a rewrite of the passage; the writer takes it and makes of it what `wanted` says. Both texts come back. */
  rewrite(
    offered: Offered,
    wanted: (text: string) => string,
    kind?: RewriteKind,
  ): Promise<{ readonly shown: string; readonly settled: string }>
  /** What the last request was told first of the writer. */
  core(): string
  /** What acts by now. */
  items(): readonly SeenItem[]
  /** Ends the session and begins the next over the same store. */
  nextSession(): Promise<void>
  close(): Promise<void>
}

/** Long enough between two requests that none is taken for a repeat of the one before, ms. */
const BETWEEN_MS = 60_000

/** `learns` false: nothing is ever recorded, so that choice goes by the candidates alone. */
export async function simulatedDesk(seed: number, learns: boolean): Promise<SimulatedDesk> {
  const env = seededEnv(seed)
  const { proposer, hand, core } = offering()
  const store = memoryStore()
  let assistant = await open()
  let asked = 0

  async function open(): Promise<UnderstudyAssistant> {
    const opened = createAssistant({
      ...host(store),
      proposers: [proposer],
      env,
      ...(learns ? { consent: 'given' } : {}),
    })
    await opened.ready
    return opened
  }

  return {
    async rewrite({ base, candidates }, wanted, kind = 'voice') {
      env.advance(BETWEEN_MS)
      hand(candidates)
      const request = { ...rewriteRequest(base, asked++), kind, candidates: candidates.length }
      const rewrite = await askRewrite(assistant, request)
      const shown = textOf(rewrite)
      const settled = wanted(shown)
      report(assistant, rewrite, settled)
      await assistant.flush()
      return { shown, settled }
    },
    core,
    items: () => [...assistant.state().persona.items.values()].flatMap(({ item }) => seen(item)),
    async nextSession() {
      await assistant.close()
      env.advance(12 * 60 * BETWEEN_MS)
      assistant = await open()
    },
    close: () => assistant.close(),
  }
}

function host(store: Store) {
  return { store, subject: { author: 'simulated' }, actor: 'simulated' }
}

function seen(item: PersonaItem): readonly SeenItem[] {
  const { measure, direction, scope, status } = item
  if (status !== 'proposed' && status !== 'active') return []
  const claim = measure === null || direction === null ? null : `${measure}.${direction}`
  return [{ claim, mode: scope.mode ?? null, isActive: status === 'active', words: actingWords(item) }]
}

function textOf({ hunks }: ShownRewrite): string {
  const [hunk] = hunks
  return hunk?.change.type === 'replace' ? hunk.change.text : ''
}

/** Taken at once, then worked over by typing, and left. */
function report(assistant: UnderstudyAssistant, rewrite: ShownRewrite, settled: string): void {
  const { suggestion, hunks, passage } = rewrite
  const [hunk] = hunks
  if (hunk?.change.type !== 'replace') return
  const { block, from, to, text } = hunk.change
  const about = { suggestion, hunk: hunk.id }
  const typed = settled === text ? 0 : Math.max(1, Math.abs(settled.length - text.length))
  assistant.record({
    type: 'shown',
    suggestion,
    reopens: null,
    hunks: [{ hunk: hunk.id, rule: null, at: { block, from, to }, original: passage, text, passage }],
  })
  assistant.record({ type: 'ended', ...about, reason: 'accepted', why: null, accepted: text, shownMs: 4_000 })
  assistant.record({
    type: 'settled',
    ...about,
    cause: 'left',
    accepted: true,
    base: passage,
    suggested: text,
    settled,
    keptChars: typed === 0 ? text.length : 0,
    changedBy: { typed, pasted: 0, remote: 0, other: 0 },
  })
}
