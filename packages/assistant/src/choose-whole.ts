import { selectedText, type Candidate, type ConsideredCandidate, type Weighed } from '@understudy/contracts'
import type { TextChoice, WeighedText } from '@understudy/learning'
import { changesAnything, whyHeeded, type Choosing, type Chosen } from './choosing.ts'
import { heedCandidate, type HeededCandidate } from './heed-candidate.ts'
import { whyChosen } from './why-chosen.ts'

/** Names the way of choosing in the record where wishes leave nothing to choose among. */
const NONE_LEFT = 'none-1'

/**
 * The one candidate this writer would likeliest keep; one that goes against a wish only where all do, and then without
 * what goes against it. Null where no candidate changes anything.
 */
export async function chooseWhole(choosing: Choosing, candidates: readonly Candidate[]): Promise<Chosen | null> {
  const { request, judge, checks } = choosing
  const heeded = candidates
    .filter(changesAnything)
    .map(candidate => heedCandidate(candidate, request.selected, choosing.heedHunk))
  const left = heeded.filter(({ candidate }) => changesAnything(candidate))
  const [first] = heeded
  if (left.length === 0) return first === undefined ? null : noneLeft(choosing, heeded, first)
  const fewest = Math.min(...left.map(({ against }) => against))
  const barred = [...left.keys()].filter(at => (left[at]?.against ?? 0) > fewest)
  const texts = left.map(({ candidate: { text } }) => text)
  const judged = await judge.choose({ request, base: selectedText(request.selected), texts, checks }, barred)
  const { index, policy } = judged.choice
  const best = index === null ? undefined : left[index]
  if (best === undefined) return null
  const { id, hunks, queries } = best.candidate
  const considered = heeded.map(each => consideredOf(choosing, each, standingOf(each, { left, fewest }, judged.choice)))
  return { candidate: id, hunks, queries, why: [...whyChosen(judged), ...whyHeeded(best)], considered, policy }
}

/** Nothing may be shown of any of them. */
function noneLeft(choosing: Choosing, heeded: readonly HeededCandidate[], first: HeededCandidate): Chosen {
  const { id, queries } = first.candidate
  const considered = heeded.map(each => consideredOf(choosing, each, droppedFor(each.against)))
  return { candidate: id, hunks: [], queries, why: whyHeeded(first), considered, policy: NONE_LEFT }
}

type Standing = Pick<ConsideredCandidate<string>, 'score' | 'chosen' | 'weighed' | 'dropped'>

function droppedFor(hunks: number): Standing {
  return { score: 0, chosen: false, dropped: { why: 'against', hunks } }
}

/** What became of one candidate in the choice: what its score is made of, or why it was never in it. */
function standingOf(
  each: HeededCandidate,
  { left, fewest }: { readonly left: readonly HeededCandidate[]; readonly fewest: number },
  { index, texts }: TextChoice,
): Standing {
  const at = left.indexOf(each)
  const text: WeighedText | undefined = texts[at]
  if (text === undefined) return droppedFor(each.against)
  const chosen = at === index
  if (text.type === 'weighed') {
    const { score, weighed, barred } = text
    return {
      score: short(score),
      chosen,
      weighed: shortened(weighed),
      ...(barred && { dropped: { why: 'against', hunks: each.against - fewest } }),
    }
  }
  const of = left[text.of]?.candidate.id
  return { score: 0, chosen, ...(of !== undefined && { dropped: { why: 'repeat', of } }) }
}

/** Five figures are more than anybody reads off it, and a third of the bytes. */
function short(value: number): number {
  return Number(value.toPrecision(5))
}

function shortened({ rewards, consensus, votes }: Weighed): Weighed {
  const parts = rewards.map(({ id, raw, weight, logOdds }) => ({
    id,
    raw: short(raw),
    weight,
    logOdds: short(logOdds),
  }))
  return { rewards: parts, consensus: short(consensus), votes }
}

function consideredOf(
  { proposer, request }: Choosing,
  { candidate: { id, text }, repaired }: HeededCandidate,
  standing: Standing,
): ConsideredCandidate<string> {
  return {
    candidate: id,
    hunk: null,
    proposer: proposer.id,
    rule: null,
    original: selectedText(request.selected),
    text,
    probability: standing.chosen ? 1 : 0,
    explored: false,
    ...standing,
    ...(repaired > 0 && { repaired }),
  }
}
