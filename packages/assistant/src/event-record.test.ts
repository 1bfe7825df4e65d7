import type { EventEnvelope, ExchangeId, LoggedEvent, RecordId, SuggestionId, TextId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { context, document } from '../test/requests.ts'
import { createSharedTexts } from './shared-texts.ts'
import { fromEventRecord, textIdsOf, toEventRecord, withTexts } from './event-record.ts'

const envelope: EventEnvelope = {
  id: 'e1' as RecordId,
  at: 1,
  device: 'd' as EventEnvelope['device'],
  session: context.session,
  document,
  exchange: 'x' as ExchangeId,
  context,
  versions: { format: 1, learner: 'l', measures: 'm', persona: 0 },
}
const settled: LoggedEvent = {
  ...envelope,
  type: 'settled',
  suggestion: 's' as SuggestionId,
  hunk: null,
  cause: 'left',
  accepted: true,
  base: '',
  suggested: 'the door',
  settled: 'a door',
  keptChars: 4,
  changedBy: { typed: 3, pasted: 0, remote: 0, other: 0 },
}

const recorded = (event: LoggedEvent, shared = createSharedTexts()) => toEventRecord(event, shared)

describe('an event in the log', () => {
  it('holds none of the words', () => {
    expect(JSON.stringify(recorded(settled).record)).not.toContain('door')
  })
  it('comes back as it was', () => {
    const { record, texts } = recorded(settled)
    const event = fromEventRecord(record.value)
    if (event === null) throw new Error('no event')
    expect(withTexts(event, new Map(texts.map(({ id, text }) => [id, text])))).toEqual(settled)
  })
  it('comes back without a text that was forgotten', () => {
    const { record } = recorded(settled)
    const event = fromEventRecord(record.value)
    if (event === null) throw new Error('no event')
    expect(withTexts(event, new Map())).toMatchObject({ base: '', suggested: null, settled: null })
  })
  it('names the texts it rests on, the empty one not', () => {
    const event = fromEventRecord(recorded(settled).record.value)
    expect(event === null ? null : textIdsOf(event)).toEqual(['e1/suggested', 'e1/settled'] as unknown as TextId[])
  })
  it('rests on the words that its exchange keeps already', () => {
    const shared = createSharedTexts()
    recorded(settled, shared)
    const again = recorded({ ...settled, id: 'e2' as RecordId, settled: 'no door' }, shared)
    expect(again.texts.map(({ id }) => id)).toEqual(['e2/settled'])
    expect(again.record.value).toMatchObject({ suggested: 'e1/suggested', settled: 'e2/settled' })
  })
  it('is refused from a newer version', () => {
    expect(fromEventRecord({ type: 'hidden', versions: { format: 99 } })).toBeNull()
    expect(fromEventRecord('nonsense')).toBeNull()
  })
})
