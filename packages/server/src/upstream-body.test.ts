import { describe, expect, it } from 'vitest'
import { upstreamBody } from './upstream-body.ts'

const UPSTREAM = { baseURL: 'http://127.0.0.1:1/v1', apiKey: null, model: 'the-server-s' }
const messages = [{ role: 'user', content: 'Go on.' }]
const read = (fields: object) => upstreamBody({ messages, ...fields }, UPSTREAM, { candidates: 4, tokens: 100 })

describe('what goes on to an endpoint', () => {
  const passes = (fields: object, expected: object) => () => {
    const passed = read(fields)
    expect(passed.ok && JSON.parse(passed.body)).toEqual({ messages, model: 'the-server-s', ...expected })
  }
  it('is for the server’s model', passes({ model: 'of the page' }, {}))
  it('is what is known', passes({ temperature: 1, user: 'mara', tools: [] }, { temperature: 1 }))
  it('is as long as was asked for', passes({ max_tokens: 40 }, { max_tokens: 40 }))
  it('is no longer than the limit', passes({ max_completion_tokens: 101 }, { max_completion_tokens: 100 }))
  it('says no number where none is said', passes({ n: null, max_tokens: null }, {}))
})

describe('what does not', () => {
  const refuses = (fields: object, wrong: RegExp) => () =>
    expect(read(fields)).toEqual({ ok: false, wrong: expect.stringMatching(wrong) })
  it('is more answers than the limit', refuses({ n: 5 }, /^n must be at most 4/))
  it('is less than one', refuses({ n: -1 }, /^n must be a whole/))
  it('is a piece of one', refuses({ n: 1.5 }, /^n must be a whole/))
  it('is a length in quotes', refuses({ max_tokens: '1000000' }, /^max_tokens must be a whole/))
  it('is a length of nothing', refuses({ max_completion_tokens: 0 }, /^max_completion_tokens must be a whole/))
  it('is a request without messages', () =>
    expect(upstreamBody({}, UPSTREAM, { candidates: 1, tokens: 1 }).ok).toBe(false))
})
