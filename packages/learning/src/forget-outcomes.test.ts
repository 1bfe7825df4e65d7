import { mapEventTexts, type ItemId, type LoggedEvent, type MeasureId, type TextId } from '@understudy/contracts'
import { emptyPersona, type ItemState, type Persona } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../test/crude-reader.ts'
import { MARA_QUILL } from '../test/story.ts'
import { writingDesk, type WritingDesk } from '../test/writing-desk.ts'
import { comparisonsOf } from './comparisons-of.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import { forgetOutcomes } from './forget-outcomes.ts'
import type { ReadEvent } from './event-order.ts'

const passage = (line: string) => `"${line}," she opined, and the rain went on.`
const offer = (line: string) => ({
  rule: 'ornate-tag',
  passage: passage(line),
  from: passage(line).indexOf('opined'),
  original: 'opined',
  text: 'said',
  mode: 'action' as const,
})

/** The log with ids in the place of texts, and the texts by id. */
function stored(desk: WritingDesk) {
  const texts = new Map<TextId, string | null>()
  const log = desk.events.map(event => {
    const body = mapEventTexts<string | null, TextId>(event, (text, where) => {
      if (text === null || text === '') return '' as TextId
      const id = `${event.id}/${where}` as TextId
      texts.set(id, text)
      return id
    })
    return { ...event, ...body } satisfies LoggedEvent<TextId>
  })
  return { log, texts }
}
function personaOf(items: Readonly<Record<string, readonly string[]>>): Persona {
  const states = Object.entries(items).map(
    ([id, outcomes]): ItemState => ({
      field: 'style',
      item: {
        id: id as ItemId,
        statement: id,
        measure: 'm' as MeasureId,
        direction: 'higher',
        scope: {},
        except: null,
        evidence: { for: 1, against: 0 },
        status: 'active',
        locked: false,
        source: 'learned',
        createdAt: '',
      },
      version: 1,
      outcomes,
      lockedWeight: null,
    }),
  )
  return { ...emptyPersona(MARA_QUILL), items: new Map(states.map(state => [state.item.id, state])) }
}
function diary() {
  const desk = writingDesk(1)
  const first = desk.decide(offer('You never told me about the boat'), { ending: 'refused' })
  const second = desk.decide(offer('Nobody asked you to stay'), { ending: 'refused' })
  return { desk, first, second, ...stored(desk) }
}
const item = 'tags' as ItemId

/** What goes of a request that came after the choice, and the ids of its texts. */
function askedLater(around: Record<'before' | 'selected' | 'after', string>) {
  const { desk, first } = diary()
  const later = desk.log('later' as LoggedEvent['exchange'], {
    type: 'requested',
    request: 'continuation',
    kind: null,
    trigger: 'pause',
    instruction: null,
    proposers: [],
    items: [],
    ...around,
  })
  const { log, texts } = stored(desk)
  const { texts: gone } = forgetOutcomes({ item, persona: personaOf({ tags: [first] }), log, texts })
  return { gone, ids: { before: `${later.id}/before`, selected: `${later.id}/selected`, after: `${later.id}/after` } }
}

describe('forgetOutcomes', () => {
  it('names every text of the choices behind the item, and no other', () => {
    const { first, log, texts } = diary()
    const { outcomes, texts: gone } = forgetOutcomes({ item, persona: personaOf({ tags: [first] }), log, texts })
    expect(outcomes).toEqual([first])
    const left = [...texts].filter(([id]) => !gone.includes(id)).map(([, text]) => text)
    expect(left.filter(text => text?.includes('the boat'))).toEqual([])
    expect(left.filter(text => text?.includes('Nobody asked'))).toHaveLength(2)
  })
  it('leaves nothing that could be learned from it', () => {
    const { desk, first, log, texts } = diary()
    const gone = new Set(forgetOutcomes({ item, persona: personaOf({ tags: [first] }), log, texts }).texts)
    const left = desk.events.map((event): ReadEvent => {
      const body = mapEventTexts<string | null, string | null>(event, (text, where) =>
        gone.has(`${event.id}/${where}` as TextId) ? null : text,
      )
      return { ...event, ...body } satisfies ReadEvent
    })
    const taught = foldOutcomes(left).flatMap(outcome =>
      comparisonsOf(outcome, crudeReader).map(({ outcome: id }) => id),
    )
    expect(taught).not.toContain(first)
    expect(taught).toHaveLength(1)
  })
  it('names the items that lose evidence', () => {
    const { first, second, log, texts } = diary()
    const persona = personaOf({ tags: [first], rain: [first, second], other: [second] })
    expect(forgetOutcomes({ item, persona, log, texts }).alsoLosing).toEqual([{ item: 'rain', outcomes: [first] }])
  })
  it('finds the passage in what other requests sent', () => {
    const { gone, ids } = askedLater({
      before: `${passage('You never told me about the boat')} And then`,
      after: 'The end.',
      selected: '',
    })
    expect(gone).toContain(ids.before)
    expect(gone).not.toContain(ids.after)
  })
  it('finds it where the edge of a context cut it off', () => {
    const { gone, ids } = askedLater({
      before: passage('You never told me about the boat').slice(-40),
      after: `The end. ${passage('You never told me about the boat').slice(0, 26)}`,
      selected: 'A passage of its own, about something else entirely.',
    })
    expect(gone).toEqual(expect.arrayContaining([ids.before, ids.after]))
    expect(gone).not.toContain(ids.selected)
  })
  it('finds it with what was taken in its place', () => {
    const after = passage('You never told me about the boat').replace('opined', 'said')
    const { gone, ids } = askedLater({ before: `One. ${after} Two.`, after: '', selected: '' })
    expect(gone).toContain(ids.before)
  })
  it('forgets nothing for an item without evidence', () => {
    const { log, texts } = diary()
    expect(forgetOutcomes({ item, persona: personaOf({ tags: [] }), log, texts })).toEqual({
      outcomes: [],
      texts: [],
      alsoLosing: [],
    })
  })
})
