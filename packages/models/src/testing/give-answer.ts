import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type {
  ModelServerAnswer,
  ModelServerChoices,
  ModelServerFault,
  ModelServerRequest,
} from './model-server-answer.ts'

/** Does what the script says with one request. Resolves when there is nothing more to send. */
export async function giveAnswer(
  answer: ModelServerAnswer,
  request: ModelServerRequest,
  response: ServerResponse,
): Promise<void> {
  if ('choices' in answer) await streamChoices(answer, request, response)
  else await fail(answer, response)
}

async function streamChoices(
  { choices, finish = 'stop', usage = 'counted', eventMs = 0, firstMs = 0 }: ModelServerChoices,
  request: ModelServerRequest,
  response: ServerResponse,
): Promise<void> {
  const texts = choices.slice(0, request.candidates)
  openStream(response)
  if (firstMs > 0) await wait(firstMs)
  for (const event of eventsOf(texts, finish)) {
    if (response.destroyed) return
    send(response, event)
    if (eventMs > 0) await wait(eventMs)
  }
  if (usage !== 'none') send(response, { choices: [], usage: usageOf(usage, request.prompt, texts) })
  response.end('data: [DONE]\n\n')
}

/** The candidates take turns, a word each, as when one batch makes them. */
function* eventsOf(texts: readonly string[], finish: ModelServerChoices['finish']): Iterable<object> {
  const lines = texts.map(text => text.match(/\s*\S+|\s+/g) ?? [])
  for (const index of texts.keys()) yield delta(index, { role: 'assistant', content: '' })
  for (let turn = 0; lines.some(line => turn < line.length); turn++)
    for (const [index, line] of lines.entries()) if (turn < line.length) yield delta(index, { content: line[turn] })
  if (finish !== null) for (const index of texts.keys()) yield delta(index, {}, finish)
}

function usageOf(kind: 'counted' | 'negative', prompt: string, texts: readonly string[]): object {
  if (kind === 'negative') return { prompt_tokens: -1, completion_tokens: -1 }
  return { prompt_tokens: countWords(prompt), completion_tokens: countWords(texts.join(' ')) }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

async function fail(fault: ModelServerFault, response: ServerResponse): Promise<void> {
  switch (fault.fault) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
      response.end(fault.body ?? JSON.stringify({ error: { message: 'scripted', type: 'scripted', code: null } }))
      return
    case 'reset':
      response.destroy()
      return
    case 'silence':
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><p>Welcome</p>')
      return
    case 'nothing':
      response.writeHead(200).end()
      return
    case 'endless':
      await talkWithoutEnd(response)
      return
    default:
      failInStream(fault, response)
  }
}

function failInStream(fault: ModelServerFault, response: ServerResponse): void {
  openStream(response)
  if ('text' in fault) send(response, delta(0, { content: fault.text }))
  if (fault.fault === 'drop') response.write(': going\n\n', () => response.destroy())
  if (fault.fault === 'error-event') {
    send(response, { error: { message: 'scripted', code: 'scripted' } })
    response.end()
  }
  if (fault.fault === 'empty-stream') response.end('data: [DONE]\n\n')
  if (fault.fault === 'bad-json') response.end('data: {"choices": [{"index": 0, "del\n\n')
  if (fault.fault === 'huge-line') response.end(`data: "${'a'.repeat(2_000_000)}"\n\n`)
}

async function talkWithoutEnd(response: ServerResponse): Promise<void> {
  openStream(response)
  for (let turn = 0; !response.destroyed; turn++) {
    send(response, delta(turn % 2, { content: `word ${turn} ` }))
    await wait(5)
  }
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.flushHeaders()
}

function send(response: ServerResponse, event: object): void {
  const envelope = { id: 'chatcmpl-scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted' }
  response.write(`data: ${JSON.stringify({ ...envelope, ...event })}\n\n`)
}

function delta(index: number, content: object, finish: ModelServerChoices['finish'] = null): object {
  return { choices: [{ index, delta: content, finish_reason: finish }] }
}
