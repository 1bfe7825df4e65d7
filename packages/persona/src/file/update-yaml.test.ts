import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommented, placeOf } from '../../test/arbitrary-comments.ts'
import { anyDocument } from '../../test/arbitrary-document.ts'
import { expectOk } from '../../test/builders.ts'
import { parsePersona, scrubComments, toJson, toYaml, updateYaml } from '../file.ts'
import { ITEM_FIELDS, type PersonaDocument, type PersonaItem } from '../index.ts'
import { sameDocument } from './same-document.ts'

const TEXT = `# Mara's own file
# yaml-language-server: $schema=./persona.schema.json

schemaVersion: 2 # the first
identity: { id: mara, name: Mara Quill } # who

# What I hold dear
preference: # mine
  style:
    # Sentences

    # the old rule
    - id: short
      statement: "Keep sentences short" # in a chase
      evidence: { for: 14, against: 1 }
      # see chapter 3
    # said only
    - { id: said, statement: 'Use said', locked: true } # Bess taught me

    # Commas
    # are breath
    - id: commas
      except: in letters
      statement: Fewer commas
      x-mood: grave
    # that is all of style
  # Facts
  content: [] # none yet
# the house's
x-house-rules:
  - no ellipses # never
  - no dashes
chapters: 12
# the end
`
const document = expectOk(parsePersona(TEXT))
const { style } = document.preference

function withStyle(items: readonly PersonaItem[], changed: Partial<PersonaDocument> = {}): PersonaDocument {
  return { ...document, ...changed, preference: { ...document.preference, style: items } }
}
function changed(name: string, change: Partial<PersonaItem>): PersonaDocument {
  return withStyle(style.map(item => (item.id === name ? { ...item, ...change } : item)))
}
/** What updating takes from the text and what it adds, line by line. */
function difference(text: string, next: PersonaDocument): readonly string[] {
  const updated = updateYaml(text, next)
  expect(updated.kept).toBe(true)
  expect(sameDocument(expectOk(parsePersona(updated.text)), next)).toBe(true)
  const [old, fresh] = [text.split('\n'), updated.text.split('\n')]
  return [
    ...old.filter(line => !fresh.includes(line)).map(line => `- ${line}`),
    ...fresh.filter(line => !old.includes(line)).map(line => `+ ${line}`),
  ]
}

describe('a kept text', () => {
  it('stays to the letter where nothing changed', () => {
    expect(updateYaml(TEXT, document)).toEqual({ kept: true, text: TEXT })
  })
  it('changes in the one line that a count stands in', () => {
    expect(difference(TEXT, changed('short', { evidence: { for: 15, against: 1 } }))).toEqual([
      '-       evidence: { for: 14, against: 1 }',
      '+       evidence: { for: 15, against: 1 }',
    ])
  })
  it('keeps the comment of a value that changed', () => {
    expect(difference(TEXT, changed('short', { statement: 'Keep them short' }))).toEqual([
      '-       statement: "Keep sentences short" # in a chase',
      '+       statement: Keep them short # in a chase',
    ])
  })
  it('says aloud what goes without saying no more, and no longer what does again', () => {
    expect(difference(TEXT, changed('commas', { status: 'proposed', except: null }))).toEqual([
      '-       except: in letters',
      '+       status: proposed',
    ])
  })
  it('loses the comments of an item that went, and no other', () => {
    expect(difference(TEXT, withStyle(style.slice(1)))).toEqual([
      '-     # the old rule',
      '-     - id: short',
      '-       statement: "Keep sentences short" # in a chase',
      '-       evidence: { for: 14, against: 1 }',
      '-       # see chapter 3',
    ])
    expect(difference(TEXT, withStyle(style.filter(({ id }) => id !== 'said')))).toEqual([
      '-     # said only',
      "-     - { id: said, statement: 'Use said', locked: true } # Bess taught me",
    ])
    expect(difference(TEXT, withStyle(style.slice(0, 2)))).toEqual([
      '-     # Commas',
      '-     # are breath',
      '-     - id: commas',
      '-       except: in letters',
      '-       statement: Fewer commas',
      '-       x-mood: grave',
    ])
  })
  it('may lose all items of a field, and gain them again', () => {
    const none = updateYaml(TEXT, withStyle([]))
    expect(none.text).toContain('  style: []\n    # that is all of style\n  # Facts\n')
    expect(difference(none.text, document).filter(line => line.startsWith('-'))).toEqual(['-   style: []'])
  })
  it('takes a new item in behind the one it follows', () => {
    const added = { ...style[1], id: 'new', statement: 'Say it once', locked: false } as PersonaItem
    expect(difference(TEXT, withStyle([...style, added]))).toEqual(['+     - { id: new, statement: Say it once }'])
    const text = updateYaml(TEXT, withStyle([...style, added])).text
    expect(text).toContain('x-mood: grave\n    - { id: new, statement: Say it once }\n    # that is all of style\n')
  })
  it('fills what was empty, with its comment', () => {
    const content = style.slice(0, 1).map(item => ({ ...item, evidence: { for: 0, against: 0 } }))
    const next = { ...document, preference: { ...document.preference, style: style.slice(1), content } }
    expect(updateYaml(TEXT, next).text).toContain(
      '  content: # none yet\n    - { id: short, statement: Keep sentences short }\n',
    )
  })
  it('leaves out and takes in elements of a list, comments beside them', () => {
    const house = (list: readonly string[]) => withStyle(style, { extensions: { 'x-house-rules': list } })
    expect(difference(TEXT, house(['no dashes']))).toEqual(['-   - no ellipses # never'])
    expect(difference(TEXT, house(['no rain', 'no ellipses', 'no dashes']))).toEqual(['+   - no rain'])
    expect(difference(TEXT, house(['no ellipses', 'no dashes at all']))).toEqual([
      '-   - no dashes',
      '+   - no dashes at all',
    ])
  })
  it('takes in sections and extensions that it did not have', () => {
    const next = withStyle(style, {
      demographics: { nativeLanguage: 'en' },
      extensions: { ...document.extensions, 'x-tide': { spring: 4 } },
    })
    expect(difference(TEXT, next)).toEqual(['+ demographics: { nativeLanguage: en }', '+ x-tide: { spring: 4 }'])
  })
  it('keeps how it is set in', () => {
    const text =
      'schemaVersion: 2\nidentity: { id: mara, name: Mara }\npreference:\n    content:\n    -   id: a\n        statement: A\n'
    const [a] = expectOk(parsePersona(text)).preference.content
    const next = expectOk(parsePersona(text))
    const long = 'Never kill the dog, nor the cat, nor any of the small boats in the harbour'
    const content = [a, { ...a, id: 'b', statement: long }] as readonly PersonaItem[]
    expect(difference(text, { ...next, preference: { ...next.preference, content } })).toEqual([
      '+     - id: b',
      `+       statement: ${long}`,
    ])
  })
  it('writes an alias out where only one of those that share a value changed', () => {
    const text = 'schemaVersion: 2\nidentity: { id: mara, name: Mara }\nx-a: &a [ 1 ] # one\nx-b: *a # too\n'
    const read = expectOk(parsePersona(text))
    expect(difference(text, { ...read, extensions: { 'x-a': [2], 'x-b': [1] } })).toEqual([
      '- x-a: &a [ 1 ] # one',
      '- x-b: *a # too',
      '+ x-a: &a [ 2 ] # one',
      '+ x-b: [ 1 ] # too',
    ])
    expect(difference(text, { ...read, unknown: { n: 1 } })).toEqual(['+ n: 1'])
  })
  it('loses the evidence of another that came with it', () => {
    const theirs = 'evidence:\n  level: full\n  items: [ { item: short, choices: [] } ] # theirs\n'
    const text = TEXT.replace('chapters: 12', `${theirs}chapters: 12`)
    expect(updateYaml(text, document)).toEqual({ kept: true, text: TEXT })
  })
  it('that is JSON stays JSON', () => {
    expect(updateYaml(toJson(document), withStyle([]))).toEqual({ kept: true, text: toJson(withStyle([])) })
  })
  it('that cannot be read is written anew, and says why', () => {
    expect(updateYaml(`${TEXT}x-a: [`, document)).toMatchObject({
      kept: false,
      text: toYaml(document),
      failure: { reason: 'bad-syntax' },
    })
  })
})

describe('comments of a text', () => {
  it('that quote what is forgotten go from it, wherever they stand', () => {
    const quoting = TEXT.replace('# What I hold dear', '# I wrote “keep SENTENCES short” here')
    expect(scrubComments(quoting, ['Keep sentences short', 'in'])).toBe(TEXT.replace('# What I hold dear', '#'))
  })
})

describe('any commented text', () => {
  it('says just the document in the end, whatever it said before', () => {
    fc.assert(
      fc.property(anyCommented, anyDocument, ({ text }, next) => {
        const updated = updateYaml(text, next)
        expect(updated.kept).toBe(true)
        expect(sameDocument(expectOk(parsePersona(updated.text)), next)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
  it('keeps the comments of all that stays, and loses those of what went', () => {
    fc.assert(
      fc.property(anyCommented, anySteps, ({ document: before, text, comments }, steps) => {
        const { next, gone } = changedBy(before, steps)
        const updated = updateYaml(text, next)
        expect(updated.kept).toBe(true)
        expect(sameDocument(expectOk(parsePersona(updated.text)), next)).toBe(true)
        for (const comment of comments)
          expect([comment, updated.text.includes(comment)]).toEqual([
            comment,
            !gone.some(place => comment.includes(place)),
          ])
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})

const anySteps = fc.array(fc.constantFrom('go', 'count', 'reword', 'lock', 'stay', 'stay'), {
  minLength: 1,
  maxLength: 12,
})

/** A document after its items were changed one by one, and the places in the text of those that went. */
function changedBy(
  before: PersonaDocument,
  steps: readonly string[],
): { next: PersonaDocument; gone: readonly string[] } {
  const gone: string[] = []
  const preference = { ...before.preference }
  let at = 0
  for (const field of ITEM_FIELDS) {
    preference[field] = preference[field].flatMap(item => {
      const step = steps[at++ % steps.length]
      if (step === 'lock' && item.locked) gone.push(`${placeOf(item.id)}/${placeOf('because')}`)
      if (step === 'go') gone.push(`${placeOf(field)}/${placeOf(item.id)}`)
      if (step === 'count') return [{ ...item, evidence: { ...item.evidence, for: item.evidence.for + 1 } }]
      if (step === 'reword') return [{ ...item, statement: 'Otherwise', except: null }]
      if (step === 'lock')
        return [item.locked ? unlocked(item) : { ...item, locked: true, because: 'the imprint’s rule' }]
      return step === 'go' ? [] : [item]
    })
  }
  const [key] = Object.keys(before.extensions)
  const { [key ?? '']: _, ...extensions } = before.extensions
  if (key !== undefined) gone.push(`/${placeOf(key)}`)
  return { next: { ...before, preference, extensions }, gone }
}

function unlocked({ because: _, ...item }: PersonaItem): PersonaItem {
  return { ...item, locked: false }
}
