import { say, type Catalogue, type Message } from '@understudy/contracts'
import { changeSentences } from './change-sentences.ts'
import type { Hands } from './make-element.ts'

/** One of our own sentences, as the host has it or else as `ours` do. */
export function sentence(catalogue: Catalogue, ours: Catalogue, message: Message): string {
  return say(Object.hasOwn(catalogue, message.key) ? catalogue : ours, message)
}

/** What is written on a change. */
export function words({ catalogue }: Hands, key: string, params: Readonly<Record<string, string>> = {}): string {
  return sentence(catalogue, changeSentences, { key: `tiptap.${key}`, params })
}
