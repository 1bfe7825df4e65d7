import type { CandidateId, Hunk, HunkId, ProposalPart, Proposer, SuggestionPart } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { playing, replacing } from '../test/playing-proposer.ts'
import { rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const PASSAGE = 'The tide was very far out. Ines walked slowly down. Nobody came.'

function hunkOf(candidate: string, word: string): Hunk {
  const from = PASSAGE.indexOf(word)
  return {
    id: `${candidate}/${from}` as HunkId,
    change: { type: 'replace', block: 0, from, to: from + word.length, text: '' },
    original: word,
    reason: { key: 'cut' },
    rule: null,
    items: [],
  }
}
const cuts = (word: string, candidate = 'd-0'): ProposalPart => ({
  type: 'hunk',
  candidate: candidate as CandidateId,
  hunk: hunkOf(candidate, word),
})
const ends = (candidate = 'd-0'): ProposalPart => ({
  type: 'end',
  candidate: candidate as CandidateId,
  usage: { input: 3, output: 2 },
})
const says = (delta: string): ProposalPart => ({ type: 'text', candidate: 'd-0' as CandidateId, delta, sure: null })
const fails: ProposalPart = { type: 'failed', candidate: 'd-0' as CandidateId, reason: 'dropped', detail: 'played' }

/** Says its parts; at each `'wait'` it waits until it is let on. */
function gated(parts: readonly (ProposalPart | 'wait')[]) {
  let letOn = () => {}
  let left = false
  const proposer: Proposer = {
    ...playing('drafter', []),
    async *propose() {
      try {
        for (const part of parts) {
          if (part === 'wait') await new Promise<void>(resolve => (letOn = resolve))
          else yield part
        }
      } finally {
        left = true
      }
    },
  }
  return { proposer, letOn: () => letOn(), hasLeft: () => left }
}

function asking(proposers: readonly Proposer[], candidates = 1) {
  const store = memoryStore()
  const assistant = createAssistant({ proposers, store, subject: { author: 'mara' }, actor: 'mara', consent: 'given' })
  const parts = assistant.suggest(rewriteRequest(PASSAGE, { candidates }), new AbortController().signal)
  return { assistant, store, parts: parts[Symbol.asyncIterator]() }
}
const briefly = (part: SuggestionPart | undefined): string => {
  if (part?.type === 'hunk') return `hunk ${part.hunk.original}`
  if (part?.type === 'notice') return part.message.key
  return part?.type === 'end' ? `end ${part.reason}` : String(part?.type)
}
const next = async ({ parts }: ReturnType<typeof asking>) => {
  const { value, done } = await parts.next()
  return done === true ? 'over' : briefly(value)
}
const rest = async (asked: ReturnType<typeof asking>): Promise<readonly string[]> => {
  const said = await next(asked)
  return said === 'over' ? [] : [said, ...(await rest(asked))]
}
const logged = async ({ assistant, store }: ReturnType<typeof asking>) => {
  await assistant.flush()
  const events: { type: string; candidates?: readonly object[] }[] = []
  for await (const record of store.backup()) if (record.type === 'log') events.push(record.record.value as never)
  return events
}

describe('a rewrite of one candidate', () => {
  it('shows each hunk as it comes', async () => {
    const drafter = gated([cuts('very '), 'wait', cuts('slowly '), ends()])
    const asked = asking([drafter.proposer])
    expect([await next(asked), await next(asked)]).toEqual(['opened', 'hunk very '])
    const later = rest(asked)
    drafter.letOn()
    expect(await later).toEqual(['hunk slowly ', 'end complete'])
    const events = await logged(asked)
    expect(events.map(({ type }) => type)).toEqual(['requested', 'considered'])
    expect(events[1]?.candidates).toMatchObject([{ candidate: 'd-0', chosen: true }])
  })
  it('keeps what was shown where the answer breaks off, says so, and asks nobody else', async () => {
    const desk = replacing('copydesk', 'r', 'slowly ', '')
    const asked = asking([gated([cuts('very '), fails]).proposer, desk])
    expect(await rest(asked)).toEqual(['opened', 'hunk very ', 'assistant.notice.dropped', 'end complete'])
  })
  it('and keeps a record of it', async () => {
    const asked = asking([gated([cuts('very '), says('It was cold.'), fails]).proposer])
    await rest(asked)
    expect((await logged(asked))[1]?.candidates).toMatchObject([{ candidate: 'd-0', chosen: true }])
  })
  it('falls to the next where it breaks off before anything was shown', async () => {
    const desk = replacing('copydesk', 'r', 'slowly ', '')
    const asked = asking([gated([fails]).proposer, desk])
    expect(await rest(asked)).toEqual(['assistant.notice.dropped', 'opened', 'hunk slowly ', 'end complete'])
  })
  it('is empty where it changes nothing', async () => {
    expect(await rest(asking([gated([ends()]).proposer]))).toEqual(['end empty'])
  })
  it('shows the first alone should several come all the same', async () => {
    const drafter = gated([cuts('very '), cuts('slowly ', 'd-1'), ends('d-1'), ends()])
    const asked = asking([drafter.proposer])
    expect(await rest(asked)).toEqual(['opened', 'hunk very ', 'end complete'])
    expect((await logged(asked))[1]?.candidates).toMatchObject([{ candidate: 'd-0', chosen: true }])
  })
  it('stops its proposer when nobody listens any more', async () => {
    const drafter = gated([cuts('very '), cuts('slowly '), 'wait', ends()])
    const asked = asking([drafter.proposer])
    await next(asked)
    await next(asked)
    await asked.parts.return?.()
    expect(drafter.hasLeft()).toBe(true)
  })
})

describe('a rewrite of several candidates', () => {
  it('waits for all, to choose among them', async () => {
    const drafter = gated([cuts('very '), ends(), 'wait', cuts('slowly ', 'd-1'), ends('d-1')])
    const asked = asking([drafter.proposer], 2)
    let shown = false
    const first = next(asked).finally(() => (shown = true))
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(shown).toBe(false)
    drafter.letOn()
    expect(await first).toBe('opened')
  })
})

describe('a rewrite of several candidates that all break off', () => {
  const shorter = 'The tide was far out. Ines walked slowly down. Nobody came.'
  it('offers what had settled, and says why it is no more', async () => {
    const desk = replacing('copydesk', 'r', 'slowly ', '')
    const asked = asking([gated([cuts('very '), says(shorter), fails]).proposer, desk], 3)
    const { value: notice } = await asked.parts.next()
    const { value: opened } = await asked.parts.next()
    expect(notice).toMatchObject({ type: 'notice', message: { key: 'assistant.notice.dropped' } })
    expect(opened).toMatchObject({ type: 'opened', credit: { proposer: 'drafter' } })
    const keys = opened?.type === 'opened' ? opened.credit.why.map(({ key }: { key: string }) => key) : []
    expect(keys).toContain('assistant.why.part')
    expect(keys).not.toContain('assistant.why.instead')
    expect(await rest(asked)).toEqual(['hunk very ', 'end complete'])
  })
  it('leaves it where another came to its end', async () => {
    const whole = [cuts('slowly ', 'd-1'), { ...says('The tide was very far out.'), candidate: 'd-1' as CandidateId }]
    const parts = [cuts('very '), says(shorter), fails, ...whole, ends('d-1')] as const
    expect(await rest(asking([gated(parts).proposer], 3))).toEqual(['opened', 'hunk slowly ', 'end complete'])
  })
  it('leaves hunks without the text they come to', async () => {
    const asked = asking([gated([cuts('very '), fails]).proposer], 3)
    expect(await rest(asked)).toEqual(['assistant.notice.dropped', 'end failed'])
  })
})
