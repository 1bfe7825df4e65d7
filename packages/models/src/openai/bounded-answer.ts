import { ResponseFault } from './response-fault.ts'

/** One event of a stream holds a few tokens; a line of this size is no such event. */
const MAX_LINE_BYTES = 1_000_000
/** A thousand pages of text: what sends more has gone astray. */
const MAX_BODY_BYTES = 16_000_000
const NEWLINE = 10
const BRACE = 123
const FIRST_VISIBLE = 33

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Passes an answer on while it is text of a bounded length; errors with a `ResponseFault` where it is not. Where it
 * is to be events and one JSON object comes, that is passed on as the only event.
 */
export function boundedAnswer(asEvents: boolean): TransformStream<Bytes, Bytes> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const whole: Bytes[] = []
  let shape: 'unknown' | 'lines' | 'whole' = asEvents ? 'unknown' : 'whole'
  let [body, line] = [0, 0]
  return new TransformStream<Bytes, Bytes>({
    transform(bytes, controller) {
      if (shape === 'unknown') shape = shapeOf(bytes)
      body += bytes.length
      const lastBreak = bytes.lastIndexOf(NEWLINE)
      line = lastBreak === -1 ? line + bytes.length : bytes.length - lastBreak - 1
      if (body > MAX_BODY_BYTES || (shape === 'lines' && line > MAX_LINE_BYTES))
        return controller.error(new ResponseFault('malformed', 'The endpoint sent more than an answer can hold.'))
      if (!isText(decoder, bytes)) return controller.error(notText())
      if (shape === 'lines' || !asEvents) controller.enqueue(bytes)
      else whole.push(bytes)
    },
    flush(controller) {
      if (whole.length === 0) return
      const encoder = new TextEncoder()
      controller.enqueue(encoder.encode('data: '))
      // between the values of JSON a line break is as good as a blank, and within them there is none
      for (const bytes of whole) controller.enqueue(bytes.map(byte => (byte === NEWLINE || byte === 13 ? 32 : byte)))
      controller.enqueue(encoder.encode('\n\n'))
    },
  })
}

/** Still unknown where only white space came so far. */
function shapeOf(bytes: Bytes): 'unknown' | 'lines' | 'whole' {
  const first = bytes.find(byte => byte >= FIRST_VISIBLE)
  if (first === undefined) return 'unknown'
  return first === BRACE ? 'whole' : 'lines'
}

function isText(decoder: TextDecoder, bytes: Bytes): boolean {
  try {
    decoder.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function notText(): ResponseFault {
  return new ResponseFault('malformed', 'The endpoint sent bytes that are no text.')
}
