import type { Cut } from './deadline.ts'
import type { Ticket } from './ticket.ts'

/** The bytes of an answer, as they come. `return` lets go of what makes them. */
export type AnswerBytes = AsyncIterator<Uint8Array, void>

/**
 * An answer that streams: read ahead by one piece, bounded, ended when its reader goes. Where it is cut short it breaks
 * off, so that nobody takes it for whole; `lastWords` may say why first.
 */
export function streamAnswer(
  bytes: AnswerBytes,
  ticket: Ticket,
  type: string,
  lastWords: (cut: NonNullable<Cut>) => Uint8Array | null = () => null,
): Response {
  let length = 0
  const finish = (fault: string | null): void => ticket.over({ status: 200, bytes: length, fault })
  const letGo = (): void => void Promise.resolve(bytes.return?.()).catch(() => {})

  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await ticket.deadline.within(bytes.next())
        if (next.done === true) {
          finish(null)
          return controller.close()
        }
        ticket.begun()
        length += next.value.byteLength
        if (length > ticket.limits.answerBytes) throw new Error('The answer is longer than any.')
        controller.enqueue(next.value)
      } catch (fault) {
        const { cut } = ticket.deadline
        finish(length > ticket.limits.answerBytes ? 'too-large' : 'dropped')
        letGo()
        const last = cut === null ? null : lastWords(cut)
        if (last === null) return controller.error(fault)
        controller.enqueue(last)
        controller.close()
      }
    },
    cancel() {
      finish('gone')
      letGo()
    },
  })
  return new Response(body, { headers: { 'content-type': type, ...STREAM_HEADERS } })
}

/** Proxies on the way must neither keep an answer nor gather it before they pass it on. */
const STREAM_HEADERS = {
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}
