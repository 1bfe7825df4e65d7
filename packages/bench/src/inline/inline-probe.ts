import '../page-probe.ts'

/** What `installInlineProbe` puts on the window of the studio; all times in ms. */
export interface InlineProbe {
  /** From asking for the model to its being there; null before. */
  loaded(): number | null
  /** Questions that wait for their answer. */
  waiting(): number
  /** Of each question to the predictor's worker, from the last key on. */
  takeAnswers(): readonly InlineAnswer[]
}

export interface InlineAnswer {
  /** Till its worker was asked. */
  readonly asked: number
  /** Till its answer was over. */
  readonly over: number
  /** Till what it had to show was painted; null where that was nothing. */
  readonly painted: number | null
}

declare global {
  var inlineProbe: InlineProbe
}

/** Runs in the page before anything of it: hence whole in itself, but for `pageProbe`, which is there by then. */
export function installInlineProbe(): void {
  const asked = new Map<number, { readonly key: number; readonly at: number }>()
  let lastKey = 0
  addEventListener('keydown', ({ timeStamp }) => (lastKey = timeStamp), { capture: true })
  const shows = new Set<number>()
  let answers: InlineAnswer[] = []
  let load: { readonly from: number; readonly ms: number | null } = { from: 0, ms: null }
  const heard = (data: { type: string; call: number; part?: { type: string }; state?: { status: string } }): void => {
    const now = performance.now()
    if (data.type === 'predictor-state' && data.state?.status === 'ready') load = { ...load, ms: now - load.from }
    if (data.type === 'predictor-part' && data.part?.type === 'text') shows.add(data.call)
    const from = asked.get(data.call)
    if (data.type !== 'predictor-over' || from === undefined) return
    const answer = (at: number | null): void => {
      answers.push({
        asked: from.at - from.key,
        over: now - from.key,
        painted: at === null ? null : at - from.key,
      })
      asked.delete(data.call)
    }
    if (shows.has(data.call)) void pageProbe.painted().then(answer)
    else answer(null)
  }
  const Native = Worker
  class Watched extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', ({ data }) => heard(data))
    }
    override postMessage(message: { type: string; call: number }, ...more: readonly never[]): void {
      if (message.type === 'predictor-load') load = { from: performance.now(), ms: null }
      if (message.type === 'predictor-ask') asked.set(message.call, { key: lastKey, at: performance.now() })
      super.postMessage(message, ...more)
    }
  }
  globalThis.Worker = Watched
  globalThis.inlineProbe = {
    loaded: () => load.ms,
    waiting: () => asked.size,
    takeAnswers() {
      const taken = answers
      answers = []
      return taken
    },
  }
}
