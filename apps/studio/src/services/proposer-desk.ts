import type { Answerer, PlacedRequest, Proposer, ProposerId, RewriteKind, RewriteRequest } from '@understudy/contracts'
import type { Settings } from '../settings/settings.ts'

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
  arrange(first: Settings['first']): void
  /** From now on these models answer too, in place of those before, the first asked first. */
  employ(models: readonly EmployedModel[]): void
  /** Whether any of them can answer this kind of rewrite. */
  serves(kind: RewriteKind): boolean
}

export interface DeskParts {
  readonly copydesk: Proposer
  readonly settings: () => Settings
}

export function createProposerDesk({ copydesk, settings }: DeskParts): ProposerDesk {
  let models: readonly Proposer[] = []
  const proposers: Proposer[] = []
  const answerers: Answerer[] = []
  function arrange(first: Settings['first']): void {
    proposers.splice(0, proposers.length, ...(first === 'model' ? [...models, copydesk] : [copydesk, ...models]))
  }
  arrange(settings().first)
  return {
    proposers,
    answerers,
    lineEdits: copydesk.id,
    arrange,
    employ(employed) {
      models = employed.map(({ drafter }) => drafter)
      answerers.splice(0, answerers.length, ...employed.map(({ answerer }) => answerer))
      arrange(settings().first)
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
