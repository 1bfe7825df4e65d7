import {
  selectedText,
  type Brief,
  type ExchangeId,
  type ItemRef,
  type PlacedRequest,
  type ProposalPart,
  type Proposer,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import type { ModuleOperation, RerunCost } from '@understudy/learning/symbolic'
import { describe, expect, it } from 'vitest'
import { playing, replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import type { Core } from './core.ts'
import { createAssistant } from './create-assistant.ts'
import { doneAgain, type DoingAgain } from './done-again.ts'
import { createManuscriptReader } from './manuscript-reader.ts'
import { memoryStore } from './memory-store.ts'
import { createModelTrust } from './model-trust.ts'
import { openCore } from './open-core.ts'
import type { ExchangeRef } from './open-exchanges.ts'
import { createOptimizerSettings } from './optimizer-setting.ts'
import { createRecording } from './recording.ts'
import { createWriteQueue } from './write-queue.ts'

const signal = new AbortController().signal
const PASSAGES = [
  'She went down to the quay.',
  'He waited by the door for an hour.',
  'The lamp swung above the table.',
  'They rowed home in the dark.',
]
const BASE = 'Say it in fewer words. {task}'

/** Rewrites the whole passage, as the brief and its own temper have it. */
function writing(draftOf: (passage: string, brief: Brief) => string, model: Partial<Proposer['model']> = {}): Proposer {
  return {
    ...playing('drafter', []),
    model: { id: 'm', remote: false, price: null, ...model },
    serves: ({ type }) => type !== 'chat',
    templates: async () => [{ kind: 'voice', paragraphs: [{ id: 'user.6', text: BASE }] }],
    async *propose(request, brief) {
      yield* drafted(request, brief)
    },
  }
  function* drafted(request: PlacedRequest, brief: Brief): Iterable<ProposalPart> {
    const candidate = `draft-${request.id}` as never
    const passage = request.type === 'rewrite' ? selectedText(request.selected) : request.type
    const text = draftOf(passage, brief)
    yield { type: 'text', candidate, delta: text, sure: null }
    const change = { type: 'replace', block: 0, from: 0, to: passage.length, text } as const
    const hunk = {
      id: `h-${request.id}` as never,
      change,
      original: passage,
      reason: { key: 'r' },
      rule: null,
      items: [],
    }
    if (request.type === 'rewrite') yield { type: 'hunk', candidate, hunk }
    yield { type: 'end', candidate, usage: null }
  }
}

/** Drafts of `proposer` that a writer took and made `standing` of, and what does them again. */
async function recordedBy(proposer: Proposer, standing: (draft: string, at: number) => string) {
  const store = memoryStore()
  const options = {
    proposers: [proposer, replacing('desk', 'filler', 'very ', '')],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given' as const,
    env: seededEnv(3),
  }
  const assistant = createAssistant(options)
  await assistant.ready
  const editor = smallEditor(assistant)
  for (const [at, passage] of PASSAGES.entries()) {
    const [offer] = await editor.rewrite(passage, { kind: 'voice', proposer: proposer.id })
    if (offer?.hunk.change.type === 'replace') editor.rework(offer, standing(offer.hunk.change.text, at))
  }
  await assistant.flush()
  const core = openCore(options, () => {})
  await core.books.load()
  const recording = createRecording(core, async () => {})
  const doing: DoingAgain = {
    placing: { core, manuscripts: createManuscriptReader(), count: text => text.length },
    mayLearn: () => true,
    trail: (ref: ExchangeRef, items: readonly ItemRef[]) => recording.trail(ref, items),
    update: 'update-1',
  }
  return async (
    operation: ModuleOperation,
    changes: Partial<DoingAgain> = {},
    stop = signal,
    first: (core: Core) => Promise<void> = async () => {},
  ) => {
    await first(core)
    return doneAgain({ operation, exchanges: EXCHANGES, base: BASE }, { ...doing, ...changes }, stop)
  }
}
/** What came of what was not left. */
function done(came: RerunCost | null | 'left'): RerunCost | null {
  if (came === 'left') throw new Error('it was left')
  return came
}

const EXCHANGES = PASSAGES.map((_, at) => `exchange-${at + 1}` as ExchangeId)
const because = ['o1']
const tighten: ModuleOperation = {
  type: 'pipeline',
  change: { type: 'add-pass', pass: 'tightening', after: 'drafting' },
  because,
}
const saidShorter: ModuleOperation = {
  type: 'template',
  kind: 'voice',
  paragraph: 'user.6',
  text: 'Say it in fewer words, and no adverbs. {task}',
  because,
}
const wordy = (passage: string) => `It was very plain that ${passage.toLowerCase()}`

describe('a pass that is tried on what was offered', () => {
  it('is cheaper where the writer cut what it cuts', async () => {
    const again = await recordedBy(writing(wordy), draft => draft.replace('very ', ''))
    const cost = done(await again(tighten))
    expect(cost).toMatchObject({ exchanges: 4, after: 0 })
    expect(cost?.before).toBeGreaterThan(0)
  })
  it('is dearer where the writer kept it', async () => {
    const again = await recordedBy(writing(wordy), draft => draft)
    const cost = done(await again(tighten))
    expect(cost).toMatchObject({ exchanges: 4, before: 0 })
    expect(cost?.after).toBeGreaterThan(0)
  })
  it('shows nothing where it touches next to nothing', async () => {
    const once = (passage: string) => (passage.startsWith('She') ? wordy(passage) : passage.replace('.', ' then.'))
    const again = await recordedBy(writing(once), draft => draft.replace('very ', ''))
    expect(await again(tighten)).toBeNull()
  })
  it('asks no model', async () => {
    let asked = 0
    const again = await recordedBy(
      writing(passage => (asked++, wordy(passage))),
      draft => draft.replace('very ', ''),
    )
    const before = asked
    await again(tighten)
    expect(asked).toBe(before)
  })
  it('shows nothing of exchanges that nothing is to be learned of', async () => {
    const again = await recordedBy(writing(wordy), draft => draft.replace('very ', ''))
    expect(await again(tighten, { mayLearn: () => false })).toBeNull()
  })
})

describe('a prompt that is tried by drafting again', () => {
  const obeying = (passage: string, { paragraphs = [] }: Brief) =>
    paragraphs.some(({ text }) => text.includes('adverbs')) ? passage.replace('.', ' slowly.') : wordy(passage)
  const kept = (_: string, at: number) => (PASSAGES[at] ?? '').replace('.', ' slowly.')

  it('is cheaper where what it makes is nearer to what stands', async () => {
    const again = await recordedBy(writing(obeying), kept)
    expect(await again(saidShorter)).toMatchObject({ exchanges: 4, after: 0 })
  })
  it('is dearer where it is farther', async () => {
    const again = await recordedBy(writing(obeying), draft => draft)
    const cost = done(await again(saidShorter))
    expect(cost?.before).toBe(0)
    expect(cost?.after).toBeGreaterThan(0)
  })
  it('shows nothing where what came of it is no more than chance', async () => {
    let turn = 0
    const fickle = (passage: string) => (turn++ % 3 === 0 ? passage : wordy(passage))
    const again = await recordedBy(writing(fickle), draft => draft)
    const cost = done(await again(saidShorter))
    expect(cost === null || cost.after >= cost.before).toBe(true)
  })
  it.each<[string, Partial<Proposer['model']>]>([
    ['that text leaves this machine for', { remote: true }],
    ['that costs something', { price: { input: 1, output: 1, currency: 'EUR' } }],
  ])('asks no model %s unless its writer said so', async (_, model) => {
    let asked = 0
    const counted = (passage: string, brief: Brief) => (asked++, obeying(passage, brief))
    const again = await recordedBy(writing(counted, model), kept)
    const before = asked
    expect(await again(saidShorter)).toBeNull()
    expect(asked).toBe(before)
  })
  it.each<['rules' | 'auto', number]>([
    ['rules', 0],
    ['auto', 8],
  ])('asks one away that its writer allowed where %s are to think: %i times', async (critic, times) => {
    let asked = 0
    const counted = (passage: string, brief: Brief) => (asked++, obeying(passage, brief))
    const again = await recordedBy(writing(counted, { remote: true }), kept)
    const before = asked
    await again(saidShorter, {}, signal, async core => {
      const [proposer] = core.proposers()
      if (proposer !== undefined) await core.trust.setMayTry(proposer, true)
      await core.optimizer.set({ critic })
    })
    expect(asked - before).toBe(times)
  })
  it('is left where it is stopped', async () => {
    const again = await recordedBy(writing(obeying), kept)
    expect(await again(saidShorter, {}, AbortSignal.abort())).toBe('left')
  })
  it.each<[string, 'trust' | 'rules']>([
    ['what its writer allowed is taken back', 'trust'],
    ['rules are to think', 'rules'],
  ])('asks one away nothing more once in another tab %s', async (_, what) => {
    let asked = 0
    let elsewhere = async () => {}
    const proposer = writing(obeying, { remote: true })
    const away: Proposer = {
      ...proposer,
      async *propose(...request) {
        asked++
        yield* proposer.propose(...request)
        await elsewhere()
      },
    }
    const again = await recordedBy(away, kept)
    const before = asked
    const came = await again(saidShorter, {}, signal, async ({ store, scope, trust }) => {
      await trust.setMayTry(away, true)
      const tab = { store, scope, queue: createWriteQueue(store, () => {}), changed: () => {} }
      const other = createModelTrust(tab)
      await other.load()
      elsewhere = async () => {
        if (what === 'trust') await other.setMayTry(away, false)
        else await createOptimizerSettings(tab).set({ critic: 'rules' })
      }
    })
    expect([came, asked - before]).toEqual([null, 1])
  })
  it('shows nothing where it comes to the same', async () => {
    const again = await recordedBy(writing(obeying), kept)
    expect(await again({ ...saidShorter, text: BASE })).toBeNull()
  })
})
