import { describe, expect, it } from 'vitest'
import { mapEventTexts } from './event-texts.ts'
import type { EventBody, HunkId, QueryId, SuggestionId } from './index.ts'

const suggestion = 's1' as SuggestionId
const hunk = 'h1' as HunkId
const events: readonly EventBody[] = [
  {
    type: 'requested',
    request: 'rewrite',
    kind: 'tighten',
    trigger: 'command',
    instruction: 'i',
    before: 'b',
    selected: 's',
    after: 'a',
    proposers: [],
    items: [],
  },
  { type: 'part-accepted', suggestion, unit: 'word', text: 't', chars: 1 },
  { type: 'ended', suggestion, hunk, reason: 'accepted', why: null, accepted: 'x', shownMs: 1 },
  {
    type: 'settled',
    suggestion,
    hunk,
    cause: 'left',
    accepted: true,
    base: 'b',
    suggested: 's',
    settled: 'z',
    keptChars: 1,
    changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
  },
  { type: 'survival', suggestion, hunk, reading: 'next-session', text: 't', keptChars: 1 },
  { type: 'hidden', suggestion, shownMs: 1 },
  { type: 'undone', suggestion, hunk, afterMs: 1 },
  {
    type: 'query-ended',
    suggestion,
    query: 'q1' as QueryId,
    rule: null,
    where: { block: 0, from: 0, to: 1 },
    passage: 'p',
    reason: 'refused',
    why: null,
  },
]

describe('mapEventTexts', () => {
  it('with the identity is the identity', () => {
    for (const event of events) expect(mapEventTexts(event, text => text)).toEqual(event)
  })
  it('names each place once', () => {
    for (const event of events) {
      const places: string[] = []
      mapEventTexts(event, (text, where) => {
        places.push(where)
        return text
      })
      expect(new Set(places).size).toBe(places.length)
    }
  })
  it('says whose words they are', () => {
    const owners = (event: EventBody) => {
      const found = new Set<HunkId | null>()
      mapEventTexts(event, (_text, _where, owner) => found.add(owner))
      return [...found]
    }
    expect(events.map(owners)).toEqual([[null], [null], [hunk], [hunk], [hunk], [], [], [null]])
  })
  it('reaches every text', () => {
    const texts = (event: EventBody) => {
      const found: string[] = []
      mapEventTexts(event, text => found.push(text))
      return found.sort().join('')
    }
    expect(events.map(texts)).toEqual(['abis', 't', 'x', 'bsz', 't', '', '', 'p'])
  })
})
