import { describe, expect, it } from 'vitest'
import { modelStatusFrom, noModel } from './model-status.ts'

describe('modelStatusFrom', () => {
  const quill = { configured: true, model: 'quill', capabilities: { candidates: 4 } }
  it('names the model, and says where it is', () => {
    expect(modelStatusFrom({ ...quill, remote: false })).toEqual({ ...quill, remote: false })
    expect(modelStatusFrom({ ...quill, remote: true })).toEqual({ ...quill, remote: true })
  })
  it('takes a model for a remote one where the server does not say', () =>
    expect(modelStatusFrom(quill)).toEqual({ ...quill, remote: true }))
  it('has none where none is configured', () =>
    expect(modelStatusFrom({ configured: false, model: null, remote: false })).toBe(noModel))
  it('has none where another server answers', () => expect(modelStatusFrom('hello')).toBe(noModel))
})
