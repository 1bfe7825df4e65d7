import type { Brief, ContinuationRequest, Hunk, PlacedRequest, RewriteRequest } from '@understudy/contracts'

/** How much of a continuation may be shown, and whether nothing more may; `open` while more of it may come. */
export type Heed = (text: string, open: boolean) => { readonly text: string; readonly closed: boolean }

/** A hunk with words that give way written otherwise; null where it goes against a wish. */
export type HeedHunk = (hunk: Hunk) => Hunk | null

/** Longer than any sentence that a continuation ends. */
const LEAD_CHARS = 2_000

/** What wishes that can be tested leave of a continuation; undefined where there are none. */
export async function heedGhost(
  { before, context }: PlacedRequest & ContinuationRequest,
  brief: Brief,
): Promise<Heed | undefined> {
  const checks = firmOf(brief)
  if (checks.length === 0) return undefined
  const { obeyGhost } = await import('@understudy/stylometry')
  const lead = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - LEAD_CHARS))
  const place = { lead, mode: context.mode, dialogue: brief.dialogue }
  return (text, open) => obeyGhost(checks, { ...place, text, open })
}

/** The same of the hunks of a rewrite. What a person asks for by name is not held back. */
export async function heedHunks(
  { rules, selected, context }: PlacedRequest & RewriteRequest,
  brief: Brief,
): Promise<HeedHunk> {
  const checks = rules === undefined ? firmOf(brief) : []
  if (checks.length === 0) return hunk => hunk
  const { obeyChange } = await import('@understudy/stylometry')
  const place = { mode: context.mode, dialogue: brief.dialogue }
  return hunk => {
    const { change } = hunk
    const passage = selected.find(({ block }) => block === change.block)?.text
    if (change.type !== 'replace' || passage === undefined) return hunk
    const text = obeyChange(checks, { ...place, passage, from: change.from, to: change.to, text: change.text })
    if (text === null) return null
    return text === change.text ? hunk : { ...hunk, change: { ...change, text } }
  }
}

function firmOf({ checks }: Brief): Brief['checks'] {
  return checks.filter(({ firm, type }) => firm && type !== 'measure')
}
