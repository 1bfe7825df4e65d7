import type { ActorId, DeviceId, DocumentId, RecordId, Sample } from '@understudy/contracts'
import { emptyPersona } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { comparisonsOfSample } from './comparisons-of-sample.ts'
import { emptyLearnerState } from './learner-state.ts'
import { learnOutcomes } from './learn-outcomes.ts'
import { finish } from './run-steps.ts'
import { stylometryReader } from './stylometry-reader.ts'

const NOUNS = ['harbour', 'ladder', 'kettle', 'orchard', 'ferry', 'lantern', 'cellar', 'bridge', 'meadow', 'barn']
const VERBS = ['stood', 'leaned', 'waited', 'burned', 'slept', 'shone', 'rotted', 'turned', 'sank', 'held']

/** Sentences of ten words with the clauses parted by `mark`, `count` of them in paragraphs of eight. */
function pages(mark: string, count: number): string {
  const sentences = Array.from({ length: count }, (_, at) => {
    const [noun, other] = [NOUNS[at % 10], NOUNS[(at * 3 + 1) % 10]]
    return `The ${noun} ${VERBS[(at * 7) % 10]} by the wall${mark} the ${other} ${VERBS[(at + 4) % 10]} in rain.`
  })
  const paragraphs: string[] = []
  for (let at = 0; at < count; at += 8) paragraphs.push(sentences.slice(at, at + 8).join(' '))
  return paragraphs.join('\n\n')
}

function sample(text: string | null, id = 's1'): Sample<string | null> {
  return {
    type: 'sample',
    id: id as RecordId,
    at: 1_000,
    device: 'desk' as DeviceId,
    versions: { format: 1, learner: 'l', measures: 'm', persona: 0 },
    subject: { tenant: 'local', house: null, author: 'mara', work: null },
    actor: 'mara' as ActorId,
    document: 'doc' as DocumentId,
    text,
  }
}

const changes = (text: string) =>
  Object.assign({}, ...comparisonsOfSample(sample(text), stylometryReader).map(({ change }) => change)) as Record<
    string,
    number
  >

describe('what pages handed over say', () => {
  it('prefers the habit of the pages to the usual way, one comparison a habit', () => {
    const comparisons = comparisonsOfSample(sample(pages(';', 60)), stylometryReader)
    expect(changes(pages(';', 60))['semicolons']).toBe(2)
    expect(changes(pages(', and', 60))['semicolons']).toBeUndefined()
    for (const { change, kind, passage } of comparisons) {
      expect(Object.keys(change)).toHaveLength(1)
      expect([kind, passage]).toEqual(['sample', comparisons[0]?.passage])
    }
    expect(comparisons.length).toBeLessThanOrEqual(5)
  })

  it.each([
    ['', 'no text'],
    ['One.', 'one word'],
    [pages(';', 12), 'less than two drafts'],
    ['“Go; now,” she said. “No; never,” he said.\n\n'.repeat(90), 'nothing but talk'],
    ['😀😀 𝔘𝔫𝔡 '.repeat(40), 'signs'],
  ])('says nothing of case %#', text => {
    expect(comparisonsOfSample(sample(text), stylometryReader)).toEqual([])
  })

  it("says nothing of another hand's pages, nor of forgotten ones", () => {
    const text = pages(';', 60)
    expect(comparisonsOfSample({ ...sample(text), actor: 'editor' as ActorId }, stylometryReader)).toEqual([])
    expect(comparisonsOfSample(sample(null), stylometryReader)).toEqual([])
  })
})

describe('learning from pages', () => {
  const parts = [pages(';', 60), pages(';', 90), pages(';', 80)].map((text, at) => sample(text, `s${at}`))
  const batch = { outcomes: [], persona: emptyPersona({ id: 'mara', name: 'Mara', role: 'author' }), patches: [] }
  const start = emptyLearnerState(stylometryReader.version)

  it('proposes what three parts agree on, and lets choices decide whether it is active', () => {
    const { persona } = finish(learnOutcomes(start, { ...batch, samples: parts, closing: true }, stylometryReader))
    const items = [...persona.items.values()].map(({ item }) => [item.measure, item.direction, item.status])
    expect(items).toContainEqual(['semicolons', 'higher', 'proposed'])
    expect(items.every(([, , status]) => status === 'proposed')).toBe(true)
  })

  it('learns each part once', () => {
    const once = finish(learnOutcomes(start, { ...batch, samples: parts, closing: true }, stylometryReader))
    const again = finish(
      learnOutcomes(once.state, { ...batch, persona: once.persona, samples: parts, closing: true }, stylometryReader),
    )
    expect(again.state).toEqual(once.state)
    expect(again.patches).toEqual([])
  })
})
