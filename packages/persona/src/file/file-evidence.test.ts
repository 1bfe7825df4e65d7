import type { ActorId, DeviceId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../test/arbitrary-document.ts'
import { expectOk, nobody } from '../../test/builders.ts'
import { EVIDENCE_LEVELS, importPatches, parsePersona, toJson, toYaml, type FileEvidence } from '../file.ts'
import { applyPatch, emptyDocument } from '../index.ts'
import { sameDocument } from './same-document.ts'
import { documentAt } from './file-evidence.ts'

const PASSAGE = 'The pilot counted the small boats twice.'
const evidence: FileEvidence = {
  level: 'full',
  items: [
    {
      item: 'short',
      choices: [
        {
          day: '2026-11-21',
          choice: 'edited',
          moved: -4,
          before: PASSAGE,
          suggested: `${PASSAGE} Again.`,
          after: 'Twice.',
        },
        { day: '2026-11-20', choice: 'refused', moved: 0 },
      ],
    },
  ],
}
const empty = emptyDocument({ id: 'mara', name: 'Mara Quill', role: 'author' })
const stamp = { at: Date.UTC(2026, 4, 2), counter: 7, device: 'desk' as DeviceId, actor: 'mara' as ActorId }
const texts = [toYaml, toJson].flatMap(write =>
  EVIDENCE_LEVELS.map(level => [`${write.name} ${level}`, level, write(empty, { ...evidence, level })] as const),
)

describe('a persona that travels', () => {
  for (const [name, level, text] of texts) {
    it(`says which evidence goes with it: ${name}`, () => {
      const read = parsePersona(text)
      expect(read.ok && read.evidence?.level).toBe(level)
      expect(read.ok && sameDocument(read.value, empty)).toBe(true)
    })
    it(`takes words of a manuscript along only where all of it goes: ${name}`, () => {
      expect(text.includes(PASSAGE)).toBe(level === 'full')
      expect(text.includes('2026-11-21')).toBe(level !== 'none')
      const read = parsePersona(text)
      if (level === 'full') expect(read.ok && read.evidence).toEqual(evidence)
    })
    it(`brings none of its evidence in where it is opened: ${name}`, () => {
      const read = expectOk(parsePersona(text))
      const { patches } = importPatches(nobody, read, stamp)
      expect(JSON.stringify(patches)).not.toContain('boats')
    })
  }
  it('without evidence has neither counts nor dates, and says the same all the same', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        const read = expectOk(parsePersona(toYaml(document, { level: 'none', items: [] })))
        expect(sameDocument(read, documentAt('none', document))).toBe(true)
        for (const list of [read.preference.style, read.preference.content])
          for (const item of list) expect([item.evidence, item.createdAt]).toEqual([{ for: 0, against: 0 }, ''])
      }),
      { numRuns: 200 },
    )
  })
  it('keeps all but counts when another opens it, and counts of theirs are never one’s own', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        const read = expectOk(parsePersona(toYaml(document, { ...evidence, level: 'full' })))
        const after = importPatches(nobody, read, stamp).patches.reduce(
          (present, patch) => expectOk(applyPatch(present, patch)),
          nobody,
        )
        for (const { item, outcomes } of after.items.values())
          expect([item.evidence, outcomes]).toEqual([{ for: 0, against: 0 }, []])
      }),
      { numRuns: 200 },
    )
  })
  it('is refused where its evidence holds what nobody wrote there', () => {
    const text = 'schemaVersion: 2\nidentity: { id: a, name: A }\nevidence: { level: redacted, pages: [ The pilot ] }\n'
    expect(parsePersona(text)).toMatchObject({ ok: false, reason: 'bad-value', place: 'evidence (line 3)' })
  })
})
