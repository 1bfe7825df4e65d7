import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { ModelServerFault } from './model-server-answer.ts'
import { delta, eventText, openStream, send, wordsOf } from './stream-events.ts'

type Bare = Exclude<ModelServerFault, { readonly text: string } | { readonly fault: 'status' }>
type Spoken = Extract<ModelServerFault, { readonly text: string }>

const PAGE = '<!doctype html><title>Welcome</title><p>Please log in.</p>'
const ERROR = { error: { message: 'scripted', type: 'scripted', code: null } }
/** More than any line of a stream needs, in characters. */
const HUGE = 2_000_000

/** Goes wrong in one way. Resolves when there is nothing more to send. */
export async function playFault(fault: ModelServerFault, response: ServerResponse): Promise<void> {
  if (fault.fault === 'status') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
    response.end(fault.body ?? JSON.stringify(ERROR))
  } else if ('text' in fault) SPOKEN[fault.fault](response, fault.text)
  else await BARE[fault.fault](response)
}

/** Faults that come with text. */
const SPOKEN: Readonly<Record<Spoken['fault'], (response: ServerResponse, text: string) => void>> = {
  drop(response, text) {
    begin(response, text)
    response.write(': going\n\n', () => response.destroy())
  },
  stall: begin,
  'error-event'(response, text) {
    begin(response, text)
    send(response, ERROR)
    response.end()
  },
  'odd-events'(response, text) {
    openStream(response)
    for (const event of ODD_EVENTS) response.write(`data: ${JSON.stringify(event)}\n\n`)
    finish(response, text)
  },
  'twice-listed'(response, text) {
    openStream(response)
    for (const word of wordsOf(text)) {
      const choice = { index: 0, delta: { content: word }, finish_reason: null }
      send(response, { choices: [choice, choice] })
    }
    finish(response, '')
  },
  'twice-ended'(response, text) {
    openStream(response)
    for (const word of [...wordsOf(text), null, ' And', ' more.', null])
      send(response, word === null ? delta(0, {}, 'stop') : delta(0, { content: word }))
    response.end('data: [DONE]\n\n')
  },
  'wrong-index'(response, text) {
    openStream(response)
    for (const index of [7, -1, 0.5, 'first']) send(response, delta(index, { content: text }, 'stop'))
    response.end('data: [DONE]\n\n')
  },
  'invalid-utf8'(response, text) {
    begin(response, text)
    const bytes = new TextEncoder().encode(eventText(delta(0, { content: '~~' })))
    // a byte that begins nothing, and the first half of a letter
    bytes.set([0xff, 0xc3], bytes.indexOf('~'.charCodeAt(0)))
    response.write(bytes)
    finish(response, '')
  },
  'not-streamed'(response, text) {
    const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }
    json(response, { object: 'chat.completion', choices: [choice] })
  },
}

/** What has been seen on the wire, or may be, in place of an event. */
const ODD_EVENTS: readonly unknown[] = [
  {},
  { choices: null },
  { choices: {} },
  { choices: [{}] },
  { choices: [{ index: 0, delta: null }] },
  { choices: [{ index: 0, delta: { content: 7 } }] },
  { choices: [{ index: 0, delta: { content: null }, finish_reason: 3 }] },
  { choices: [], usage: { prompt_tokens: -5, completion_tokens: 'many' } },
]

const BARE: Readonly<Record<Bare['fault'], (response: ServerResponse) => void | Promise<void>>> = {
  reset: response => void response.destroy(),
  silence: () => {},
  html: response => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  nothing: response => void response.writeHead(200).end(),
  endless: response => forEver(response, turn => eventText(delta(turn % 2, { content: `word ${turn} ` }))),
  pings: response => forEver(response, () => ': still here\n\n'),
  'empty-stream': response => stream(response, 'data: [DONE]\n\n'),
  'bad-json': response => stream(response, 'data: {"choices": [{"index": 0, "del\n\n'),
  'huge-line': response => stream(response, `data: "${'a'.repeat(HUGE)}"\n\n`),
  'huge-event': response => stream(response, eventText(delta(0, { content: 'ab. '.repeat(HUGE / 4) }))),
  'null-choice': response => stream(response, eventText({ choices: [null] })),
  'html-stream': response => stream(response, PAGE),
  'error-body': response => json(response, ERROR),
  'short-body'(response) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-length': 5_000 })
    response.write(eventText(delta(0, { role: 'assistant', content: '' })), () => response.destroy())
  },
  'bad-gzip': response =>
    void response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' }).end(PAGE),
  'no-http': response => void response.socket?.end('220 mail.example ready\r\n'),
}

function stream(response: ServerResponse, body: string): void {
  openStream(response)
  response.end(body)
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function begin(response: ServerResponse, text: string): void {
  openStream(response)
  for (const word of wordsOf(text)) send(response, delta(0, { content: word }))
}

function finish(response: ServerResponse, text: string): void {
  for (const word of wordsOf(text)) send(response, delta(0, { content: word }))
  send(response, delta(0, {}, 'stop'))
  response.end('data: [DONE]\n\n')
}

async function forEver(response: ServerResponse, textOf: (turn: number) => string): Promise<void> {
  openStream(response)
  for (let turn = 0; !response.destroyed; turn++) {
    response.write(textOf(turn))
    await wait(5)
  }
}
