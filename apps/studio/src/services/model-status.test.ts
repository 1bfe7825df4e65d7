import { describe, expect, it } from 'vitest'
import { modelStatusFrom, noModel } from './model-status.ts'

describe('modelStatusFrom', () => {
  it('names the model', () =>
    expect(modelStatusFrom({ configured: true, model: 'quill' })).toEqual({ configured: true, model: 'quill' }))
  it('has none where none is configured', () =>
    expect(modelStatusFrom({ configured: false, model: null })).toBe(noModel))
  it('has none where another server answers', () => expect(modelStatusFrom('hello')).toBe(noModel))
})
