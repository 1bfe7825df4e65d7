import { sentences } from '@understudy/prose'

/** An end mark, and what may close behind it. */
const ENDED = /[.!?…。！？]["”’'»›」』)\]]*$/u

/** A text that broke off, up to the end of its last whole sentence; empty where there is none. */
export function wholeSentences(text: string): string {
  const all = sentences(text)
  const whole = ENDED.test(text.trimEnd()) ? all.at(-1) : all.at(-2)
  return text.slice(0, whole?.to ?? 0)
}
