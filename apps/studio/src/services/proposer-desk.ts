import type { Answerer, PlacedRequest, Proposer, ProposerId, RewriteKind, RewriteRequest } from '@understudy/contracts'
import type { PredictorInWorker } from '@understudy/predictor'
import type { Settings } from '../settings/settings.ts'
import { atPauses } from './at-pauses.ts'

/** A model at work: it drafts, and answers what is asked of the writer’s choices. */
export interface EmployedModel {
  readonly drafter: Proposer
  readonly answerer: Answerer
}

/** The proposers in the order the writer wants them. The list is one value for good; only its order changes. */
export interface ProposerDesk {
  /** Read anew by the assistant on each request. */
  readonly proposers: readonly Proposer[]
  /** The models that may be asked what the writer’s choices say; one list as well. */
  readonly answerers: readonly Answerer[]
  /** Who goes through a text rule by rule. */
  readonly lineEdits: ProposerId
  /** Inline prediction; null where it is off. */
  readonly inline: () => PredictorInWorker | null
  /** As the writer has set it by now. */
  arrange(): void
  /** From now on these models answer too, in place of those before, the first asked first. */
  employ(models: readonly EmployedModel[]): void
  /** Whether any of them can answer this kind of rewrite. */
  serves(kind: RewriteKind): boolean
}

export interface DeskParts {
  readonly copydesk: Proposer
  /** Called once, when inline prediction is first wanted. */
  readonly startInline: () => PredictorInWorker
  readonly settings: () => Settings
}

export function createProposerDesk({ copydesk, startInline, settings }: DeskParts): ProposerDesk {
  let models: readonly Proposer[] = []
  let started: PredictorInWorker | null = null
  const proposers: Proposer[] = []
  const answerers: Answerer[] = []
  const inline = (): PredictorInWorker | null => (settings().inline ? (started ??= startInline()) : null)
  function arrange(): void {
    const ordered = settings().first === 'model' ? [...models, copydesk] : [copydesk, ...models]
    const predictor = inline()
    proposers.splice(0, proposers.length, ...ordered, ...(predictor === null ? [] : [predictor]))
  }
  arrange()
  return {
    proposers,
    answerers,
    lineEdits: copydesk.id,
    inline,
    arrange,
    employ(employed) {
      models = employed.map(({ drafter }) => atPauses(drafter, settings))
      answerers.splice(0, answerers.length, ...employed.map(({ answerer }) => answerer))
      arrange()
    },
    serves: kind => proposers.some(proposer => proposer.serves(probe(kind))),
  }
}

/** A request about any word and with any wish: what is asked is whether its kind is served. */
function probe(kind: RewriteKind): PlacedRequest {
  const request: RewriteRequest = {
    type: 'rewrite',
    kind,
    instruction: kind === 'instruction' ? 'Say it' : '',
    id: 'probe' as RewriteRequest['id'],
    document: 'probe' as RewriteRequest['document'],
    trigger: 'command',
    before: '',
    after: '',
    block: { index: 0, type: 'paragraph' },
    selected: [{ block: 0, type: 'paragraph', text: 'Word', from: 0, to: 4 }],
    candidates: 1,
  }
  const subject = { tenant: 'local', house: null, author: 'writer', work: null }
  const context = {
    subject,
    actor: 'writer',
    session: 'probe',
    language: 'en',
    mode: 'description',
    modeIs: 'guessed',
    place: {},
  }
  return { ...request, context: context as PlacedRequest['context'] }
}
