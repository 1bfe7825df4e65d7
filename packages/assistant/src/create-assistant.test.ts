import type { BackupRecord, ItemId, Proposer, RuleId, Store, SuggestionId } from '@understudy/contracts'
import { ScriptedProposer, seededEnv, wholeProposal } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { offering, playing, replacing } from '../test/playing-proposer.ts'
import { continuationRequest, document, rewriteRequest } from '../test/requests.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const TAGGED = [
  '“Not tonight,” she expostulated, and shut the ledger.',
  '“There is no boat,” he expostulated from the stairs.',
  '“You counted twice,” Ines expostulated.',
  'Old Tam set down the lamp. “Leave it,” he expostulated.',
  '“They told me noon,” the pilot expostulated, wiping his hands.',
  '“I paid for both,” she expostulated to nobody in particular.',
  '“Then swim,” her brother expostulated.',
  '“Ask him yourself,” the clerk expostulated, without looking up.',
]
const NEXT = '“The tide won’t wait,” Ines expostulated at the door.'

function setUp({ store = memoryStore(), seed = 3 }: { store?: Store; seed?: number } = {}) {
  const env = seededEnv(seed)
  const proposers = [replacing('copydesk', 'ornate-tag', 'expostulated', 'said')]
  const assistant = createAssistant({
    proposers,
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  const editor = smallEditor(assistant)
  return { assistant, editor, env, store }
}
type Set = ReturnType<typeof setUp>

async function refuseAll({ assistant, editor, env }: Set): Promise<void> {
  for (const offer of await editor.rewrite(TAGGED, { kind: 'dialogue' })) {
    editor.refuse(offer)
    env.advance(60_000)
  }
  await assistant.flush()
}
const items = ({ assistant }: Set) =>
  [...assistant.state().persona.items.values()].map(({ item }) => `${item.id} ${item.status}`)
const tagItem = ({ assistant }: Set): ItemId => {
  const found = [...assistant.state().persona.items.values()].find(({ item }) => item.measure === 'ornate-tags')
  if (found === undefined) throw new Error('nothing was learned of tags')
  return found.item.id
}
const everything = async (store: Store): Promise<readonly BackupRecord[]> => {
  const records: BackupRecord[] = []
  for await (const record of store.backup()) records.push(record)
  return records
}

describe('an assistant that is refused every plain tag', () => {
  it('says so in the persona, with the choices behind it', async () => {
    const set = setUp()
    await refuseAll(set)
    expect(items(set)).toContainEqual(expect.stringMatching(/^ornate-tags\.higher.* active$/))
    const evidence = await set.assistant.evidence(tagItem(set))
    expect(evidence.length).toBeGreaterThanOrEqual(5)
    expect(evidence[0]).toMatchObject({
      choice: 'refused',
      before: 'expostulated',
      suggested: 'said',
      after: 'expostulated',
    })
  })
  it('offers it no more, but for the stated exploration', async () => {
    const set = setUp()
    await refuseAll(set)
    let shown = 0
    for (let again = 0; again < 40; again++) shown += (await set.editor.rewrite(NEXT, { kind: 'dialogue' })).length
    expect(shown).toBeLessThan(8)
  })
  it('offers it again once the item is retired', async () => {
    const set = setUp()
    await refuseAll(set)
    await set.assistant.decide(tagItem(set), 'retire')
    expect(await set.editor.rewrite(NEXT, { kind: 'dialogue' })).toHaveLength(1)
  })
  it('and once it is forgotten, with every word behind it gone', async () => {
    const set = setUp()
    await refuseAll(set)
    const id = tagItem(set)
    const preview = await set.assistant.previewForget(id)
    expect(preview.texts).toBeGreaterThan(8)
    const forgot = await set.assistant.forget(id)
    expect(forgot.ok).toBe(true)
    expect(items(set)).toEqual([])
    const kept = (await everything(set.store)).filter(({ type }) => type === 'text')
    expect(JSON.stringify(kept)).not.toMatch(/expostulated|ledger|pilot/)
    expect(await set.editor.rewrite(NEXT, { kind: 'dialogue' })).toHaveLength(1)
  })
  it('stands the same after a reload', async () => {
    const set = setUp()
    await refuseAll(set)
    await set.assistant.close()
    const again = setUp({ store: set.store, seed: 9 })
    await again.assistant.ready
    expect(items(again)).toEqual(items(set))
    expect(again.assistant.state().outcomes).toBe(TAGGED.length)
  })
  it('knows every choice behind it, though the page was closed without a word', async () => {
    const set = setUp()
    await refuseAll(set)
    const store = memoryStore()
    await store.restore(await everything(set.store))
    const again = setUp({ store, seed: 9 })
    await again.assistant.ready
    expect(await again.assistant.evidence(tagItem(again))).toHaveLength(TAGGED.length)
  })
  it('stands the same when all that was derived is lost, and rebuilt', async () => {
    const set = setUp()
    await refuseAll(set)
    await set.assistant.close()
    const kept = await everything(set.store)
    const bare = kept.filter(
      record => !(record.type === 'document' && (record.collection === 'derived' || record.collection === 'outcomes')),
    )
    const store = memoryStore()
    await store.restore(bare)
    const again = setUp({ store, seed: 9 })
    await again.assistant.ready
    expect(items(again)).toEqual(items(set))
  })
})

describe('consent', () => {
  it('is asked before anything is recorded', async () => {
    const store = memoryStore()
    const assistant = createAssistant({
      proposers: [replacing('copydesk', 'r', 'expostulated', 'said')],
      store,
      subject: { author: 'mara' },
      actor: 'mara',
    })
    const editor = smallEditor(assistant)
    for (const offer of await editor.rewrite(NEXT)) editor.refuse(offer)
    await assistant.flush()
    expect((await everything(store)).filter(({ type }) => type === 'log' || type === 'text')).toEqual([])
  })
  it('can be paused, and withheld from a document', async () => {
    const set = setUp()
    await set.assistant.ready
    await set.assistant.setDocumentLearning(document, 'never')
    await refuseAll(set)
    expect((await everything(set.store)).filter(({ type }) => type === 'log')).toEqual([])
    await set.assistant.setDocumentLearning(document, 'on')
    await set.assistant.setLearning('paused')
    await refuseAll(set)
    expect((await everything(set.store)).filter(({ type }) => type === 'log')).toEqual([])
  })
  it('erases what is being learned while it erases, too', async () => {
    // wherever learning stands by then
    for (let turns = 0; turns < 60; turns++) {
      const set = setUp()
      await set.assistant.ready
      const editor = smallEditor(set.assistant)
      for (const offer of await editor.rewrite(NEXT)) editor.refuse(offer)
      const learning = set.assistant.flush()
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      expect((await set.assistant.eraseAll()).ok).toBe(true)
      await learning
      await set.assistant.flush()
      expect(await everything(set.store), `${turns} turns`).toEqual([])
    }
  })
  it('erases all, proved by an empty store', async () => {
    const set = setUp()
    await refuseAll(set)
    expect((await set.assistant.eraseAll()).ok).toBe(true)
    expect(await everything(set.store)).toEqual([])
    expect(items(set)).toEqual([])
  })
})

describe('asking', () => {
  it('says who made it and why', async () => {
    const assistant = createAssistant({
      proposers: [offering('drafter', 'A.', ['B.', 'B, too.'])],
      subject: { author: 'mara' },
      actor: 'mara',
    })
    const parts = []
    const request = (await import('../test/requests.ts')).rewriteRequest('A.')
    for await (const part of assistant.suggest(request, new AbortController().signal)) parts.push(part)
    expect(parts[0]).toMatchObject({ type: 'opened', credit: { proposer: 'drafter', label: { key: 'label.drafter' } } })
    expect(parts.at(-1)).toMatchObject({ type: 'end', reason: 'complete' })
  })
  it('falls to the next and says why when the first fails', async () => {
    const proposers = [
      playing('drafter', [{ fail: 'unreachable' }]),
      replacing('copydesk', 'r', 'expostulated', 'said'),
    ]
    const assistant = createAssistant({ proposers, subject: { author: 'mara' }, actor: 'mara' })
    const told: string[] = []
    const request = (await import('../test/requests.ts')).rewriteRequest(NEXT)
    for await (const part of assistant.suggest(request, new AbortController().signal))
      told.push(part.type === 'notice' ? part.message.key : part.type)
    expect(told).toEqual(['assistant.notice.unreachable', 'opened', 'hunk', 'end'])
  })
  it.each([
    ['the next', [playing('drafter', [{ fail: 'busy' }]), playing('names', [{ say: ' Ines.' }])], true],
    [
      'nobody, where the one that failed comes later',
      [playing('names', [{ say: ' Ines.', afterMs: 20 }]), playing('drafter', [{ fail: 'busy' }])],
      false,
    ],
  ] as const)('marks as standing in for another %s', async (_, proposers, isStandIn) => {
    const assistant = createAssistant({ proposers, subject: { author: 'mara' }, actor: 'mara' })
    const keys: string[] = []
    for await (const part of assistant.suggest(continuationRequest('The'), new AbortController().signal))
      if (part.type === 'opened') keys.push(...part.credit.why.map(({ key }) => key))
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.includes('assistant.why.instead')).toBe(isStandIn)
  })
  it('marks a rewrite that stands in for another', async () => {
    const proposers = [playing('drafter', [{ fail: 'busy' }]), replacing('copydesk', 'r', 'expostulated', 'said')]
    const assistant = createAssistant({ proposers, subject: { author: 'mara' }, actor: 'mara' })
    const request = (await import('../test/requests.ts')).rewriteRequest(NEXT)
    const keys: string[] = []
    for await (const part of assistant.suggest(request, new AbortController().signal))
      if (part.type === 'opened') keys.push(...part.credit.why.map(({ key }) => key))
    expect(keys).toContain('assistant.why.instead')
  })
  it.each([
    [400, { key: 'assistant.notice.resting' }],
    [40_000, { key: 'assistant.notice.resting.seconds', params: { count: 40 } }],
    [400_000, { key: 'assistant.notice.resting.minutes', params: { count: 7 } }],
  ])('says when to ask again, after %i ms', async (retryAfterMs, message) => {
    const proposers = [playing('drafter', [{ fail: 'resting', retryAfterMs }])]
    const assistant = createAssistant({ proposers, subject: { author: 'mara' }, actor: 'mara' })
    const { rewriteRequest } = await import('../test/requests.ts')
    for (const request of [continuationRequest('Then.'), rewriteRequest(NEXT)]) {
      const told: object[] = []
      for await (const part of assistant.suggest(request, new AbortController().signal))
        if (part.type === 'notice') told.push(part.message)
      expect(told).toEqual([message])
    }
  })
  it('ends a continuation that broke off within a sentence as failed', async () => {
    const proposers = [playing('drafter', [{ say: ' The lamp and' }, { fail: 'dropped' }])]
    const assistant = createAssistant({ proposers, subject: { author: 'mara' }, actor: 'mara' })
    const told: string[] = []
    for await (const part of assistant.suggest(continuationRequest('Then.'), new AbortController().signal))
      told.push(part.type === 'end' ? `${part.reason} ${part.suggestion !== null}` : part.type)
    expect(told).toEqual(['opened', 'text', 'notice', 'failed true'])
  })
  it('says plainly that continuations need a model', async () => {
    const assistant = createAssistant({ proposers: [], subject: { author: 'mara' }, actor: 'mara' })
    const told: string[] = []
    for await (const part of assistant.suggest(continuationRequest(''), new AbortController().signal))
      told.push(part.type === 'notice' ? part.message.key : part.type)
    expect(told).toEqual(['assistant.notice.not-configured', 'end'])
  })
  it.each([
    ['of the model it would take, where none is asked', 'pool', {}, ['assistant.notice.not-configured', 'end']],
    ['that nothing came, where a model was asked', 'whole', {}, ['assistant.notice.nothing', 'end']],
    ['nothing after a pause', 'pool', { trigger: 'pause' }, ['end']],
    ['nothing of there being no other', 'whole', { passedBy: [' It rained.'] }, ['end']],
  ] as const)('tells who asked for a continuation in vain %s', async (_, makes, change, expected) => {
    const silent = { ...playing('silent', []), makes }
    const assistant = createAssistant({ proposers: [silent], subject: { author: 'mara' }, actor: 'mara' })
    const told: string[] = []
    for await (const part of assistant.suggest(continuationRequest('The', change), new AbortController().signal))
      told.push(part.type === 'notice' ? part.message.key : part.type)
    expect(told).toEqual(expected)
  })
  it('keeps another candidate for a place in the exchange of the first, and each under its own name', async () => {
    const store = memoryStore()
    const proposer = new ScriptedProposer([wholeProposal('c.0', ' It rained.'), wholeProposal('c.1', ' Wind rose.')])
    const assistant = createAssistant({
      proposers: [proposer],
      store,
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
    })
    const ask = async (passedBy?: readonly string[]): Promise<SuggestionId> => {
      const request = continuationRequest('The tide.', passedBy ? { passedBy } : {})
      let name = ''
      for await (const part of assistant.suggest(request, new AbortController().signal)) {
        if (part.type === 'opened') name = part.suggestion
        if (part.type !== 'text') continue
        const hunk = { hunk: null, rule: null, at: { block: 0, from: 9, to: 9 }, original: '', text: part.delta }
        assistant.record({
          type: 'shown',
          suggestion: part.suggestion,
          hunks: [{ ...hunk, passage: '' }],
          reopens: null,
        })
      }
      return name as SuggestionId
    }
    const first = await ask()
    const second = await ask([' It rained.'])
    expect(proposer.asked.map(({ request }) => 'passedBy' in request && request.passedBy)).toEqual([
      false,
      [' It rained.'],
    ])
    const end = { type: 'ended', hunk: null, why: null, shownMs: 9 } as const
    assistant.record({ ...end, suggestion: second, reason: 'accepted', accepted: ' Wind rose.' })
    assistant.record({ ...end, suggestion: first, reason: 'replaced', accepted: '' })
    await assistant.flush()
    const shown = (await everything(store)).flatMap(record => {
      const value = record.type === 'log' ? (record.record.value as Record<string, unknown>) : {}
      return value.type === 'shown' ? [`${String(value.exchange)} ${String(value.candidate)}`] : []
    })
    expect(shown).toEqual(['exchange-2 c.0', 'exchange-2 c.1'])
  })
  it('ends every exchange that opened nothing, once', async () => {
    const set = setUp()
    await set.editor.rewrite('Nothing to change here.')
    await set.assistant.flush()
    const logged = (await everything(set.store)).flatMap(record =>
      record.type === 'log' ? [record.record.value as { type: string; reason?: string }] : [],
    )
    expect(logged.map(({ type }) => type)).toEqual(['requested', 'considered', 'ended'])
    expect(logged.at(-1)?.reason).toBe('empty')
  })
})

describe('how speech is marked', () => {
  it('goes with each choice where the writer said so, and not where it was guessed', async () => {
    const set = setUp()
    const askedWith = async () => {
      await set.editor.rewrite(NEXT, { kind: 'dialogue' })
      await set.assistant.flush()
      const events = (await everything(set.store)).flatMap(record =>
        record.type === 'log' ? [record.record.value] : [],
      )
      return (events.at(-1) as { context?: { dialogue?: string } }).context?.dialogue
    }
    expect(await askedWith()).toBeUndefined()
    set.assistant.setDialogue(document, 'dash')
    expect(await askedWith()).toBe('dash')
  })
})

describe('a pass for a rule', () => {
  const rules = ['ornate-tag' as RuleId]

  it('shows all it finds, also of a kind that was refused everywhere', async () => {
    const set = setUp()
    await refuseAll(set)
    for (let passes = 0; passes < 5; passes++)
      expect(await set.editor.rewrite(NEXT, { kind: 'tighten', rules, trigger: 'pass' })).toHaveLength(1)
  })

  it('is counted beforehand by those who have rules, and leaves no trace', async () => {
    const store = memoryStore()
    const counting: Proposer = {
      ...replacing('desk', 'ornate-tag', 'expostulated', 'said'),
      tally: (request, brief) =>
        Promise.resolve([
          { rule: 'ornate-tag' as RuleId, count: request.type === 'rewrite' ? brief.stets.length + 7 : 0 },
        ]),
    }
    const assistant = createAssistant({
      proposers: [offering('model', '', []), counting],
      store,
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
      env: seededEnv(),
    })
    await assistant.flush()
    const logged = async () => (await everything(store)).filter(({ type }) => type !== 'document')
    const before = await logged()
    const signal = new AbortController().signal
    expect(await assistant.tally(rewriteRequest(NEXT), signal)).toEqual([{ rule: 'ornate-tag', count: 7 }])
    await assistant.flush()
    expect(await logged()).toEqual(before)
  })
})

describe('a wish in words', () => {
  it('is obeyed in the next choice', async () => {
    const set = setUp()
    const said = await set.assistant.stateWish('Keep expressive dialogue tags', {})
    expect(said.ok).toBe(true)
    const [item] = [...set.assistant.state().persona.items.values()]
    expect(item?.item).toMatchObject({ source: 'stated', status: 'active', statement: 'Keep expressive dialogue tags' })
  })

  it('is told of the choices that it goes against, and acts all the same', async () => {
    const set = setUp()
    await refuseAll(set)
    const said = await set.assistant.stateWish('Use plain dialogue tags', {})
    if (!said.ok) throw new Error(said.detail)
    const { against, of, shown } = await set.assistant.contradictions(said.value)
    expect([against, of]).toEqual([TAGGED.length, TAGGED.length])
    expect(shown).toHaveLength(3)
    expect(shown.map(({ choice, before }) => [choice, before])).toEqual(Array(3).fill(['refused', 'expostulated']))
    expect(set.assistant.state().persona.items.get(said.value)?.item.status).toBe('active')
    const unmeasured = await set.assistant.stateWish('Never kill the dog', {})
    if (!unmeasured.ok) throw new Error(unmeasured.detail)
    expect(await set.assistant.contradictions(unmeasured.value)).toEqual({ against: 0, of: 0, shown: [] })
  })
})
