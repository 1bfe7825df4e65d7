import type { ActorId, Brief, LexiconEntry, PlacedRequest, Proposer, SessionId } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { copydesk } from '@understudy/copydesk'
import { rewriteRequest } from '../src/rewrite-exchange.ts'
import '../src/desk-page.ts'
import { longestTaskDuring } from './longest-task.ts'

/** As many names and coined words as a long book has. */
const ENTRIES = 2_000

globalThis.deskPage = {
  async inWorker(warmUp, manuscript) {
    const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' })
    const desk = copydesk({ worker })
    await review(desk, warmUp)
    const took = await timeOf(() => review(desk, manuscript))
    worker.terminate()
    return took
  },
  async onPage(manuscript) {
    const desk = copydesk()
    let whole = 0
    const longestTask = await longestTaskDuring(async () => {
      whole = await timeOf(() => review(desk, manuscript))
    })
    const middle = Math.floor(manuscript.length / 2)
    const changed = manuscript.with(middle, `${manuscript[middle] ?? ''} Nothing else had changed.`)
    return { longestTask, whole, again: await timeOf(() => review(desk, changed)) }
  },
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** All rules over all of it. Throws where the desk finds nothing: then nothing was reviewed. */
async function review(desk: Proposer, manuscript: readonly string[]): Promise<void> {
  let found = 0
  const parts = desk.propose(requestFor(manuscript), brief, new AbortController().signal)
  for await (const part of parts) if (part.type === 'hunk') found += 1
  if (found === 0) throw new Error('The desk found nothing to change')
}

function requestFor(manuscript: readonly string[]): PlacedRequest {
  const selected = manuscript.map((text, block) => ({
    block,
    type: 'paragraph' as const,
    text,
    from: 0,
    to: text.length,
  }))
  return { ...rewriteRequest('', 0), selected, context }
}

const context: PlacedRequest['context'] = {
  subject: { tenant: 'bench', house: null, author: 'bench', work: null },
  actor: 'bench' as ActorId,
  session: 'bench' as SessionId,
  language: 'en',
  mode: 'action',
  modeIs: 'guessed',
  place: {},
}

const brief: Brief = {
  ...emptyBrief,
  manuscript: { words: 100_000, entries: Array.from({ length: ENTRIES }, (_, i) => entryOf(i)) },
}

function entryOf(i: number): LexiconEntry {
  return { text: `Wenna${i}`, kind: 'name', count: 3, hands: { typed: 3 }, last: { block: 0, offset: 0 } }
}
