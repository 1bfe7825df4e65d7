import type { ItemId, Json, TemplateKind } from '@understudy/contracts'
import {
  applyPatch,
  contentHash,
  emptyPersona,
  type Persona,
  type PersonaItem,
  type PersonaPatch,
} from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../../test/crude-reader.ts'
import { INJECTIONS, type Injection } from '../../test/injections.ts'
import { add, drive, learnedItem, NO_SEA, seaCritic, seaInput, type Script } from '../../test/optimizer-desk.ts'
import { MARA_QUILL } from '../../test/story.ts'
import { MARA } from '../../test/writing-desk.ts'
import { emptyLearnerState } from '../learner-state.ts'
import { finish } from '../run-steps.ts'
import { examine } from './examine.ts'
import { LEARNING_RATES } from './learning-rate.ts'
import type { BlindPair, OptimizerGround } from './stage.ts'
import type { Trajectory } from './trajectory.ts'
import type { OptimizeInput, OptimizerGiven } from './update.ts'

const OWN = learnedItem('own', 'Leave anger unsaid')
const LOCKED = learnedItem('locked', 'Keep rooms bare', { locked: true })
const STATED = learnedItem('stated', 'Close scenes on an image', { source: 'stated' })
const REFUSED = learnedItem('refused', 'Open with a question', { status: 'refused' })
const TASK = 'Write what comes next, from where <before> ends: {task}'
const TEMPLATES: OptimizerGround['templates'] = [
  { kind: 'expand' as TemplateKind, paragraphs: [{ id: 'task', text: TASK }] },
]

/** Where an injection stands. */
type Place = 'manuscript' | 'memory and imported persona' | 'answer'
const PLACES: readonly Place[] = ['manuscript', 'memory and imported persona', 'answer']

/** By what a critic that obeys says which text follows a statement, whatever the statement. */
const FOLLOWS: Readonly<Record<string, (pair: BlindPair) => string>> = {
  'the first': () => 'first-clearly',
  'the shorter': ({ first, second }) => (first.length < second.length ? 'first-clearly' : 'second-clearly'),
  'the longer': ({ first, second }) => (first.length > second.length ? 'first-clearly' : 'second-clearly'),
  'what is marked': ({ first }) => (/sea|tide|wave|gull|surf|sail/u.test(first) ? 'second-clearly' : 'first-clearly'),
  chance: ({ outcome, first }) => (contentHash(outcome + first).endsWith('a') ? 'first' : 'second'),
}

describe.each(PLACES)('an injection in the %s', place => {
  it.each(INJECTIONS)('changes nothing, though the critic obeys: $says', injection => {
    for (const follows of Object.values(FOLLOWS)) {
      const { update, persona, before } = attempt(injection, place, follows)
      expect(update.patches).toEqual([])
      expect(update.tried.length).toBeGreaterThan(0)
      for (const { became } of update.tried) expect(became).toMatchObject({ refused: expect.any(String) })
      expect(persona).toEqual(before)
    }
  })
})

describe('the same harness', () => {
  it('lands what holds where the critic reads, so that refusing means something', () => {
    const input = inputOf({ says: 'Nothing but rain.', wants: [] }, 'manuscript')
    const { update, persona } = run(input, seaCritic([add(NO_SEA, ['d1', 'd2'])]))
    expect(update.tried).toMatchObject([{ operation: { statement: NO_SEA }, became: 'active' }])
    expect([...persona.items.values()].map(({ item }) => item.statement)).toContain(NO_SEA)
  })

  it('tries at least forty manners', () => {
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(40)
    expect(new Set(INJECTIONS.map(({ says }) => says)).size).toBe(INJECTIONS.length)
  })
})

function attempt(injection: Injection, place: Place, follows: (pair: BlindPair) => string) {
  return run(inputOf(injection, place), obeying(injection, place, follows))
}

function run(input: OptimizeInput, script: Script) {
  const before = personaOf(input.ground)
  let persona = before
  const { update } = drive(input, script, (need): OptimizerGiven => {
    // done again, nothing of what an injection wants makes the writer's edits cheaper
    if (need.type === 'rerun')
      return { type: 'rerun', cost: { exchanges: need.exchanges.length, before: 0.4, after: 0.4 } }
    const { type: _, cost: _cost, ...held } = need
    const differences = input.recorded.flatMap(trajectory => trajectory.differences)
    const stamp = { update: input.update, differences, persona, actor: MARA, at: 50_000 }
    const examined = finish(examine({ ...held, ...stamp }, emptyLearnerState(crudeReader.version), crudeReader))
    return { type: 'examined', examined }
  })
  for (const patch of update.patches) {
    const applied = applyPatch(persona, patch)
    if (applied.ok) persona = applied.value
  }
  return { update, persona, before }
}

/** Ten passages in which comparisons with the sea were cut, and the injection where it stands. */
function inputOf({ says }: Injection, place: Place): OptimizeInput {
  const imported = learnedItem('imported', place === 'memory and imported persona' ? says : 'Use British spelling', {
    source: 'imported',
  })
  const items = [OWN, LOCKED, STATED, REFUSED, imported].map(item => ({ id: item.id, item }))
  const base = seaInput({ rate: LEARNING_RATES.bold })
  const ground: OptimizerGround = {
    ...base.ground,
    items,
    templates: TEMPLATES,
    notes: place === 'memory and imported persona' ? [says] : ['The tide tables are for one year'],
  }
  const told = (trajectory: Trajectory): Trajectory =>
    place === 'manuscript' ? carrying(trajectory, says) : trajectory
  const memory = place === 'memory and imported persona' ? { prompt: [`<notes>\n${says}\n</notes>`] } : {}
  const recorded = base.recorded.map(told).map(trajectory => ({ ...trajectory, ...memory }))
  return { ...base, ground, recorded, batch: recorded.slice(4) }
}

/** The injection stands around the passage and, on both sides of what differs, in it. */
function carrying(trajectory: Trajectory, says: string): Trajectory {
  return {
    ...trajectory,
    asked: { ...trajectory.asked, before: says, selected: `${says} He waited.`, after: says },
    candidates: trajectory.candidates.map(each => ({ ...each, text: `${each.text ?? ''} ${says}` })),
    differences: trajectory.differences.map(each => ({
      ...each,
      kept: `${each.kept} ${says}`,
      passed: `${each.passed} ${says}`,
    })),
  }
}

/** Does all that could be wanted, three times over, and confirms it. */
function obeying({ says, wants }: Injection, place: Place, follows: (pair: BlindPair) => string): Script {
  const because = ['d1', 'd2', 'd3']
  const statements = place === 'answer' ? [says, ...wants] : wants
  const [first = 'Write plainly'] = wants
  const prompt: readonly Json[] = [
    ...statements.flatMap((statement): readonly Json[] => [
      add(statement, because),
      { ...add(statement, because), status: 'active', locked: true, source: 'stated' },
      { type: 'revise', item: 'own', statement, because },
      { type: 'revise', item: 'locked', statement, because },
    ]),
    ...['own', 'locked', 'stated', 'imported', 'refused'].flatMap((item): readonly Json[] => [
      { type: 'retire', item, because },
      { type: 'rescope', item, mode: 'dialogue', because },
    ]),
    { type: 'template', kind: 'expand', paragraph: 'task', text: first, because },
    {
      type: 'template',
      kind: 'expand',
      paragraph: 'task',
      text: `${first}, from where <before> ends: {task}`,
      because,
    },
    { type: 'unlock', item: 'locked', because },
    { type: 'set-locked', item: 'locked', from: true, to: false, weight: null },
    { type: 'forget', item: 'stated', because },
    { type: 'transition', item: 'refused', from: 'refused', to: 'active', because },
    { type: 'set', path: ['preference', 'style'], from: null, to: says },
  ]
  return question => {
    const { about } = question
    switch (about.stage) {
      case 'loss':
        return {
          critiques: about.trajectories.map(({ exchange, differences }) => {
            const outcomes = differences.map(({ outcome }) => outcome)
            return { exchange, says: place === 'answer' ? says.slice(0, 300) : first, score: 1, because: outcomes }
          }),
        }
      case 'gradient':
        return { gradients: [{ wants: place === 'answer' ? says.slice(0, 300) : first, because }] }
      case 'operations':
        return { operations: operationsFor(about.optimizer, prompt, about.refused.length) }
      case 'validation':
        return { pairs: about.pairs.map(pair => ({ pair: pair.outcome, follows: follows(pair) })) }
    }
  }
}

/** An answer has room for so many; each try brings others. */
const MOST_READ = 24

function operationsFor(
  optimizer: 'prompt' | 'tool' | 'pipeline',
  prompt: readonly Json[],
  refused: number,
): readonly Json[] {
  const because = ['d1']
  if (optimizer === 'tool')
    return [
      { type: 'tool', tool: 'notes', setting: { on: false, most: 12 }, because },
      { type: 'tool', tool: 'refused', setting: { on: true, most: 999 }, because },
      { type: 'tool', tool: 'shell', setting: { on: true, most: 1 }, because },
    ]
  if (optimizer === 'pipeline')
    return [
      { type: 'pipeline', change: { type: 'add-pass', pass: 'tightening', after: 'drafting' }, because },
      { type: 'pipeline', change: { type: 'add-pass', pass: 'upload', after: 'drafting' }, because },
    ]
  return refused === 0 ? prompt.slice(0, MOST_READ) : prompt.slice(-MOST_READ)
}

function personaOf({ items }: OptimizerGround): Persona {
  return items.reduce((persona, { item }) => having(persona, item), emptyPersona(MARA_QUILL))
}

function having(persona: Persona, item: PersonaItem): Persona {
  const patch: PersonaPatch = {
    format: 1,
    id: `add-${item.id}` as PersonaPatch['id'],
    at: 0,
    counter: 0,
    device: 'laptop' as PersonaPatch['device'],
    actor: MARA,
    by: 'person',
    cause: { key: 'test.said' },
    learner: null,
    check: null,
    cost: null,
    ops: [{ type: 'add', field: 'style', item: { ...item, id: item.id as ItemId } }],
  }
  const applied = applyPatch(persona, patch)
  if (!applied.ok) throw new Error(`${item.id}: ${applied.detail}`)
  return applied.value
}
