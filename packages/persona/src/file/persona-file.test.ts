import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../test/arbitrary-document.ts'
import { expectOk } from '../../test/builders.ts'
import { parsePersona, toJson, toYaml } from '../file.ts'
import { emptyDocument, type PersonaDocument } from '../index.ts'

const runs = { numRuns: 1000 }

function read(text: string): PersonaDocument {
  return expectOk(parsePersona(text))
}

describe('a persona file', () => {
  it('gives back from YAML what was written, unknown keys too', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        expect(read(toYaml(document))).toEqual(document)
      }),
      runs,
    )
  })
  it('gives back from JSON what was written, unknown keys too', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        expect(read(toJson(document))).toEqual(document)
      }),
      runs,
    )
  })
  it('says the same in both, and the same again when read and written', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        expect(toJson(read(toYaml(document)))).toBe(toJson(document))
        expect(toYaml(read(toJson(document)))).toBe(toYaml(document))
      }),
      runs,
    )
  })

  it.each([' \n', ' \n$', '-\n-', '-\n é', '\ta', 'a \n\n b'])(
    'gives %j back from YAML, however short its list',
    said => {
      const empty = emptyDocument({ id: 'mara', name: said, role: 'author' })
      const document = { ...empty, memory: { ...empty.memory, notes: [{ id: 'n', statement: said }] } }
      expect(read(toYaml(document))).toEqual(document)
    },
  )

  it('keeps the counts of a habit', () => {
    const habit = { id: 'continuation-words', value: 18, unit: 'words', source: 'learned', status: 'active' } as const
    const pattern = [{ ...habit, locked: false, evidence: { for: 20, against: 4 } }]
    const document = { ...emptyDocument({ id: 'mara', name: 'Mara Quill', role: 'author' }), pattern }
    expect(read(toYaml(document)).pattern).toEqual(pattern)
    expect(read(toJson(document)).pattern).toEqual(pattern)
  })

  const byHand = `schemaVersion: 2
identity: { id: mara, name: Mara Quill, role: author, pronouns: she }   # a comment
memory:
  longTerm: memory:mara
  notes: [{ id: note-1, statement: Tide tables are for 1887, page: 4 }]
pattern:
  - { id: continuation-words, value: 18, unit: words, source: learned }
preference:
  style:
    - id: sentence-length.lower.mode=action
      statement: Keep sentences short in action
      measure: sentence-length
      direction: lower
      scope: { mode: action }
      evidence: { for: 14, against: 1 }
      source: learned
      createdAt: 2026-11-21T09:30:00Z
  content:
    - { id: dog-lives, statement: Never kill the dog, scope: { work: saltmarsh }, locked: true, mood: grave }
  words: { utilize: { to: use }, grey: { keep: true } }
chapters: 12
x-house-rules: [no ellipses]
`
  const document = read(byHand)

  it('may leave out what goes without saying', () => {
    expect(document.preference.content[0]).toEqual({
      id: 'dog-lives',
      statement: 'Never kill the dog',
      measure: null,
      direction: null,
      scope: { work: 'saltmarsh' },
      except: null,
      evidence: { for: 0, against: 0 },
      status: 'active',
      locked: true,
      source: 'stated',
      createdAt: '',
      unknown: { mood: 'grave' },
    })
    expect(document.demographics).toEqual({})
  })
  it('keeps keys this version does not know, each on its level', () => {
    expect(document.unknown).toEqual({ chapters: 12 })
    expect(document.extensions).toEqual({ 'x-house-rules': ['no ellipses'] })
    expect(document.identity.unknown).toEqual({ pronouns: 'she' })
    expect(document.memory.notes[0]?.unknown).toEqual({ page: 4 })
  })
  it('keeps a time a text', () => expect(document.preference.style[0]?.createdAt).toBe('2026-11-21T09:30:00Z'))
  it('is written for people', () =>
    expect(toYaml(document)).toMatchInlineSnapshot(`
    "schemaVersion: 2
    identity: { id: mara, name: Mara Quill, role: author, pronouns: she }
    demographics: {}
    personality: {}
    memory:
      longTerm: memory:mara
      notes:
        - { id: note-1, statement: Tide tables are for 1887, page: 4 }
    pattern:
      - id: continuation-words
        value: 18
        unit: words
        source: learned
        status: active
        locked: false
    preference:
      style:
        - id: sentence-length.lower.mode=action
          statement: Keep sentences short in action
          measure: sentence-length
          direction: lower
          scope: { mode: action }
          evidence: { for: 14, against: 1 }
          source: learned
          createdAt: 2026-11-21T09:30:00Z
      content:
        - id: dog-lives
          statement: Never kill the dog
          scope: { work: saltmarsh }
          locked: true
          mood: grave
      format: []
      reasoning: []
      models: []
      words: { utilize: { to: use }, grey: { keep: true } }
      sheet: {}
    modules: {}
    x-house-rules: [ no ellipses ]
    chapters: 12
    "
  `))
  it('of nobody is small', () =>
    expect(toYaml(emptyDocument({ id: 'a', name: 'A', role: 'author' }))).toMatchInlineSnapshot(`
      "schemaVersion: 2
      identity: { id: a, name: A, role: author }
      demographics: {}
      personality: {}
      memory: { notes: [] }
      pattern: []
      preference:
        style: []
        content: []
        format: []
        reasoning: []
        models: []
        words: {}
        sheet: {}
      modules: {}
      "
    `))
})
