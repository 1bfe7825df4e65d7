import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import type {
  CandidateId,
  DocumentId,
  ExchangeId,
  Proposer,
  ProposerId,
  SuggestionId,
  Trigger,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { wordCount, words } from '@understudy/prose'

/** A continuation as it came on screen; null where none did. */
export interface GhostSeen {
  readonly suggestion: SuggestionId
  readonly text: string
}

/** The real assistant with a drafter that writes what it is handed, and hands that report as an editor would. */
export interface GhostDesk {
  ask(before: string, draft: string, trigger: Trigger): Promise<GhostSeen | null>
  /** Keeps the first words, none for 0; what was taken is counted in characters. */
  keep(seen: GhostSeen, words: number): Promise<number>
  nextSession(): Promise<void>
  close(): Promise<void>
}

const BETWEEN_MS = 60_000

/** `learns` false: nothing is ever recorded, so that all is shown as it is drafted. */
export async function ghostDesk(seed: number, learns: boolean): Promise<GhostDesk> {
  const env = seededEnv(seed)
  const store = memoryStore()
  let [asked, handed] = [0, '']
  const proposer = writing(() => handed)
  let assistant = await open()

  async function open(): Promise<UnderstudyAssistant> {
    const host = { store, subject: { author: 'simulated' }, actor: 'simulated', proposers: [proposer], env }
    const opened = createAssistant({ ...host, ...(learns ? { consent: 'given' as const } : {}) })
    await opened.ready
    return opened
  }

  return {
    async ask(before, draft, trigger) {
      env.advance(BETWEEN_MS)
      handed = draft
      return answerOf(assistant, { before, trigger, nth: asked++ })
    },
    async keep({ suggestion, text }, kept) {
      const taken = takenOf(text, kept)
      report(assistant, { suggestion, text }, taken)
      await assistant.flush()
      return taken.length
    },
    async nextSession() {
      await assistant.close()
      env.advance(12 * 60 * BETWEEN_MS)
      assistant = await open()
    },
    close: () => assistant.close(),
  }
}

function writing(handed: () => string): Proposer {
  let made = 0
  return {
    id: 'prepared' as ProposerId,
    label: { key: 'prepared' },
    makes: 'whole',
    serves: ({ type }) => type === 'continuation',
    async *propose() {
      const candidate = `prepared-${++made}` as CandidateId
      for (const delta of handed().match(/\S*\s*/gu) ?? []) yield { type: 'text', candidate, delta, sure: null }
      yield { type: 'end', candidate, usage: null }
    },
  }
}

interface Asked {
  readonly before: string
  readonly trigger: Trigger
  readonly nth: number
}

async function answerOf(assistant: UnderstudyAssistant, { before, trigger, nth }: Asked): Promise<GhostSeen | null> {
  const place = { block: { index: 0, type: 'paragraph' }, at: { block: 0, offset: before.length } } as const
  const id = `ghost-${nth}` as ExchangeId
  const document = 'simulated' as DocumentId
  const request = { type: 'continuation', id, document, trigger, before, after: '', ...place } as const
  let [suggestion, text]: [SuggestionId | null, string] = [null, '']
  for await (const part of assistant.suggest(request, new AbortController().signal)) {
    if (part.type === 'opened') ({ suggestion } = part)
    if (part.type === 'text') text += part.delta
  }
  return suggestion === null ? null : { suggestion, text }
}

function takenOf(text: string, kept: number): string {
  if (kept <= 0) return ''
  return kept >= wordCount(text) ? text : text.slice(0, words(text)[kept - 1]?.to ?? 0)
}

function report(assistant: UnderstudyAssistant, { suggestion, text }: GhostSeen, taken: string): void {
  const hunk = { hunk: null, rule: null, at: { block: 0, from: 0, to: 0 }, original: '', text, passage: '' }
  assistant.record({ type: 'shown', suggestion, hunks: [hunk], reopens: null })
  const about = { suggestion, hunk: null }
  const reason = taken === '' ? 'refused' : taken === text ? 'accepted' : 'typed-otherwise'
  assistant.record({ type: 'ended', ...about, reason, why: null, accepted: taken, shownMs: 4_000 })
  assistant.record({
    type: 'settled',
    ...about,
    cause: 'left',
    accepted: taken !== '',
    base: '',
    suggested: text,
    settled: taken,
    keptChars: taken.length,
    changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
  })
}
