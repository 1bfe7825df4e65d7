import type { Json, Scope, TextPattern } from '@understudy/contracts'
import { MODES } from '@understudy/contracts'
import fc from 'fast-check'
import {
  applyPatch,
  meaningOf,
  thingKey,
  withWords,
  type ItemWord,
  type Persona,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from '../src/index.ts'
import { registerAt } from '../src/register.ts'
import { id, item, measure, nobody, patch, textOf } from './builders.ts'

export const anyScope: fc.Arbitrary<Scope> = fc.record(
  {
    work: fc.constantFrom('saltmarsh', 'tide'),
    pointOfView: fc.constantFrom('Mara', 'Odd'),
    speaker: fc.constantFrom('Brin', 'Odd'),
    mode: fc.constantFrom(...MODES),
  },
  { requiredKeys: [] },
)

const anyWord: fc.Arbitrary<ItemWord> = fc.record({
  text: fc.constantFrom('somehow', 'a sense of', 'utilize', 'constructor', '“', 'très'),
  wish: fc.constantFrom('cut' as const, 'use' as const),
  instead: fc.option(fc.constantFrom('use', 'in order to')),
  evidence: fc.record({ for: fc.nat(20), against: fc.nat(20) }),
  status: fc.constantFrom('proposed' as const, 'active' as const, 'refused' as const),
})

const anyWords = fc.uniqueArray(anyWord, { maxLength: 3, selector: ({ text }) => text })

const anyPattern: fc.Arbitrary<TextPattern> = fc.constantFrom(
  { type: 'no-mark', mark: 'ellipsis' },
  { type: 'no-opening', of: 'sentence', words: ['and', 'but'] },
  { type: 'limit', of: 'sentence', unit: 'words', most: 20 },
)

const anyName = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const anyStatement = fc.string({ minLength: 1, maxLength: 30 })

export const anyItem: fc.Arbitrary<PersonaItem> = fc
  .record({
    name: anyName,
    statement: anyStatement,
    isMeasured: fc.boolean(),
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    scope: anyScope,
    except: fc.option(anyStatement),
    evidence: fc.record({ for: fc.nat(20), against: fc.nat(20) }),
    status: fc.constantFrom(
      'proposed' as const,
      'active' as const,
      'refused' as const,
      'superseded' as const,
      'retired' as const,
    ),
    locked: fc.boolean(),
    source: fc.constantFrom('learned' as const, 'stated' as const, 'imported' as const, 'house' as const),
    pattern: fc.option(anyPattern),
    words: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anyWords),
    createdAt: fc.constantFrom('2026-05-01T12:00:00.000Z', '2026-05-02T12:00:00.000Z', ''),
  })
  .map(({ name, isMeasured, direction, words, pattern, ...rest }) =>
    withWords(
      item({
        ...rest,
        ...(pattern !== null && { pattern }),
        id: id(name),
        measure: isMeasured ? measure(name) : null,
        direction: isMeasured ? direction : null,
      }),
      words,
    ),
  )

const PATHS: readonly (readonly string[])[] = [
  ['demographics', 'language'],
  ['personality', 'values'],
  ['memory', 'longTerm'],
  ['memory', 'notes', 'n1'],
  ['memory', 'notes', 'n2'],
  ['preference', 'words', 'grey'],
  ['preference', 'words', 'constructor'],
  ['preference', 'rules', 'echo'],
  ['preference', 'sheet', 'names'],
  ['preference', 'models', 'tighten'],
  ['modules', 'rewards'],
  ['x-house-rules'],
  ['chapters'],
  ['identity', 'name'],
  ['pattern', 'words'],
]

/** A value that the register of a path holds, differing with `n`. */
function valueFor(path: readonly string[], n: number): Json {
  const isAbsent = n % 3 === 0 && path[0] !== 'identity'
  if (isAbsent) return null
  if (path[1] === 'words' && path[0] === 'preference') return n % 2 === 0 ? { keep: true } : { to: `gray${n}` }
  if (path[1] === 'rules')
    return n % 2 === 0 ? 'query' : [{ set: 'off', scope: { mode: 'action' } }, { except: [`w${n}`] }]
  if (path[1] === 'models') return { id: 'tighten', model: `m${n}`, source: 'learned', status: 'active', locked: false }
  if (path[0] === 'pattern') {
    return { id: 'words', value: n, unit: 'words', source: 'learned', status: 'active', locked: false }
  }
  return `v${n}`
}

/** A wish that becomes an operation on whatever persona it meets. */
type Wish = {
  readonly kind: PersonaOp['type']
  readonly item: PersonaItem
  readonly word: ItemWord
  readonly n: number
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(
    'add',
    'add',
    'remove',
    'set',
    'set',
    'evidence',
    'revise',
    'word',
    'word',
    'transition',
    'set-locked',
    'hold',
  ),
  item: anyItem,
  word: anyWord,
  n: fc.nat(99),
})

/** The operation of a wish that holds on `persona`; null where there is nothing to do it to. */
function opFor(persona: Persona, wish: Wish): PersonaOp | null {
  const state = persona.items.get(wish.item.id)
  if (wish.kind === 'set') {
    const path = PATHS[wish.n % PATHS.length] ?? []
    const from = registerAt(path)?.read(persona.document) ?? null
    return { type: 'set', path, from, to: valueFor(path, wish.n) }
  }
  if (wish.kind === 'hold') {
    const of = wish.n % 2 === 0 ? { item: wish.item.id } : { item: wish.item.id, word: wish.word.text }
    const from = persona.held.has(thingKey(of))
    return { type: 'hold', of, from, to: !from }
  }
  if (wish.kind === 'add') return state === undefined ? { type: 'add', field: 'content', item: wish.item } : null
  if (state === undefined) return null
  const present = state.item
  switch (wish.kind) {
    case 'remove':
      return { type: 'remove', ...state }
    case 'evidence':
      return {
        type: 'evidence',
        item: present.id,
        for: wish.n % 4,
        against: wish.n % 3,
        outcomes: [`o${persona.version}`],
      }
    case 'revise': {
      const [from, to] = [textOf(present), textOf(wish.item)]
      if (wish.n % 2 === 0) return { type: 'revise', item: present.id, from, to }
      const [meant, means] = [meaningOf(present), meaningOf(wish.item)]
      return { type: 'revise', item: present.id, from: { ...from, means: meant }, to: { ...to, means } }
    }
    case 'word': {
      const { text } = wish.word
      const from = present.words?.find(word => word.text === text) ?? null
      return { type: 'word', item: present.id, word: text, from, to: wish.n % 4 === 0 ? null : wish.word }
    }
    case 'transition':
      return { type: 'transition', item: present.id, from: present.status, to: wish.item.status }
    case 'set-locked': {
      const weight = present.locked ? state.lockedWeight : wish.n / 10
      const because = present.locked ? present.because : wish.n % 2 === 0 ? undefined : `reason ${wish.n}`
      const reason = because === undefined ? {} : { because }
      return { type: 'set-locked', item: present.id, from: present.locked, to: !present.locked, weight, ...reason }
    }
    default:
      return null
  }
}

/** A persona and the patches, one operation each, that made it. */
export interface History {
  readonly persona: Persona
  readonly patches: readonly PersonaPatch[]
}

export const anyHistory: fc.Arbitrary<History> = fc
  .array(anyWish, { maxLength: 25 })
  .map(wishes => grown(nobody, wishes))

/** A history, and what came after it. */
export const anyStep: fc.Arbitrary<{ readonly before: Persona; readonly after: History }> = fc
  .tuple(anyHistory, fc.array(anyWish, { minLength: 1, maxLength: 6 }))
  .map(([{ persona }, wishes]) => ({ before: persona, after: grown(persona, wishes) }))

function grown(persona: Persona, wishes: readonly Wish[]): History {
  const patches: PersonaPatch[] = []
  let present = persona
  for (const wish of wishes) {
    const op = opFor(present, wish)
    if (op === null) continue
    const next = patch([op])
    const applied = applyPatch(present, next)
    if (!applied.ok) throw new Error(`a wish must hold: ${applied.reason} ${applied.detail}`)
    present = applied.value
    patches.push(next)
  }
  return { persona: present, patches }
}

/** A history by people, learning and files together, each doing only what it may. */
export const anyLedger: fc.Arbitrary<History> = fc
  .array(fc.tuple(anyWish, fc.constantFrom('person' as const, 'learner' as const, 'learner' as const)), {
    maxLength: 25,
  })
  .map(wishes => {
    const patches: PersonaPatch[] = []
    let present = nobody
    for (const [wish, by] of wishes) {
      const own = by === 'person' ? wish.item : { ...wish.item, source: 'learned' as const, locked: false }
      const op = opFor(present, { ...wish, item: own })
      const next = op === null ? null : patch([op], { by })
      const applied = next === null ? null : applyPatch(present, next)
      if (next === null || !applied?.ok) continue
      present = applied.value
      patches.push(next)
    }
    return { persona: present, patches }
  })
