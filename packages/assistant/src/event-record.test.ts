import type { EventEnvelope, ExchangeId, LoggedEvent, RecordId, SuggestionId, TextId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { context, document } from '../test/requests.ts'
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

describe('an event in the log', () => {
  it('holds none of the words', () => {
    expect(JSON.stringify(toEventRecord(settled).record)).not.toContain('door')
  })
  it('comes back as it was', () => {
    const { record, texts } = toEventRecord(settled)
    const event = fromEventRecord(record.value)
    if (event === null) throw new Error('no event')
    expect(withTexts(event, new Map(texts.map(({ id, text }) => [id, text])))).toEqual(settled)
  })
  it('comes back without a text that was forgotten', () => {
    const { record } = toEventRecord(settled)
    const event = fromEventRecord(record.value)
    if (event === null) throw new Error('no event')
    expect(withTexts(event, new Map())).toMatchObject({ base: '', suggested: null, settled: null })
  })
  it('names the texts it rests on, the empty one not', () => {
    const event = fromEventRecord(toEventRecord(settled).record.value)
    expect(event === null ? null : textIdsOf(event)).toEqual(['e1/suggested', 'e1/settled'] as unknown as TextId[])
  })
  it('is refused from a newer version', () => {
    expect(fromEventRecord({ type: 'hidden', versions: { format: 99 } })).toBeNull()
    expect(fromEventRecord('nonsense')).toBeNull()
  })
})
