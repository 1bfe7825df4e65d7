import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { ModelServerAnswer, ModelServerChoices, ModelServerRequest } from './model-server-answer.ts'
import { playFault } from './play-fault.ts'
import { delta, eventText, openStream, wordsOf } from './stream-events.ts'

/** Does what the script says with one request. Resolves when there is nothing more to send. */
export async function giveAnswer(
  answer: ModelServerAnswer,
  request: ModelServerRequest,
  response: ServerResponse,
): Promise<void> {
  if ('choices' in answer) await streamChoices(answer, request, response)
  else await playFault(answer, response)
}

async function streamChoices(
  answer: ModelServerChoices,
  request: ModelServerRequest,
  response: ServerResponse,
): Promise<void> {
  const { choices, finish = 'stop', usage = 'counted', eventMs = 0, firstMs = 0, headersMs = 0 } = answer
  const texts = choices.slice(0, request.candidates)
  if (headersMs > 0) await wait(headersMs)
  openStream(response)
  if (firstMs > 0) await wait(firstMs)
  for (const event of eventsOf(texts, finish)) {
    if (response.destroyed) return
    await sendPieces(response, eventText(event), answer.pieceBytes)
    if (eventMs > 0) await wait(eventMs)
  }
  if (usage !== 'none') response.write(eventText({ choices: [], usage: usageOf(usage, request.prompt, texts) }))
  response.end('data: [DONE]\n\n')
}

/** Each piece by itself, so that it arrives so. */
async function sendPieces(response: ServerResponse, text: string, pieceBytes = Infinity): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  for (let from = 0; from < bytes.length && !response.destroyed; from += pieceBytes) {
    response.write(bytes.subarray(from, Math.min(bytes.length, from + pieceBytes)))
    if (pieceBytes < bytes.length) await wait(0)
  }
}

/** The candidates take turns, a word each, as when one batch makes them. */
function* eventsOf(texts: readonly string[], finish: ModelServerChoices['finish']): Iterable<object> {
  const lines = texts.map(wordsOf)
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
