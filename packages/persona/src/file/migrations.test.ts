import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectOk, mara, patch } from '../../test/builders.ts'
import { parsePersona, toYaml } from '../file.ts'
import { foldPatches } from '../index.ts'
import { FILE_VERSION, migrated, type Migration } from './migrations.ts'

const FIXTURES = new URL('../../test/fixtures/', import.meta.url)
/** Written by the states of this package that were the first to write their shape. */
const files = readdirSync(FIXTURES).map(name => [name, readFileSync(new URL(name, FIXTURES), 'utf8')] as const)

describe('a file of every version ever written', () => {
  it('is among those tested', () => {
    const versions = new Set(files.map(([name]) => /^version-(\d+)-/.exec(name)?.[1]))
    expect([...versions]).toEqual(Array.from({ length: FILE_VERSION }, (_, at) => String(at + 1)))
  })
  for (const [name, text] of files) {
    it(`opens, and says what it said: ${name}`, () => {
      const document = expectOk(parsePersona(text))
      expect(document).toMatchObject({
        identity: { id: 'mara', name: 'Mara Quill', role: 'author' },
        demographics: { nativeLanguage: 'en' },
        memory: { longTerm: 'memory:mara', notes: [{ id: 'note-1', statement: 'Tide tables are for 1887' }] },
        pattern: [{ id: 'continuation-words', value: 18, unit: 'words', source: 'learned', status: 'active' }],
        preference: {
          content: [{ id: 'dog-lives', scope: { work: 'saltmarsh' }, locked: true, unknown: { mood: 'grave' } }],
          words: { utilize: { to: 'use' }, grey: { keep: true } },
        },
        modules: { unknown: { rewards: [{ id: 'style', weight: 0.7 }] } },
        extensions: { 'x-house-rules': ['no ellipses'] },
        unknown: { chapters: 12 },
      })
      expect(document.preference.style[0]).toMatchObject({
        measure: 'sentence-length',
        evidence: { for: 14, against: 1 },
        except: 'when the sentence is itself the chase',
      })
      expect(expectOk(parsePersona(toYaml(document)))).toEqual(document)
    })
  }
})

describe('models of before they were named by task', () => {
  const opened = (name: string) => expectOk(parsePersona(readFileSync(new URL(name, FIXTURES), 'utf8'))).preference
  it('are kept beside those that are', () => {
    const { models, unknown } = opened('version-1-models.yaml')
    expect([models, unknown]).toEqual([[], { otherModels: ['any-model', { task: 'rewrite', model: 'another' }] }])
    expect(opened('version-2-models.yaml')).toMatchObject({
      models: [{ id: 'rewrite', model: 'any-model' }],
      unknown: {},
    })
  })
  it('are refused of this version, with their place', () => {
    const file = 'schemaVersion: 2\nidentity: { id: a, name: A }\npreference: { models: [ any-model ] }\n'
    expect(parsePersona(file)).toMatchObject({ ok: false, reason: 'bad-value', place: 'preference.models[0] (line 3)' })
  })
  it('go where they went before', () => {
    const file = { schemaVersion: 1, preference: { models: ['a', { id: 'rewrite', model: 'b' }], otherModels: 'c' } }
    expect(migrated(file, 1)).toEqual({
      schemaVersion: 2,
      preference: { models: [{ id: 'rewrite', model: 'b' }], otherModels: ['c', 'a'] },
    })
  })
  it('of an old ledger are kept there too', () => {
    const set = { type: 'set', path: ['preference', 'models'], from: null, to: ['any-model'] } as const
    const { document, skipped } = foldPatches(mara, [patch([set])])
    expect([document.preference.models, document.preference.unknown, skipped]).toEqual([
      [],
      { otherModels: ['any-model'] },
      [],
    ])
  })
})

describe('migrations', () => {
  const rename: Migration = ({ old, ...file }) => ({ ...file, fresh: old ?? null })
  const mark: Migration = file => ({ ...file, marked: true })
  it('take a file through each version to the last', () => {
    const file = { schemaVersion: 1, old: 4 }
    expect(migrated(file, 1, [rename, mark])).toEqual({ schemaVersion: 3, fresh: 4, marked: true })
    expect(migrated({ schemaVersion: 2, old: 4 }, 2, [rename, mark])).toEqual({
      schemaVersion: 3,
      old: 4,
      marked: true,
    })
    expect(migrated({ schemaVersion: 3, old: 4 }, 3, [rename, mark])).toEqual({ schemaVersion: 3, old: 4 })
  })
})
