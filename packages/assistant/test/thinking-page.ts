import { failure, type Answerer } from '@understudy/contracts'
import { NO_SEA, seaAnswerer, seaPage, turnDown, type SeaOptions, type SeaPage } from './sea-writer.ts'

export const LANDED = [NO_SEA]

/** What was learned in words, as it stands. */
export function saidIn({ assistant }: Pick<SeaPage, 'assistant'>): readonly string[] {
  const items = [...assistant.state().persona.items.values()].map(({ item }) => item)
  return items
    .filter(({ id, status }) => id.startsWith('says.') && status === 'active')
    .map(({ statement }) => statement)
}

/** A page whose writer has turned likenesses down and has them thought about. */
export async function thinking(options: SeaOptions = {}): Promise<SeaPage> {
  const page = seaPage(options)
  await turnDown(page)
  await page.assistant.learnNow()
  return page
}

/** Answers one question, and then waits with the next until `open`. */
export function gated(answered = 1) {
  let left = answered
  let [open, reached] = [() => {}, () => {}]
  const opened = new Promise<void>(resolve => (open = resolve))
  const waiting = new Promise<void>(resolve => (reached = resolve))
  let aborted = 0
  const reader = seaAnswerer()
  const answerer: Answerer = {
    ...reader,
    async answer(question, signal) {
      if (left-- > 0) return reader.answer(question, signal)
      reached()
      const gone = new Promise<'gone'>(resolve => signal.addEventListener('abort', () => resolve('gone')))
      if ((await Promise.race([opened, gone])) !== 'gone') return reader.answer(question, signal)
      aborted++
      return { result: failure('stopped', 'left'), usage: null }
    },
  }
  return { answerer, open, waiting, questions: reader.questions, aborted: () => aborted }
}

/** Each question as one text. */
export const asked = (questions: readonly unknown[]) => questions.map(question => JSON.stringify(question))
