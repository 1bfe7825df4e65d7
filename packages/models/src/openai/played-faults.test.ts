import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { startModelServer, type ModelServer, type ModelServerAnswer } from '../testing.ts'
import { openAIModel } from './openai-model.ts'

const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'The tide was out.' }],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}

const open: ModelServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

/** The text that came, and how it ended. */
async function outcomeOf(answer: ModelServerAnswer): Promise<readonly [string, string]> {
  const server = await startModelServer({ answer: () => answer })
  open.push(server)
  const timeouts = { firstTokenMs: 900, betweenTokensMs: 400 }
  const model = openAIModel({ baseURL: server.baseURL, model: 'scripted', timeouts })
  const parts: ModelPart[] = []
  for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
  const text = parts.map(part => (part.type === 'text' ? part.delta : '')).join('')
  const endings = parts.flatMap(part =>
    part.type === 'end' ? [part.finish] : part.type === 'failed' ? [part.reason] : [],
  )
  expect(endings).toHaveLength(1)
  return [text, endings[0] ?? '']
}

const comesTo = (answer: ModelServerAnswer, text: string, ending: string) => async () =>
  expect(await outcomeOf(answer)).toEqual([text, ending])

describe('an endpoint that goes astray', () => {
  const text = 'It had gone.'
  it('with choices of odd shapes', comesTo({ fault: 'odd-events', text }, text, 'stop'))
  it('listing each choice twice', comesTo({ fault: 'twice-listed', text }, text, 'stop'))
  it('with a choice that is null', comesTo({ fault: 'null-choice' }, '', 'dropped'))
  it('ending twice', comesTo({ fault: 'twice-ended', text }, text, 'stop'))
  it('answering what was not asked', comesTo({ fault: 'wrong-index', text }, '', 'malformed'))
  it('with bytes that are no letters', comesTo({ fault: 'invalid-utf8', text: '' }, '', 'malformed'))
  it('with a letter at a time, cut through', comesTo({ choices: ['Zoë — 海.'], pieceBytes: 7 }, 'Zoë — 海.', 'stop'))
  it('with late headers', comesTo({ choices: [text], headersMs: 100 }, text, 'stop'))
  it('with headers that are too late', comesTo({ choices: [text], headersMs: 2_000 }, '', 'timeout'))
  it('with no text', comesTo({ choices: [''] }, '', 'stop'))
  it('with an answer two million characters long', comesTo({ fault: 'huge-event' }, '', 'malformed'))
  it('with signs of life alone', comesTo({ fault: 'pings' }, '', 'timeout'))
  it('with a page that says it is a stream', comesTo({ fault: 'html-stream' }, '', 'malformed'))
  it('with an error and status 200', comesTo({ fault: 'error-body' }, '', 'server-error'))
  it('with fewer bytes than it said', comesTo({ fault: 'short-body' }, '', 'dropped'))
  it('with a body that is not compressed though it says so', comesTo({ fault: 'bad-gzip' }, '', 'dropped'))
  it('in another protocol', comesTo({ fault: 'no-http' }, '', 'unreachable'))
})
