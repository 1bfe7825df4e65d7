import type { Brief, ItemId, Proposer, ProposerId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { document, rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const PASSAGE = 'The morning over the harbour was grey, and the boats lay still on the slack water below the office.'
const HERE = { work: document }

/** An assistant that shows what proposers are told. */
function deskOf(author: string, store = memoryStore(), house: string | null = 'quill', actor = author) {
  let told: Brief | null = null
  const listening: Proposer = {
    id: 'ear' as ProposerId,
    label: { key: 'label.ear' },
    makes: 'whole',
    serves: () => true,
    // it says nothing and only listens
    // oxlint-disable-next-line require-yield
    async *propose(_request, brief) {
      told = brief
    },
  }
  const subject = { author, ...(house === null ? {} : { house }) }
  const env = seededEnv(author.length)
  const assistant = createAssistant({ proposers: [listening], store, env, subject, actor, consent: 'given' })
  async function brief(): Promise<Brief> {
    const request = rewriteRequest('The boats lay still.')
    for await (const _part of assistant.suggest(request, new AbortController().signal)) void _part
    if (told === null) throw new Error('nobody was asked')
    return told
  }
  return { assistant, store, brief }
}

async function stated(
  desk: ReturnType<typeof deskOf>,
  sentence: string,
  layer: Parameters<typeof desk.assistant.stateWish>[2],
) {
  const said = await desk.assistant.stateWish(sentence, {}, layer)
  if (!said.ok) throw new Error(said.detail)
  return said.value
}

const lines = (brief: Brief) => `${brief.persona.core}\n${brief.persona.scoped}`

describe('layers of one assistant', () => {
  it('a house, an author and a work each say theirs, and a proposer is told what stands', async () => {
    const desk = deskOf('mara')
    await stated(desk, 'Never use semicolons', 'house')
    await stated(desk, 'Fewer adverbs', 'author')
    await stated(desk, 'Keep sentences short', HERE)
    const { layers, persona } = desk.assistant.state()
    expect([layers.house?.items.size, persona.items.size, layers.works.get(document)?.items.size]).toEqual([1, 1, 1])
    const told = lines(await desk.brief())
    for (const line of ['Never use semicolons', 'Fewer adverbs', 'Keep sentences short']) expect(told).toContain(line)
  })

  it('what is said of a work holds in no other, though it acts in ranking as everything stated does', async () => {
    const desk = deskOf('mara')
    await stated(desk, 'Keep sentences short', { work: 'another-book' })
    expect(lines(await desk.brief())).not.toContain('Keep sentences short')
    expect((await desk.brief()).checks).toEqual([])
  })

  it('rule 7: stated below outranks stated above, locked above outranks both, “do not touch” outranks an unlocked house', async () => {
    const desk = deskOf('mara')
    const house = await stated(desk, 'Never use semicolons', 'house')
    const own = await stated(desk, 'I love semicolons', 'author')
    const directions = async () =>
      (await desk.brief()).checks.flatMap(check => (check.type === 'measure' ? [check.direction] : []))
    expect(await directions()).toEqual(['higher'])
    await desk.assistant.decide(house, 'lock', 'house')
    expect(await directions()).toEqual(['lower'])
    await desk.assistant.decide(house, 'unlock', 'house')
    await desk.assistant.decide(own, 'lock')
    expect(await directions()).toEqual(['higher'])
  })

  it('a house rule holds back what it forbids, with nothing of the author’s', async () => {
    const store = memoryStore()
    const options = { store, env: seededEnv(7), subject: { author: 'mara', house: 'quill' }, actor: 'ed' }
    const proposers = [replacing('desk', 'dull', 'grey', 'grey; still')]
    const assistant = createAssistant({ ...options, proposers, consent: 'given' })
    const shown = async () => {
      let hunks = 0
      for await (const part of assistant.suggest(rewriteRequest(PASSAGE), new AbortController().signal))
        if (part.type === 'hunk') hunks++
      return hunks
    }
    expect(await shown()).toBe(1)
    await assistant.stateWish('Never use semicolons', {}, 'house')
    expect(await shown()).toBe(0)
  })

  it('two authors of a house share it and nothing else', async () => {
    const mara = deskOf('mara')
    await stated(mara, 'Never use semicolons', 'house')
    await stated(mara, 'Fewer adverbs', 'author')
    await mara.assistant.close()
    const tom = deskOf('tom', mara.store)
    const told = lines(await tom.brief())
    expect(told).toContain('Never use semicolons')
    expect(told).not.toContain('adverbs')
  })

  it('comes back after a restart, decisions on each layer their own', async () => {
    const desk = deskOf('mara')
    const id = await stated(desk, 'Fewer adverbs', 'house')
    await stated(desk, 'Fewer adverbs', 'author')
    await stated(desk, 'Fewer adverbs', HERE)
    await desk.assistant.decide(id, 'retire', HERE)
    await desk.assistant.close()
    const again = deskOf('mara', desk.store)
    await again.assistant.ready
    const { layers, persona } = again.assistant.state()
    const statusIn = (items: typeof persona.items | undefined, item: ItemId) => items?.get(item)?.item.status
    expect(statusIn(layers.house?.items, id)).toBe('active')
    expect(statusIn(persona.items, id)).toBe('active')
    expect(statusIn(layers.works.get(document)?.items, id)).toBe('retired')
  })

  it('says so where there is no house', async () => {
    const desk = deskOf('mara', memoryStore(), null)
    expect(await desk.assistant.stateWish('Fewer adverbs', {}, 'house')).toMatchObject({
      ok: false,
      reason: 'no-house',
    })
    expect(desk.assistant.state().layers.house).toBeNull()
  })

  it('an item of the house or of a work is forgotten there, and its words are in no record', async () => {
    const desk = deskOf('mara')
    const said = [
      [await stated(desk, 'Never kill the bandicoot', 'house'), 'house'],
      [await stated(desk, 'Never mention the wombat', HERE), HERE],
    ] as const
    for (const [item, layer] of said) expect(await desk.assistant.forget(item, layer)).toMatchObject({ ok: true })
    await desk.assistant.flush()
    const kept: string[] = []
    for await (const record of desk.store.backup()) kept.push(JSON.stringify(record))
    expect(kept.join('\n')).not.toMatch(/bandicoot|wombat/)
  })
})

describe('between the layers', () => {
  const MANUSCRIPT = [
    'She walked very slowly along the quay; the boats lay still on the water.',
    'The gulls sat on the wall and waited for the fish to come in.',
    'He folded the chart and put it in the drawer; nobody asked him why he did.',
    'The lamp burned in the office until the morning came up over the roofs.',
    'Nobody spoke on the way home, and the dog walked ahead of them all.',
  ]
  const read = ({ assistant }: ReturnType<typeof deskOf>) => {
    const blocks = MANUSCRIPT.map(text => ({ type: 'paragraph' as const, text, provenance: [] }))
    assistant.read({ document, from: 0, to: 0, blocks })
  }

  it('shows where an item would fire in the manuscript before it holds', async () => {
    const desk = deskOf('mara')
    read(desk)
    const item = await stated(desk, 'Never use semicolons', 'author')
    const claimed = desk.assistant.state().persona.items.get(item)?.item
    if (claimed === undefined) throw new Error('no item')
    const { fires, contradictions } = await desk.assistant.preview(claimed, document)
    expect(fires).toMatchObject({ count: 2, of: 5, shown: [{ block: 0 }, { block: 2 }] })
    expect(contradictions).toEqual({ against: 0, of: 0, shown: [] })
    const word = {
      text: 'nobody',
      wish: 'cut',
      instead: null,
      evidence: { for: 0, against: 0 },
      status: 'active',
    } as const
    const { pattern: _, ...untested } = { ...claimed, measure: null, direction: null }
    const listed = await desk.assistant.preview({ ...untested, words: [word] }, document)
    expect(listed.fires).toMatchObject({ count: 2, shown: [{ block: 2 }, { block: 4 }] })
    const elsewhere = await desk.assistant.preview({ ...claimed, scope: { work: 'another' } }, document)
    expect(elsewhere.fires).toMatchObject({ count: 0, of: 0 })
    expect((await desk.assistant.preview(untested, document)).fires).toBeNull()
  })

  it('waits for a manuscript that is only being opened, and not for one that nobody opens', async () => {
    const desk = deskOf('mara')
    const item = await stated(desk, 'Never use semicolons', 'author')
    const claimed = desk.assistant.state().persona.items.get(item)?.item
    if (claimed === undefined) throw new Error('no item')
    const asked = desk.assistant.preview(claimed, document)
    const elsewhere = desk.assistant.preview(claimed, 'never-opened' as typeof document)
    await new Promise(resolve => setTimeout(resolve, 20))
    read(desk)
    expect((await asked).fires).toMatchObject({ count: 2, of: 5 })
    expect((await elsewhere).fires).toMatchObject({ count: 0, of: 0 })
  })

  it('promotes an author’s item: the house’s own, without what the author chose', async () => {
    const desk = deskOf('mara')
    const item = await stated(desk, 'Never use semicolons', 'author')
    expect(await desk.assistant.promote(item)).toEqual({ ok: true, value: item })
    const promoted = desk.assistant.state().layers.house?.items.get(item)
    expect(promoted).toMatchObject({
      item: { source: 'house', locked: false, evidence: { for: 0, against: 0 } },
      outcomes: [],
    })
    expect(desk.assistant.state().persona.items.get(item)?.item.source).toBe('stated')
    await desk.assistant.decide(item, 'retire', 'house')
    await desk.assistant.promote(item)
    expect(desk.assistant.state().layers.house?.items.get(item)?.item.status).toBe('active')
    expect(await desk.assistant.promote('nothing' as ItemId)).toMatchObject({ ok: false, reason: 'missing-item' })
  })

  it('locks for the house and says why', async () => {
    const desk = deskOf('mara')
    const item = await stated(desk, 'Never name the minister', 'house')
    await desk.assistant.decide(item, 'lock', 'house', 'the lawyers')
    expect(desk.assistant.state().layers.house?.items.get(item)?.item).toMatchObject({
      locked: true,
      because: 'the lawyers',
    })
  })

  it('gives a co-writer the way of writing as imported, and nothing else of the author', async () => {
    const mara = deskOf('mara')
    const item = await stated(mara, 'Never use semicolons', 'author')
    await mara.assistant.decide(item, 'lock')
    await mara.assistant.setValue(['demographics', 'nativeLanguage'], 'cy')
    await mara.assistant.setValue(['memory', 'notes', 'n1'], { id: 'n1', statement: 'The tide tables are for 1887' })
    expect(await mara.assistant.give('tom')).toMatchObject({ ok: true, value: { added: [{ id: item }] } })
    await mara.assistant.close()
    const tom = deskOf('tom', mara.store)
    await tom.assistant.ready
    const { document: given, items } = tom.assistant.state().persona
    expect(items.get(item)?.item).toMatchObject({ source: 'imported', locked: false })
    expect([given.demographics, given.memory.notes]).toEqual([{}, []])
  })

  it('that go round in a circle end: what comes back changes nothing', async () => {
    const mara = deskOf('mara')
    const item = await stated(mara, 'Never use semicolons', 'author')
    await mara.assistant.give('tom')
    await mara.assistant.close()
    const tom = deskOf('tom', mara.store)
    await tom.assistant.ready
    expect(await tom.assistant.give('mara')).toMatchObject({ ok: true, value: { added: [] } })
    expect(await tom.assistant.give('tom')).toMatchObject({ ok: false })
    await tom.assistant.close()
    const again = deskOf('mara', mara.store)
    await again.assistant.ready
    expect(again.assistant.state().persona.items.get(item)?.item).toMatchObject({ source: 'stated', status: 'active' })
    expect(again.assistant.state().persona.items.size).toBe(1)
  })

  it('of one name, house and author, are two all the same', async () => {
    const desk = deskOf('mara', memoryStore(), 'mara')
    await stated(desk, 'Never use semicolons', 'house')
    const { layers, persona } = desk.assistant.state()
    expect([layers.house?.items.size, persona.items.size]).toEqual([1, 0])
    expect(lines(await desk.brief()).match(/semicolons/g)).toHaveLength(1)
  })
})
