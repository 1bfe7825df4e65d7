import type { ServerResponse } from 'node:http'
import type { ModelServerChoices } from './model-server-answer.ts'

/** Headers of a stream of events, sent at once. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.flushHeaders()
}

/** One event as it goes over the wire. */
export function eventText(event: object): string {
  const envelope = { id: 'chatcmpl-scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted' }
  return `data: ${JSON.stringify({ ...envelope, ...event })}\n\n`
}

export function send(response: ServerResponse, event: object): void {
  response.write(eventText(event))
}

/** More of one answer, or its end. */
export function delta(index: unknown, content: object, finish: ModelServerChoices['finish'] = null): object {
  return { choices: [{ index, delta: content, finish_reason: finish }] }
}

/** A text a word at a time, spaces kept. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+|\s+/g) ?? []
}
