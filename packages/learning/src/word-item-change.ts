import {
  describeItem,
  wordsItemId,
  withWord,
  WORDS_STATEMENT,
  type ItemState,
  type ItemWord,
  type PersonaItem,
  type PersonaOp,
} from '@understudy/persona'
import type { ItemChange } from './item-change.ts'
import type { WordGround, WordStanding } from './word-claims.ts'
import { wordStanding } from './word-claims.ts'
import { weighedWord } from './word-weights.ts'

const LIST = wordsItemId({})

interface WordChange {
  readonly standing: WordStanding
  readonly from: ItemWord | null
  readonly to: ItemWord | null
}

/** The change of one entry as operations on its list, whose status and counts are those of its entries together. */
export function wordItemChange(
  { standing, from, to }: WordChange,
  state: ItemState | null,
  ground: WordGround & { readonly at: number },
): ItemChange | null {
  const said = to ?? from
  if (said === null) return null
  const type = typeOf(from, to)
  const { for: agree, against } = standing.evidence
  const about = { type, item: LIST, statement: sentenceOf(said), evidence: { for: agree, against } }
  if (state === null) {
    if (to === null) return null
    const { outcomes } = standing.evidence
    return { ...about, ops: [{ type: 'add', field: 'style', item: listOf(to, ground.at), outcomes }] }
  }
  const after = withWord(state.item, said.text, to)
  const word: PersonaOp = { type: 'word', item: LIST, word: said.text, from, to }
  return { ...about, ops: [word, ...recounted(after, state, ground), ...moved(state.item, after)] }
}

function typeOf(from: ItemWord | null, to: ItemWord | null): ItemChange['type'] {
  if (to === null) return 'superseded'
  if (from?.status === to.status) return 'counted'
  return to.status === 'active' ? 'activated' : 'proposed'
}

function listOf(word: ItemWord, at: number): PersonaItem {
  return {
    id: LIST,
    statement: WORDS_STATEMENT,
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: word.evidence,
    status: word.status === 'active' ? 'active' : 'proposed',
    locked: false,
    source: 'learned',
    words: [word],
    createdAt: new Date(at).toISOString(),
  }
}

function sentenceOf(word: ItemWord): string {
  return describeItem({ ...listOf(word, 0), words: [{ ...word, status: 'active' }] }, 'imperative')
}

/** A list acts as the surest of its entries does; once active it stays so while any of them acts. */
function moved({ status }: PersonaItem, { words = [] }: PersonaItem): readonly PersonaOp[] {
  const acting = words.filter(word => word.status !== 'refused')
  const isActive = status === 'active' || acting.some(word => word.status === 'active')
  const proposedOr = isActive ? 'active' : 'proposed'
  const to = acting.length === 0 ? 'superseded' : proposedOr
  return status === to ? [] : [{ type: 'transition', item: LIST, from: status, to }]
}

function recounted({ words = [] }: PersonaItem, state: ItemState, ground: WordGround): readonly PersonaOp[] {
  const acting = words.filter(({ status }) => status !== 'refused')
  const [known, seen] = [new Set(state.outcomes), new Set(acting.flatMap(word => outcomesOf(word, ground)))]
  const { evidence } = state.item
  const sum = (side: 'for' | 'against') => acting.reduce((total, word) => total + word.evidence[side], 0)
  const change = { for: sum('for') - evidence.for, against: sum('against') - evidence.against }
  const came = [...seen].filter(outcome => !known.has(outcome)).sort()
  const dropped = state.outcomes.filter(outcome => !seen.has(outcome))
  if (change.for === 0 && change.against === 0 && came.length === 0 && dropped.length === 0) return []
  return [{ type: 'evidence', item: LIST, ...change, outcomes: came, ...(dropped.length > 0 && { dropped }) }]
}

function outcomesOf(word: ItemWord, ground: WordGround): readonly string[] {
  const { unit, direction } = weighedWord(word)
  return wordStanding(unit, direction, ground).evidence.outcomes
}
