import type { Mode, Outcome, PlacedRequest, RefusalWhy, SuggestionRequest } from '@understudy/contracts'
import { sentences, wordCount } from '@understudy/prose'

/** The suggestions of text models that the writer turned down, for prompts that say "not like this". */
export interface RefusedDrafts {
  remember(outcomes: readonly Outcome[]): void
  /** The latest of the same kind in the same mode, latest first. */
  like(request: SuggestionRequest, mode: Mode): readonly string[]
  /** The outcomes they are of: what is kept of them, so that forgetting their words forgets them here. */
  ids(): readonly string[]
  clear(): void
}

/** Handed over of one kind. */
const SHOWN = 3
/** Kept of all kinds. */
const KEPT = 60
const WORDS = { least: 4, most: 60 }
/** A place or a turn of events that was wrong says nothing of how it was written. */
const ABOUT_TASTE: ReadonlySet<RefusalWhy | null> = new Set([null, 'not-this-voice', 'never'] as const)

interface RefusedDraft {
  readonly id: string
  readonly kind: string
  readonly at: number
  readonly text: string
}

export function createRefusedDrafts(): RefusedDrafts {
  let drafts: readonly RefusedDraft[] = []
  return {
    remember(outcomes) {
      const fresh = outcomes.flatMap(outcome => draftOf(outcome) ?? [])
      // an outcome is met again when more is known of it: it may have been taken after all
      const met = new Set(outcomes.map(({ id }) => id))
      drafts = [...fresh, ...drafts.filter(({ id }) => !met.has(id))]
        .toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1))
        .slice(0, KEPT)
    },
    like(request, mode) {
      const kind = kindOf(request.type, request.type === 'rewrite' ? request.kind : null, mode)
      const texts = drafts.flatMap(draft => (draft.kind === kind ? [draft.text] : []))
      return [...new Set(texts)].slice(0, SHOWN)
    },
    ids: () => drafts.map(({ id }) => id),
    clear() {
      drafts = []
    },
  }
}

/** Null of all but what the author turned down with their own hands by saying so, and of what a rule proposed. */
function draftOf({
  id,
  ending,
  why,
  rule,
  takenBack,
  at,
  request,
  kind,
  context,
  ...texts
}: Outcome): RefusedDraft | null {
  if (ending !== 'refused' || takenBack || rule !== null || !ABOUT_TASTE.has(why)) return null
  if (String(context.actor) !== context.subject.author) return null
  const text = withinWords(request === 'rewrite' ? changedSentences(texts) : (texts.suggested ?? ''))
  return wordCount(text) < WORDS.least ? null : { id, kind: kindOf(request, kind, context.mode), at, text }
}

/** The sentences of the passage that a refused change stands in, as they would have been. */
function changedSentences({
  passage,
  passageFrom,
  base,
  suggested,
}: Pick<Outcome, 'passage' | 'passageFrom' | 'base' | 'suggested'>): string {
  if (suggested === null) return ''
  if (passage === null || base === null) return suggested
  const to = passageFrom + suggested.length
  const offered = passage.slice(0, passageFrom) + suggested + passage.slice(passageFrom + base.length)
  const touched = sentences(offered).filter(sentence => sentence.from <= to && sentence.to >= passageFrom)
  return offered.slice(touched[0]?.from ?? passageFrom, touched.at(-1)?.to ?? to)
}

function withinWords(text: string): string {
  let end = 0
  let words = 0
  for (const sentence of sentences(text)) {
    words += wordCount(sentence.text)
    if (words > WORDS.most) break
    end = sentence.to
  }
  return text.slice(0, end).trim()
}

function kindOf(type: PlacedRequest['type'], kind: string | null, mode: Mode): string {
  return [type, kind ?? '', mode].join('/')
}
