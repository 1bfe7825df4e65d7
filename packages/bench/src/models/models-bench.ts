import { commonTokens } from '@understudy/contracts'
import { render } from '@understudy/persona'
import type { Bench, NamedRow } from '../bench.ts'
import { fullLayer } from '../full-layer.ts'
import { manuscriptOf } from '../manuscript.ts'
import { rounded } from '../percentile.ts'
import { choiceCost } from './choice-cost.ts'
import { startStack } from './model-stack.ts'
import { timesOver } from './stack-times.ts'
import { streamsAtOnce } from './streams-at-once.ts'

const ROUNDS = 41
const STREAMS = 50
const TOKENS = 1_000

/** What the way to a model and back costs, beside the model's own time. */
export const models: Bench = {
  name: 'models',
  about:
    'what our own layers add to a model: time to its first part and for 1,000 tokens, 50 streams at once, tokens of a persona',
  async run({ prose, rounds, note }) {
    const [before = '', ...rest] = manuscriptOf(prose, TOKENS + 1_000)
    const answer = tokensOf(rest.join('\n\n')).slice(0, TOKENS)
    const stack = await startStack(answer)
    try {
      note('time over the raw endpoint')
      const over = await timesOver(stack, { before, rounds: rounds ?? ROUNDS })
      note(`${STREAMS} streams at once`)
      const { streams, dropped, mixed } = await streamsAtOnce(stack.model, STREAMS)
      note('choice among candidates')
      const choice = await choiceCost(prose, fullLayer('author'), rounds ?? ROUNDS)
      return [
        row('first part over the raw endpoint ms', over.first, 'ms'),
        row('1,000 tokens over the raw endpoint ms', over.whole, 'ms'),
        row('streams at once', streams, 'streams'),
        row('streams dropped', dropped, 'streams'),
        row('streams mixed', mixed, 'streams'),
        row('choice among 16 candidates of 200 words ms', choice, 'ms'),
        ...personaRows(),
      ]
    } finally {
      stack.stop()
    }
  },
}

/** Words with the space before them, as most vocabularies cut prose. */
function tokensOf(text: string): readonly string[] {
  return text.match(/\s*\S+/g) ?? []
}

/** What every prompt to a model of a common vocabulary pays for three full layers. */
function personaRows(): readonly NamedRow[] {
  const layers = (['house', 'author', 'work'] as const).map(fullLayer)
  const { core, scoped } = render(layers, { place: { mode: 'action' } }, { count: commonTokens })
  return [row('tokens of core', commonTokens(core), 'tokens'), row('tokens of scoped', commonTokens(scoped), 'tokens')]
}

function row(name: string, value: number, unit: string): NamedRow {
  return { name, value: rounded(value), unit }
}
