import { describe, expect, it } from 'vitest'
import { upstreamOf } from './upstream-of.ts'

const URL_AND_MODEL = { UNDERSTUDY_BASE_URL: 'http://127.0.0.1:1/v1', UNDERSTUDY_MODEL: 'm' }

describe('upstreamOf', () => {
  it('is none where nothing is set', () => expect(upstreamOf({})).toEqual({ status: 'none' }))
  it('names what is missing', () =>
    expect(upstreamOf({ UNDERSTUDY_API_KEY: 'k' })).toEqual({
      status: 'incomplete',
      missing: ['UNDERSTUDY_BASE_URL', 'UNDERSTUDY_MODEL'],
    }))
  it('needs no key', () =>
    expect(upstreamOf(URL_AND_MODEL)).toMatchObject({ status: 'configured', model: { apiKey: null, model: 'm' } }))
  it('knows what some can do by their address', () =>
    expect(upstreamOf({ ...URL_AND_MODEL, UNDERSTUDY_BASE_URL: 'http://localhost:11434/v1/' })).toMatchObject({
      model: { capabilities: { candidates: 1, streaming: true, schema: 'grammar' } },
    }))
  it('speaks responses where it is told to', () => {
    const setting = upstreamOf({ ...URL_AND_MODEL, UNDERSTUDY_API: 'responses' })
    expect(setting.status === 'configured' && 'generate' in setting.model).toBe(true)
  })
  it('says what cannot be, and no key', () => {
    const wrong = (more: Record<string, string>) => upstreamOf({ ...URL_AND_MODEL, ...more })
    expect(wrong({ UNDERSTUDY_API: 'both' })).toMatchObject({ status: 'wrong' })
    expect(wrong({ UNDERSTUDY_BASE_URL: 'ftp://x' })).toMatchObject({ status: 'wrong' })
    const { why } = { why: '', ...wrong({ UNDERSTUDY_API_KEY: 'sk-one\nsk-two' }) }
    expect(why).toMatch(/line break/)
    expect(why).not.toContain('sk-')
  })
})
