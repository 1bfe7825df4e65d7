import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { wordsAskedFor } from './numbered-words.ts'

// A model's server in a process of its own. It says numbered words to who asks for them, and to everybody else what the
// environment holds, as fast as it can write: each token an event of its own on the wire, as a model's are.

const words = JSON.parse(process.env['BENCH_ANSWER'] ?? '[]') as readonly string[]
const server = createServer((incoming, response) => void answer(incoming, response).catch(() => response.destroy()))
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ baseURL: `http://127.0.0.1:${port}/v1` })
})

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const piece of incoming.setEncoding('utf8')) body += String(piece)
  const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const word of wordsAskedFor(messages.at(-1)?.content ?? '') ?? words) {
    say(response, { index: 0, delta: { content: word }, finish_reason: null })
    await nextTurn()
    if (response.destroyed) return
  }
  say(response, { index: 0, delta: {}, finish_reason: 'stop' })
  response.end('data: [DONE]\n\n')
}

function say(response: ServerResponse, choice: object): void {
  response.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [choice] })}\n\n`)
}
