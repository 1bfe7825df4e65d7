import type { PatchId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLedger } from '../test/arbitrary-patch.ts'
import { add, expectOk, id, item, mara, patch } from '../test/builders.ts'
import { comparePersonas, personaAt, returnTo, type PersonaVersion } from './history.ts'
import {
  applyPatch,
  foldPatches,
  ITEM_FIELDS,
  withoutItemText,
  withWords,
  type Persona,
  type PersonaDocument,
  type PersonaOp,
  type PersonaPatch,
} from './index.ts'

const brief = item({ id: id('brief') })
const other = item({ id: id('other'), statement: 'Cut adverbs' })

function back(patches: readonly PersonaPatch[], version: PersonaVersion) {
  const returning = expectOk(returnTo(mara, patches, version, patch([])))
  const ledger = returning.patch === null ? patches : [...patches, returning.patch]
  return { ...returning, persona: foldPatches(mara, ledger) }
}

/** A document but for its counts, which do not go back. */
function uncounted(document: PersonaDocument): unknown {
  const lists = ITEM_FIELDS.map(field =>
    document.preference[field].map(one => {
      const words = one.words?.map(word => ({ ...word, evidence: { for: 0, against: 0 } })) ?? []
      return { ...withWords(one, words), evidence: null }
    }),
  )
  const [style, content, format, reasoning] = lists
  return { ...document, preference: { ...document.preference, style, content, format, reasoning } }
}

function versionOf(persona: Persona | null): number | null {
  return persona?.version ?? null
}

describe('a version', () => {
  const ledger = [patch([add(brief)]), patch([add(other)]), patch([{ type: 'forget', item: brief.id }])]

  it('is opened by its patch', () =>
    expect([...(personaAt(mara, ledger, ledger[1]?.id ?? 0)?.items.keys() ?? [])]).toEqual(['brief', 'other']))
  it('is opened by its number', () => expect(versionOf(personaAt(mara, ledger, 1))).toBe(1))
  it('is opened from before anything', () => expect(versionOf(personaAt(mara, ledger, 0))).toBe(0))
  for (const none of [-1, 4, 1.5, 'none' as PatchId])
    it(`is not there: ${none}`, () => expect(personaAt(mara, ledger, none)).toBe(null))
  it('does not count what could not be applied', () => {
    const early = patch([{ type: 'evidence', item: id('never'), for: 1, against: 0, outcomes: [] }], { at: 1 })
    expect([...(personaAt(mara, [early, ...ledger], 1)?.items.keys() ?? [])]).toEqual(['brief'])
    expect(personaAt(mara, [early, ...ledger], early.id)).toBe(null)
  })
})

describe('returning', () => {
  it('takes learned things away so that they are not learned again', () => {
    const ledger = [patch([add(brief)]), patch([add(other)], { by: 'learner' })]
    const { persona } = back(ledger, 1)
    expect([...persona.items.keys()]).toEqual(['brief'])
    expect(applyPatch(persona, patch([add(other)], { by: 'learner' }))).toMatchObject({ reason: 'decided-item' })
  })
  it('leaves forgotten what was forgotten since, and names it', () => {
    const ledger = [patch([add(brief)]), patch([add(other)]), patch([{ type: 'forget', item: brief.id }])]
    const scrubbed = ledger.map(one => withoutItemText(one, brief.id))
    const { persona, forgotten, patch: made } = back(scrubbed, 1)
    expect(forgotten).toEqual([brief.id])
    expect([...persona.items.keys()]).toEqual([])
    expect(JSON.stringify(made)).not.toContain(brief.statement)
  })
  it('keeps what was said anew after it was forgotten', () => {
    const anew = { ...brief, statement: 'Keep sentences brief' }
    const { persona, forgotten } = back(
      [patch([add(brief)]), patch([{ type: 'forget', item: brief.id }]), patch([add(anew)])],
      1,
    )
    expect(persona.items.get(brief.id)?.item.statement).toBe('Keep sentences brief')
    expect(forgotten).toEqual([brief.id])
  })
  it('keeps counts as they are counted', () => {
    const count: PersonaOp = { type: 'evidence', item: brief.id, for: 7, against: 0, outcomes: ['o'] }
    expect(back([patch([add(brief)]), patch([count], { by: 'learner' })], 1).patch).toBe(null)
  })
  it('is not to be had where there is no such version', () =>
    expect(returnTo(mara, [], 3, patch([]))).toMatchObject({ ok: false, reason: 'missing-version' }))

  it('gives the document of any version of any ledger, and can be returned from', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), ({ persona: before, patches }, n) => {
        const version = n % (patches.length + 1)
        const { persona, patch: made } = back(patches, version)
        expect(persona.skipped).toEqual([])
        const then = personaAt(mara, patches, version)
        expect(uncounted(persona.document)).toEqual(then && uncounted(then.document))
        fc.pre(made !== null)
        const again = back([...patches, made], patches.length)
        expect(uncounted(again.persona.document)).toEqual(uncounted(before.document))
      }),
      { numRuns: 300 },
    )
  })
  it('leaves nothing to compare but counts', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), ({ patches }, n) => {
        const version = n % (patches.length + 1)
        const then = personaAt(mara, patches, version)
        fc.pre(then !== null)
        const changes = comparePersonas(then, back(patches, version).persona)
        expect(changes.filter(({ type }) => type !== 'item-evidence')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
