import type { LocalModel } from '@understudy/models'
import { describe, expect, it } from 'vitest'
import { answerEntries } from './answer-entries.ts'
import { defaultModels, ownEndpoint, SERVER, type ModelSettings } from './model-choice.ts'
import type { ServedChoice, ServerModelsState } from './server-models.ts'

const QUILL = ownEndpoint('https://api.example.com/v1', 'quill')
const settings = (change: Partial<ModelSettings> = {}): ModelSettings => ({ ...defaultModels, ...change })
const CHOSE_QUILL = settings({ own: [QUILL], answers: { type: 'own', id: QUILL.id } })

const file = (id: string, name: string | null): LocalModel => ({
  id,
  path: `/models/${id}`,
  kept: 'here',
  state: {
    status: 'ready',
    contextTokens: 4096,
    memoryBytes: 5_100_000_000,
    facts: {
      name,
      architecture: 'llama',
      quantisation: null,
      purpose: 'writes',
      parameters: 1,
      bytes: 4_100_000_000,
      trainedContext: null,
      vocabulary: 1,
      embeddingLength: 1,
      hasChatTemplate: false,
      formatVersion: 3,
      tensors: 1,
      contextBytesPerToken: 1,
    },
  },
})

function stateOf(choice: ServedChoice, environment: string | null = null): ServerModelsState {
  const models: readonly LocalModel[] = [
    file('a.gguf', 'Ink'),
    file('b.gguf', null),
    { id: 'c.gguf', path: '/x/c.gguf', kept: 'elsewhere', state: { status: 'gone' } },
  ]
  const folder = { dir: '/models', models, downloads: [], bytes: 0, freeBytes: null, fault: null }
  return { folder, served: { choice, isKept: true, environment, fault: null, memory: null } }
}

const shown = (...args: Parameters<typeof answerEntries>): readonly string[] =>
  answerEntries(...args).map(({ key, isChosen }) => `${isChosen ? '*' : ' '} ${key}`)

describe('answerEntries', () => {
  it('are what the server has, and the writer’s own', () =>
    expect(shown(settings({ own: [QUILL] }), stateOf({ type: 'environment' }, 'env'))).toEqual([
      '  none',
      '* environment',
      '  file a.gguf',
      '  file b.gguf',
      `  own ${QUILL.id}`,
    ]))
  it('are none where the server was started with none', () =>
    expect(shown(settings(), stateOf({ type: 'environment' }))[0]).toBe('* none'))
  it('name a program that serves, as long as it does', () => {
    const choice: ServedChoice = { type: 'server', baseURL: 'http://127.0.0.1:11434/v1', model: 'nib' }
    expect(shown(settings(), stateOf(choice))).toContain('* server http://127.0.0.1:11434/v1 nib')
  })
  it('have one that is chosen', () => {
    const choices = [settings({ own: [QUILL] }), CHOSE_QUILL]
    const served: readonly ServedChoice[] = [{ type: 'none' }, { type: 'environment' }, { type: 'file', id: 'a.gguf' }]
    for (const choice of choices)
      for (const serve of served) {
        const entries = answerEntries(choice, stateOf(serve, 'env'))
        expect(entries.filter(({ isChosen }) => isChosen)).toHaveLength(1)
      }
  })
  it('are the server’s as one where it cannot be told what to serve', () =>
    expect(shown(CHOSE_QUILL, null)).toEqual(['  server', `* own ${QUILL.id}`]))
  it('say which stand beside the one that is chosen, and which could', () => {
    const besides = (kept: ModelSettings) =>
      answerEntries(kept, stateOf({ type: 'file', id: 'a.gguf' })).flatMap(({ beside }) => beside ?? [])
    expect(besides(settings({ own: [QUILL] }))).toEqual([{ id: QUILL.id, isUsed: false }])
    expect(besides({ ...CHOSE_QUILL, beside: [SERVER] })).toEqual([{ id: SERVER, isUsed: true }])
  })
  it('name a file by its own name, or the file’s, with the memory it takes', () => {
    const files = answerEntries(settings(), stateOf({ type: 'none' })).filter(({ key }) => key.startsWith('file'))
    expect(files.map(({ name }) => name.params)).toEqual([{ name: 'Ink' }, { name: 'b.gguf' }])
    expect(files[0]?.detail?.params).toEqual({ file: 'a.gguf', memory: '5.1 GB' })
  })
})
