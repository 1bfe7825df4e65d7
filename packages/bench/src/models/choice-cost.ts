import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { ActorId, DocumentId, ExchangeId, SessionId } from '@understudy/contracts'
import { workerLearner, type ChoiceQuestion, type Learner, type Weights } from '@understudy/learning'
import type { PersonaLayer } from '@understudy/persona'
import { manuscriptOf } from '../manuscript.ts'
import { median } from '../percentile.ts'
import { workerPort } from './worker-port.ts'

const CANDIDATES = 16
const WORDS = 200
/** The first ones load and compile. */
const WARM_UP = 12

/**
 * Milliseconds from handing a worker 16 drafts of 200 words to its choice, what both ways of the port take included:
 * the median of `rounds`. No draft has a sentence of another's, and the writer has as many items as a layer holds.
 */
export async function choiceCost(prose: readonly string[], layer: PersonaLayer, rounds: number): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(fileURLToPath(new URL('choice-worker.js', import.meta.url)), {
    workerData: { port: port2 },
    transferList: [port2],
  })
  try {
    const learner = workerLearner(workerPort(port1))
    const weights = await learner.weigh([layer])
    const drafts = draftsOf(prose)
    const times: number[] = []
    for (let round = 0; round < WARM_UP + rounds; round++)
      times.push(await timeOf(learner, questionOf(turned(drafts, round), weights)))
    return median(times.slice(WARM_UP))
  } finally {
    port1.close()
    await worker.terminate()
  }
}

async function timeOf(learner: Learner, question: ChoiceQuestion): Promise<number> {
  const began = performance.now()
  const [choice] = await learner.choose([question])
  const time = performance.now() - began
  const weighed = choice?.texts.filter(({ type }) => type === 'weighed').length
  if (choice?.index == null || weighed !== CANDIDATES) throw new Error('the drafts were not all weighed')
  return time
}

/** The passage that would be replaced, and the drafts. */
function draftsOf(prose: readonly string[]): readonly string[] {
  const words = manuscriptOf(prose, (CANDIDATES + 2) * WORDS)
    .join(' ')
    .split(/\s+/)
  return Array.from({ length: CANDIDATES + 1 }, (_, at) => words.slice(at * WORDS, (at + 1) * WORDS).join(' '))
}

/** Another passage and another order each time, so that nothing can be remembered of the last. */
function turned<T>(all: readonly T[], by: number): readonly T[] {
  const at = by % all.length
  return [...all.slice(at), ...all.slice(0, at)]
}

function questionOf([base = '', ...texts]: readonly string[], weights: Weights): ChoiceQuestion {
  const document = 'bench' as DocumentId
  return {
    base,
    texts,
    weights,
    rewards: {},
    checks: [],
    barred: [],
    request: {
      type: 'rewrite',
      id: 'bench' as ExchangeId,
      document,
      trigger: 'command',
      before: base,
      after: '',
      block: { index: 1, type: 'paragraph' },
      kind: 'voice',
      instruction: '',
      selected: [{ block: 1, type: 'paragraph', text: base, from: 0, to: base.length }],
      candidates: texts.length,
      context: {
        subject: { tenant: 'local', house: null, author: 'mara', work: null },
        actor: 'mara' as ActorId,
        session: 'bench' as SessionId,
        language: 'en',
        mode: 'action',
        modeIs: 'guessed',
        place: { mode: 'action' },
      },
    },
  }
}
