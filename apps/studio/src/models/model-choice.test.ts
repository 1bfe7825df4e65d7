import { describe, expect, it } from 'vitest'
import {
  defaultModels,
  isSameChoice,
  modelsJson,
  ownEndpoint,
  readModels,
  SERVER,
  type ModelSettings,
} from './model-choice.ts'

const near = ownEndpoint('http://127.0.0.1:11434/v1', 'quill')
const far = ownEndpoint('https://api.example.com/v1', 'quill', 'vllm')

describe('readModels', () => {
  const kept: readonly ModelSettings[] = [
    defaultModels,
    { own: [near, far], answers: { type: 'own', id: far.id }, beside: [near.id, SERVER] },
    { own: [near], answers: { type: 'server' }, beside: [] },
  ]
  it.each(kept)('reads %j as it was kept', models => expect(readModels(modelsJson(models))).toEqual(models))
  it('falls back to the server’s where the one that answered is gone', () =>
    expect(readModels({ own: [], answers: near.id, beside: [near.id] })).toEqual(defaultModels))
  it.each([undefined, null, 3, [], { own: 'x', answers: 'y' }, { own: [{ baseURL: 3 }], answers: 7 }])(
    'takes %j for nothing said',
    value => expect(readModels(value)).toEqual(defaultModels),
  )
})

it('tells choices apart by what they are of', () => {
  expect(isSameChoice({ type: 'own', id: near.id }, { type: 'own', id: far.id })).toBe(false)
  expect(isSameChoice({ type: 'own', id: near.id }, { type: 'server' })).toBe(false)
  expect(isSameChoice({ type: 'server' }, { type: 'server' })).toBe(true)
})
