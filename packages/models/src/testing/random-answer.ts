import type { ModelServerAnswer, ModelServerRequest } from './model-server-answer.ts'

/** One way to answer, well or not. `random` in [0, 1) places what has to fall somewhere; `texts` are what it would say. */
type Way = (texts: readonly string[], random: () => number) => ModelServerAnswer

/** A part of a text, from its begin. */
function partOf(texts: readonly string[], random: () => number): string {
  const [text = ''] = texts
  return text.slice(0, Math.ceil(text.length * random()))
}

const spoken =
  (fault: 'drop' | 'stall' | 'error-event' | 'invalid-utf8'): Way =>
  (texts, random) => ({ fault, text: partOf(texts, random) })
const whole =
  (fault: 'odd-events' | 'twice-listed' | 'twice-ended' | 'wrong-index' | 'not-streamed'): Way =>
  ([text = '']) => ({ fault, text })
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Way =>
  () => ({ fault: 'status', status: code, headers })

const fine: Way = choices => ({ choices })

/** Nobody is there: a request that follows would hang, and text would have gone where it must not. */
const PRIVATE = 'http://10.255.255.1/v1/chat/completions'

/** All that an endpoint may do to a request, by name. */
const WAYS: Readonly<Record<string, Way>> = {
  fine,
  'fine, without usage': choices => ({ choices, usage: 'none' }),
  'fine, a letter cut through': choices => ({ choices, pieceBytes: 61 }),
  'fine, with late headers': choices => ({ choices, headersMs: 30 }),
  'fine, but one for several': ([text = '']) => ({ choices: [text] }),
  'negative usage': choices => ({ choices, usage: 'negative' }),
  'cut at its limit': choices => ({ choices, finish: 'length' }),
  withheld: choices => ({ choices: choices.map(() => ''), finish: 'content_filter' }),
  'no end': choices => ({ choices, finish: null }),
  'no text': choices => ({ choices: choices.map(() => '') }),
  'headers too late': choices => ({ choices, headersMs: 1_200 }),
  'busy, comes back at once': status(429, { 'retry-after': '0' }),
  'busy, comes back soon': status(429, { 'retry-after-ms': '40' }),
  'busy, comes back late': status(429, { 'retry-after': '30' }),
  'busy until a date': status(429, { 'retry-after': 'Fri, 01 May 2026 12:00:30 GMT' }),
  'status 400': status(400),
  'status 401': status(401),
  'status 404': status(404),
  'status 500': status(500),
  'status 503': status(503, { 'retry-after': '0' }),
  'status 504': status(504),
  'redirect to a private address': status(307, { location: PRIVATE }),
  'redirect to itself': status(308, { location: '/v1/chat/completions' }),
  drop: spoken('drop'),
  stall: spoken('stall'),
  'error in the stream': spoken('error-event'),
  'invalid UTF-8': spoken('invalid-utf8'),
  'odd events': whole('odd-events'),
  'choices listed twice': whole('twice-listed'),
  'ended twice': whole('twice-ended'),
  'wrong index': whole('wrong-index'),
  'not streamed': whole('not-streamed'),
  ...Object.fromEntries(
    (
      [
        'reset',
        'silence',
        'html',
        'nothing',
        'empty-stream',
        'bad-json',
        'huge-line',
        'huge-event',
        'pings',
        'endless',
        'null-choice',
        'html-stream',
        'error-body',
        'short-body',
        'bad-gzip',
        'no-http',
      ] as const
    ).map((fault): [string, Way] => [fault, () => ({ fault })]),
  ),
}

export interface RandomAnswerOptions {
  /** In [0, 1): the same numbers give the same answers. */
  readonly random: () => number
  /** What is said where all goes well, one text for each answer that is asked for. */
  readonly textsFor: (request: ModelServerRequest) => readonly string[]
  /** Of all requests, how many get any of `WAYS`, each as likely; the others are answered well. Defaults to 0.7. */
  readonly share?: number
  /** Told which way was taken. */
  readonly played?: (way: string) => void
}

/** A script that answers each request in one of many ways, by chance. */
export function randomAnswer(options: RandomAnswerOptions): (request: ModelServerRequest) => ModelServerAnswer {
  const { random, textsFor, share = 0.7, played } = options
  const ways = Object.entries(WAYS)
  return request => {
    const any = random() < share ? ways[Math.floor(random() * ways.length)] : undefined
    const [name, way] = any ?? ['fine', fine]
    played?.(name)
    return way(textsFor(request), random)
  }
}

/** The names of all ways, for whoever looks whether each was taken. */
export const randomWays: readonly string[] = Object.keys(WAYS)
