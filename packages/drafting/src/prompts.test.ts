import {
  REWRITE_KINDS,
  type Brief,
  type ExchangeId,
  type LexiconEntry,
  type PlacedRequest,
} from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering } from '../test/answering-model.ts'
import { drafter, promptTemplates, type PromptTemplate, type TemplateKind } from './index.ts'

const KINDS: readonly TemplateKind[] = ['continuation', ...REWRITE_KINDS]
const base = {
  id: 'e' as ExchangeId,
  document: 'd' as PlacedRequest['document'],
  trigger: 'command',
  before: 'The tide was out. '.repeat(500),
  after: 'Night fell. '.repeat(500),
  block: { index: 0, type: 'paragraph' },
  context: {} as PlacedRequest['context'],
} as const
const text = 'She walked very slowly home.'

function requestOf(kind: TemplateKind): PlacedRequest {
  if (kind === 'continuation') return { ...base, type: kind, at: { block: 0, offset: 0 } }
  const selected = [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }] as const
  const instruction = kind === 'instruction' ? 'Make it rain.' : ''
  return { ...base, type: 'rewrite', kind, instruction, candidates: 2, selected }
}
async function promptOf(request: PlacedRequest, brief: Brief, templates = {}): Promise<string> {
  const asked = drafter(answering('x'), { templates }).propose(request, brief, new AbortController().signal)
  for await (const part of asked)
    if (part.type === 'sent')
      return part.prompt.messages.map(({ role, content }) => `${role}:\n${content}`).join('\n\n')
  return ''
}

const anyText = fc
  .oneof(fc.lorem(), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constant(''))
  // the marks of this test
  .map(said => said.replace(/[⟦⟧]/g, ''))
const anyWriter = fc.record({
  core: anyText,
  scoped: anyText,
  exemplars: fc.array(anyText, { maxLength: 7 }),
  counterexamples: fc.array(anyText, { maxLength: 5 }),
  extensions: fc.dictionary(fc.constantFrom('x-a', 'x-house', 'x-tone'), anyText),
})
const briefOf = ({ core, scoped, ...rest }: typeof anyWriter extends fc.Arbitrary<infer T> ? T : never): Brief => ({
  ...emptyBrief,
  ...rest,
  persona: { core, scoped, version: 1, items: [] },
})

describe('the prompts of two writers', () => {
  /** With marks of the test around each of the writer's slots. */
  const marked = ({ system, user }: PromptTemplate): PromptTemplate => {
    const mark = (said: string) => said.replace(/\{writer\.\w+\}/g, '⟦$&⟧')
    return { system: mark(system), user: mark(`{x-house}\n\n${user}`).replace('{x-house}', '⟦{x-house}⟧') }
  }
  const outside = (prompt: string) => prompt.replace(/⟦[^]*?⟧(?=\n|$)/g, '').replace(/\n{2,}/g, '\n')

  it.each(KINDS)('differ only inside the writer’s slots: %s', async kind => {
    const templates = { [kind]: marked(promptTemplates[kind]) }
    await fc.assert(
      fc.asyncProperty(anyWriter, anyWriter, async (one, other) => {
        const [first, second] = await Promise.all(
          [one, other].map(writer => promptOf(requestOf(kind), briefOf(writer), templates)),
        )
        expect(outside(first ?? '')).toBe(outside(second ?? ''))
      }),
      { numRuns: 60 },
    )
  })
  it.each(KINDS)('say all that the brief says, the stable part first: %s', async kind => {
    const brief = briefOf({
      core: 'CORE',
      scoped: 'SCOPED',
      exemplars: ['OWN'],
      counterexamples: ['NOT'],
      extensions: { 'x-a': 'FIELD' },
    })
    const prompt = await promptOf(requestOf(kind), brief)
    expect(prompt.replace(/\s+/g, ' ')).toMatch(
      /^system: .*CORE user: FIELD .*OWN.*NOT.*SCOPED.*double quotation.*<before>/,
    )
  })
})

describe('the size of a prompt', () => {
  const entry: LexiconEntry = { text: 'Ines', kind: 'name', count: 3, hands: {}, last: { block: 0, offset: 0 } }
  it.each(KINDS)('is bounded, however much there is: %s', async kind => {
    const much = (word: string) => Array.from({ length: 1_000 }, (_, n) => `${word} ${n} `.repeat(n))
    const entries = much('tide').map(name => ({ ...entry, text: name }))
    const brief = {
      ...emptyBrief,
      exemplars: much('own'),
      counterexamples: much('not'),
      manuscript: { entries, words: 9 },
    }
    const asked = Object.assign(requestOf(kind), { passedBy: much('seen'), instruction: 'rain '.repeat(9_000) })
    expect((await promptOf(asked, brief)).length).toBeLessThan(16_000)
  })
})
