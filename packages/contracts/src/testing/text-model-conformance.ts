import type { JsonSchema } from '../json-schema.ts'
import type { Alternative, FailureReason, ModelPart, ModelPrompt, TextModel } from '../text-model.ts'
import type { TestTools } from './test-tools.ts'

/** A model under test with what it runs on. */
export interface OpenedModel {
  readonly model: TextModel
  close(): Promise<void>
}

/** How to bring a model into the states that the port speaks of. What a runtime cannot come to is left out. */
export interface ModelBench {
  /** One that answers a few words to anything, candidate by candidate as in `texts` where they are known. */
  readonly answering: () => Promise<OpenedModel & { readonly texts?: readonly string[] }>
  /** One that talks without end; `stopped` resolves once the runtime has stopped making text for a request. */
  readonly endless: () => Promise<OpenedModel & { stopped(): Promise<void> }>
  /** One that answers by a schema, where `capabilities.schema` is not `prompt`; to be left out where it is. */
  readonly constrained?: () => Promise<OpenedModel>
  /** One that fails so, by reason. */
  readonly failing: Readonly<Partial<Record<FailureReason, () => Promise<OpenedModel>>>>
}

const PROMPT: ModelPrompt = {
  messages: [
    { role: 'system', content: 'Go on with the story.' },
    { role: 'user', content: 'The ferry left without its lamps lit.' },
  ],
  candidates: 1,
  maxTokens: 32,
  temperature: 0.5,
  stop: [],
}

const CHOICE: JsonSchema = {
  type: 'object',
  properties: { tide: { enum: ['in', 'out'] } },
  required: ['tide'],
  additionalProperties: false,
}

/** Every promise of the `TextModel` port as a test. */
export function textModelConformance({ describe, it, expect }: TestTools, bench: ModelBench): void {
  describe('answers', () => {
    it('yields text and then one end', async () => {
      const parts = await partsFrom(bench.answering, PROMPT)
      expect(shapeOf(parts, 0)).toEqual(['text', 'end'])
      expect(parts.every(({ index }) => index === 0)).toEqual(true)
    })
    it('gives as many answers as were asked for, each with its own end', async () => {
      const parts = await partsFrom(bench.answering, { ...PROMPT, candidates: 3 })
      expect([0, 1, 2].map(index => shapeOf(parts, index))).toEqual([
        ['text', 'end'],
        ['text', 'end'],
        ['text', 'end'],
      ])
    })
    it('says what the runtime said, letter for letter', async () => {
      const opened = await bench.answering()
      const texts = opened.texts ?? null
      const parts = await drain(opened.model, { ...PROMPT, candidates: texts?.length ?? 1 }).finally(opened.close)
      if (texts !== null) expect(texts.map((_, index) => textOf(parts, index))).toEqual(texts)
    })
    it('yields no empty text', async () => {
      const parts = await partsFrom(bench.answering, PROMPT)
      expect(parts.filter(part => part.type === 'text' && part.delta === '')).toEqual([])
    })
    it('counts tokens in whole numbers or not at all', async () => {
      const parts = await partsFrom(bench.answering, PROMPT)
      const counts = parts.flatMap(part =>
        part.type === 'end' && part.usage ? [part.usage.input, part.usage.output] : [],
      )
      expect(counts.every(count => Number.isInteger(count) && count >= 0)).toEqual(true)
    })
    it('yields an answer whole where it does not stream', async () => {
      const opened = await bench.answering()
      const parts = await drain(opened.model, PROMPT).finally(opened.close)
      const texts = parts.filter(({ type }) => type === 'text').length
      expect(opened.model.capabilities.streaming || texts <= 1).toEqual(true)
    })
    it('says how likely each text was if it can and is asked, and only then', async () => {
      const opened = await bench.answering()
      const [plain, asked] = [
        await drain(opened.model, PROMPT),
        await drain(opened.model, { ...PROMPT, logProbabilities: true }),
      ]
      await opened.close()
      expect(plain.filter(part => 'logProbability' in part)).toEqual([])
      const isLikelihood = (part: ModelPart) =>
        part.type !== 'text' || (part.logProbability !== undefined && part.logProbability <= 0)
      if (opened.model.capabilities.logProbabilities) expect(asked.every(isLikelihood)).toEqual(true)
      else expect(asked.filter(part => 'logProbability' in part)).toEqual([])
    })
    it('tells of likely tokens if it can and is asked, the likeliest first, and only then', async () => {
      const opened = await bench.answering()
      const [plain, asked] = [
        await drain(opened.model, PROMPT),
        await drain(opened.model, { ...PROMPT, alternatives: 3 }),
      ]
      await opened.close()
      expect(plain.filter(part => 'alternatives' in part)).toEqual([])
      const most = Math.min(3, opened.model.capabilities.alternatives ?? 0)
      if (most === 0) expect(asked.filter(part => 'alternatives' in part)).toEqual([])
      else expect(asked.every(part => part.type !== 'text' || areRanked(part.alternatives ?? [], most))).toEqual(true)
    })
    it('answers two askers at once without mixing them', async () => {
      const opened = await bench.answering()
      const both = await Promise.all([drain(opened.model, PROMPT), drain(opened.model, PROMPT)]).finally(opened.close)
      expect(both.map(parts => shapeOf(parts, 0))).toEqual([
        ['text', 'end'],
        ['text', 'end'],
      ])
    })
  })

  const { constrained } = bench
  if (constrained !== undefined)
    describe('a schema', () => {
      it('is what an answer fits, all of it', async () => {
        const opened = await constrained()
        const prompt = { ...PROMPT, maxTokens: 64, schema: CHOICE }
        const parts = await drain(opened.model, prompt).finally(opened.close)
        expect(opened.model.capabilities.schema === 'prompt').toEqual(false)
        const answer: unknown = JSON.parse(textOf(parts, 0))
        expect([{ tide: 'in' }, { tide: 'out' }].some(fit => JSON.stringify(fit) === JSON.stringify(answer))).toEqual(
          true,
        )
      })
    })

  describe('being stopped', () => {
    it('yields nothing when it was stopped before it began', async () => {
      const opened = await bench.answering()
      expect(await drain(opened.model, PROMPT, AbortSignal.abort()).finally(opened.close)).toEqual([])
    })
    it('stops quietly in the middle, and so does the runtime', async () => {
      const opened = await bench.endless()
      const abort = new AbortController()
      const parts: ModelPart[] = []
      for await (const part of opened.model.generate(PROMPT, abort.signal)) {
        parts.push(part)
        abort.abort()
      }
      await opened.stopped()
      await opened.close()
      expect(parts.filter(({ type }) => type !== 'text')).toEqual([])
    })
    it('stops the runtime when nobody listens any more', async () => {
      const opened = await bench.endless()
      for await (const _ of opened.model.generate({ ...PROMPT, candidates: 2 }, new AbortController().signal)) break
      await opened.stopped()
      await opened.close()
      expect(true).toEqual(true)
    })
  })

  describe('failures', () => {
    for (const [reason, open] of Object.entries(bench.failing))
      it(`is a part that says ${reason}, for every answer asked for`, async () => {
        const parts = await partsFrom(open, { ...PROMPT, candidates: 2 })
        const failures = parts.flatMap(part => (part.type === 'failed' ? [[part.index, part.reason]] : []))
        expect(failures.toSorted()).toEqual([
          [0, reason],
          [1, reason],
        ])
        expect([0, 1].map(index => shapeOf(parts, index).at(-1))).toEqual(['failed', 'failed'])
      })
  })
}

async function partsFrom(open: () => Promise<OpenedModel>, prompt: ModelPrompt): Promise<readonly ModelPart[]> {
  const opened = await open()
  return drain(opened.model, prompt).finally(opened.close)
}

async function drain(
  model: TextModel,
  prompt: ModelPrompt,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly ModelPart[]> {
  const parts: ModelPart[] = []
  for await (const part of model.generate(prompt, signal)) parts.push(part)
  return parts
}

/** The kinds of parts of one answer in order, runs of text taken as one. */
function shapeOf(parts: readonly ModelPart[], index: number): readonly ModelPart['type'][] {
  const types = parts.filter(part => part.index === index).map(({ type }) => type)
  return types.filter((type, at) => type !== 'text' || types[at - 1] !== 'text')
}

function textOf(parts: readonly ModelPart[], index: number): string {
  return parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')
}

/** At least one, falling, and together no more than certain. */
function areRanked(alternatives: readonly Alternative[], most: number): boolean {
  const chances = alternatives.map(({ logProbability }) => Math.exp(logProbability))
  const falling = chances.every((chance, at) => chance <= (chances[at - 1] ?? 1))
  return chances.length > 0 && chances.length <= most && falling && chances.reduce((a, b) => a + b, 0) <= 1.0001
}
