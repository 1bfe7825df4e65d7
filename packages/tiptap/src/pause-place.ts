import { endsSentence } from '@understudy/prose'
import type { Node } from '@tiptap/pm/model'
import type { PauseTrigger } from './options.ts'
import { placeText } from './place-text.ts'

/** As much of a block as it takes to know whether a sentence has ended. */
const TAIL_CHARS = 240

/**
 * What a pause at `pos` asks for, the most telling of `triggers` that holds there; null where it asks for nothing. Only
 * the end of a block is a place to go on from unasked.
 */
export function pausePlace(doc: Node, pos: number, triggers: readonly PauseTrigger[]): PauseTrigger | null {
  const $pos = doc.resolve(pos)
  if ($pos.parentOffset < $pos.parent.content.size) return null
  const before = placeText(doc, $pos.start(), pos)
  const holds: Readonly<Record<PauseTrigger, boolean>> = {
    'paragraph-end': before.trim() === '' && placeText(doc, 0, $pos.before()).trim() !== '',
    'sentence-end': endsSentence(before.slice(-TAIL_CHARS)),
    pause: true,
  }
  return ORDER.find(trigger => triggers.includes(trigger) && holds[trigger]) ?? null
}

const ORDER: readonly PauseTrigger[] = ['paragraph-end', 'sentence-end', 'pause']
