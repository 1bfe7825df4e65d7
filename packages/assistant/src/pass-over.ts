import type {
  BlockChange,
  Brief,
  Candidate,
  Hunk,
  PassId,
  PlacedRequest,
  Proposer,
  RewriteKind,
  RewriteRequest,
  SelectedBlock,
} from '@understudy/contracts'
import { collectRewrite } from './collect-rewrite.ts'
import { textWith } from './heed-candidate.ts'

/** What passes over drafts go by. */
export interface Passing {
  readonly passes: readonly PassId[]
  /** All proposers there are: one of them that needs no model makes the pass. */
  readonly proposers: readonly Proposer[]
  readonly request: PlacedRequest & RewriteRequest
  readonly brief: Brief
}

const KINDS: Readonly<Record<PassId, RewriteKind>> = { tightening: 'tighten', proofing: 'proof' }

/**
 * Drafts as the passes leave them, one pass after the other. A pass touches only what a draft brings: words of the writer
 * that it left alone stay. A draft that moves paragraphs about is left as it is.
 */
export async function passedOver(
  passing: Passing,
  drafts: readonly Candidate[],
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const passed: Candidate[] = []
  for (const draft of drafts) {
    let candidate = draft
    for (const pass of passing.passes) candidate = await passOver(pass, passing, candidate, signal)
    passed.push(candidate)
  }
  return passed
}

async function passOver(pass: PassId, passing: Passing, draft: Candidate, signal: AbortSignal): Promise<Candidate> {
  const { request, proposers, brief } = passing
  const brought = broughtBy(draft.hunks)
  // only errors are corrected where that was asked
  if (brought === null || (request.kind === 'proof' && pass !== 'proofing')) return draft
  const asked = asPass(pass, request, brought)
  const proposer = proposers.find(each => each.makes === 'pool' && each.model === undefined && each.serves(asked))
  if (proposer === undefined) return draft
  const { candidates } = await collectRewrite({ proposer, request: asked, brief }, signal)
  const changes = candidates.flatMap(({ hunks }) => hunks.map(({ change }) => change)).filter(isReplacement)
  const hunks = brought.flatMap(each => changedBy(each, changes) ?? [])
  const text = textWith(hunks, request.selected)
  return text === null ? draft : { ...draft, hunks, text }
}

type Replacement = Extract<BlockChange, { readonly type: 'replace' }>

/** A hunk, and where what it brings stands in its block once all are taken. */
interface Brought {
  readonly hunk: Hunk
  readonly change: Replacement
  readonly from: number
  readonly to: number
}

/** Null where one of them changes more than words. */
function broughtBy(hunks: readonly Hunk[]): readonly Brought[] | null {
  const shifts = new Map<number, number>()
  const inOrder = hunks.toSorted((one, other) => startOf(one.change) - startOf(other.change))
  const brought = inOrder.flatMap((hunk): readonly Brought[] => {
    const { change } = hunk
    if (!isReplacement(change)) return []
    const from = change.from + (shifts.get(change.block) ?? 0)
    shifts.set(change.block, from - change.from + change.text.length - (change.to - change.from))
    return [{ hunk, change, from, to: from + change.text.length }]
  })
  return brought.length === hunks.length ? brought : null
}

/** The draft itself as the passage of a request of the pass's own kind. */
function asPass(pass: PassId, request: Passing['request'], brought: readonly Brought[]): Passing['request'] {
  const { rules: _, proposer: __, ...asked } = request
  const selected = request.selected.map(block => drafted(block, brought))
  return { ...asked, kind: KINDS[pass], instruction: '', candidates: 1, selected }
}

function drafted(selected: SelectedBlock, brought: readonly Brought[]): SelectedBlock {
  let { text, to } = selected
  for (const { change } of brought.filter(each => each.change.block === selected.block).toReversed()) {
    text = text.slice(0, change.from) + change.text + text.slice(change.to)
    to += change.text.length - (change.to - change.from)
  }
  return { ...selected, text, to }
}

/** A hunk with the changes that lie in what it brings; null where it is what stands there already. */
function changedBy({ hunk, change, from, to }: Brought, changes: readonly Replacement[]): Hunk | null {
  let { text } = change
  let left = to
  const inside = changes.filter(each => each.block === change.block && each.from >= from && each.to <= to)
  for (const each of inside.toSorted((one, other) => other.from - one.from)) {
    // of two that overlap the later one stands
    if (each.to > left) continue
    text = text.slice(0, each.from - from) + each.text + text.slice(each.to - from)
    left = each.from
  }
  if (text === change.text) return hunk
  return text === hunk.original ? null : { ...hunk, change: { ...change, text } }
}

function isReplacement(change: BlockChange): change is Replacement {
  return change.type === 'replace'
}

function startOf(change: BlockChange): number {
  return isReplacement(change) ? change.from : 0
}
