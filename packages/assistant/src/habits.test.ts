import type { CandidateId, LoggedEvent, Proposer, ProposerId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { actingHabit, habitOf } from '@understudy/persona'
import { wordCount } from '@understudy/prose'
import { describe, expect, it } from 'vitest'
import { ghostEditor } from '../test/ghost-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const SPEECH = '“You came back,” she said. “I told him you would.” “And what did he say?” “Nothing. He laughed.” “He'
const CHASE =
  'He ran for the gate, jumped the ditch, slipped, got up and ran again. Behind him the dogs broke cover. He'
const DRAFT =
  ' pulled hard at the rope, and the boat swung round into the wind. The sail cracked once. Then nothing moved but the water under the boards, and he counted.'

function setUp(seed = 3, store = memoryStore()) {
  const env = seededEnv(seed)
  const asked: (number | undefined)[] = []
  const proposer: Proposer = {
    id: 'drafter' as ProposerId,
    label: { key: 'drafter' },
    makes: 'whole',
    serves: () => true,
    async *propose(request) {
      asked.push(request.type === 'continuation' ? request.words : undefined)
      const candidate = `c-${asked.length}` as CandidateId
      for (const delta of DRAFT.match(/.{1,9}/gsu) ?? []) yield { type: 'text', candidate, delta, sure: null }
      yield { type: 'end', candidate, usage: null }
    },
  }
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers: [proposer], store, subject, actor: 'mara', consent: 'given', env })
  return { assistant, editor: ghostEditor(assistant), env, store, asked }
}
type Set = ReturnType<typeof setUp>

/** Keeps the first five words of whatever is asked for. */
async function keepFive({ assistant, editor, env }: Set, times = 20): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    editor.end(await editor.ask(CHASE, 'command'), 'typed-otherwise', 5)
    env.advance(60_000)
    await assistant.flush()
  }
}
/** Refuses what comes by itself in speech and takes what comes elsewhere. */
async function refuseInSpeech({ assistant, editor, env }: Set, times = 32): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    if (turn % 2 === 0) editor.end(await editor.ask(SPEECH, 'pause'), 'refused')
    else editor.end(await editor.ask(CHASE, 'pause'), 'accepted', 99)
    env.advance(60_000)
    await assistant.flush()
  }
}
const habit = ({ assistant }: Set, id: 'continuation-words' | 'continuation-pauses') =>
  actingHabit(assistant.state().persona.document, id)
const shown = async ({ editor }: Set, before: string, trigger: 'pause' | 'command', times = 30): Promise<number> => {
  let count = 0
  for (let turn = 0; turn < times; turn++) {
    const ghost = await editor.ask(before, trigger)
    if (ghost.suggestion === null) continue
    count++
    editor.end(ghost, 'content-gone')
  }
  return count
}
async function logged({ assistant, store }: Set): Promise<readonly LoggedEvent[]> {
  await assistant.flush()
  const events: LoggedEvent[] = []
  for await (const record of store.backup()) {
    const value = record.type === 'log' ? (record.record.value as unknown as LoggedEvent) : null
    if (value?.type === 'considered' || value?.type === 'ended') events.push(value)
  }
  return events
}

describe('a writer of whom nothing is known', () => {
  it('sees all that is drafted, at every pause', async () => {
    const set = setUp()
    expect((await set.editor.ask(SPEECH, 'pause')).text).toBe(DRAFT)
    expect(set.asked).toEqual([undefined])
  })
})

describe('a writer who keeps the first words', () => {
  it('is shown about so many, cut at a clause, and the drafter is asked for no more', async () => {
    const set = setUp()
    await keepFive(set)
    const words = habit(set, 'continuation-words') ?? 0
    expect(words).toBeGreaterThanOrEqual(4)
    expect(words).toBeLessThanOrEqual(9)
    const { text } = await set.editor.ask(CHASE, 'command')
    expect(wordCount(text)).toBeLessThanOrEqual(1.25 * 1.5 * words)
    expect(DRAFT.startsWith(text)).toBe(true)
    expect([words, Math.round(1.5 * words)]).toContain(set.asked.at(-1))
    expect(habitOf(set.assistant.state().persona.document, 'continuation-words')?.evidence?.for).toBeGreaterThan(10)
  })
  it('sees all again once the habit is put away, and it does not come back', async () => {
    const set = setUp()
    await keepFive(set)
    expect((await set.assistant.decideHabit('continuation-words', 'retire')).ok).toBe(true)
    expect((await set.editor.ask(CHASE, 'command')).text).toBe(DRAFT)
    await keepFive(set)
    expect(habit(set, 'continuation-words')).toBeNull()
    await set.assistant.decideHabit('continuation-words', 'accept')
    expect(habit(set, 'continuation-words')).toBeGreaterThan(0)
  })
  it('has what was said kept to, whatever is learned after', async () => {
    const set = setUp()
    await set.assistant.setHabit('continuation-words', 15)
    await keepFive(set, 30)
    expect(habit(set, 'continuation-words')).toBe(15)
    expect(new Set(set.asked)).toEqual(new Set([15]))
  })
  it('has a lock kept to', async () => {
    const set = setUp()
    await keepFive(set)
    const words = habit(set, 'continuation-words')
    await set.assistant.decideHabit('continuation-words', 'lock')
    for (let turn = 0; turn < 60; turn++) {
      set.editor.end(await set.editor.ask(CHASE, 'command'), 'accepted', 99)
      set.env.advance(60_000)
      await set.assistant.flush()
    }
    await set.assistant.close()
    expect(habit(set, 'continuation-words')).toBe(words)
  })
  it('can read the choices behind it', async () => {
    const set = setUp()
    await keepFive(set, 14)
    const behind = await set.assistant.habitEvidence('continuation-words')
    expect(behind).toHaveLength(14)
    expect(behind[0]).toMatchObject({
      suggested: expect.stringContaining(' pulled'),
      after: ' pulled hard at the rope',
    })
    expect(await set.assistant.habitEvidence('continuation-pauses')).toEqual([])
  })
  it('stands the same after a reload, and when learning is rebuilt', async () => {
    const set = setUp()
    await keepFive(set)
    await set.assistant.close()
    const { pattern } = set.assistant.state().persona.document
    const again = setUp(9, set.store)
    await again.assistant.ready
    expect(again.assistant.state().persona.document.pattern).toEqual(pattern)
    const bare = memoryStore()
    const kept = []
    for await (const record of set.store.backup())
      if (!(record.type === 'document' && ['derived', 'outcomes'].includes(record.collection))) kept.push(record)
    await bare.restore(kept)
    const rebuilt = setUp(9, bare)
    await rebuilt.assistant.ready
    expect(rebuilt.assistant.state().persona.document.pattern).toEqual(pattern)
  })
})

describe('a writer who refuses in speech what comes by itself', () => {
  it('is left alone there, but for one in twenty; elsewhere, and by command, one comes', async () => {
    const set = setUp()
    await refuseInSpeech(set)
    expect(habit(set, 'continuation-pauses')).toBeGreaterThan(5)
    expect(await shown(set, SPEECH, 'pause')).toBeLessThan(6)
    expect(await shown(set, CHASE, 'pause', 10)).toBe(10)
    expect(await shown(set, SPEECH, 'command', 10)).toBe(10)
  })
  it('is asked no drafter for what is held back, and the log says how that came about', async () => {
    const set = setUp()
    await refuseInSpeech(set)
    const drafts = set.asked.length
    const seen = await shown(set, SPEECH, 'pause')
    expect(set.asked.length - drafts).toBe(seen)
    const events = await logged(set)
    const ended = events.filter(event => event.type === 'ended' && event.reason === 'withheld')
    expect(ended.length).toBeGreaterThanOrEqual(30 - seen)
    const withheld = new Set(ended.map(({ exchange }) => exchange))
    const considered = events.filter(event => event.type === 'considered' && withheld.has(event.exchange))
    expect(considered).toHaveLength(ended.length)
    for (const event of considered) {
      expect(event).toMatchObject({
        policy: expect.stringMatching(/^ghost-1\/least=\d+\/explore=0\.05$/),
        candidates: [{ probability: 0.05, chosen: false, text: '' }],
      })
    }
  })
  it('has one at every pause again once that is put away', async () => {
    const set = setUp()
    await refuseInSpeech(set)
    await set.assistant.decideHabit('continuation-pauses', 'refuse')
    expect(await shown(set, SPEECH, 'pause', 10)).toBe(10)
  })
  it('teaches nothing by what was held back', async () => {
    const set = setUp()
    await refuseInSpeech(set)
    const { outcomes } = set.assistant.state()
    const seen = await shown(set, SPEECH, 'pause')
    await set.assistant.flush()
    expect(set.assistant.state().outcomes - outcomes).toBe(seen)
  })
})
