import type { ItemWord } from '@understudy/persona'
import { turned } from './dial.ts'
import type { Taste } from './taste.ts'

/** Narration with a place for a word, in which every dial finds something to turn. */
const frame = (words: string) =>
  `She was not ${words} at home, and the old dog slept. It lay by the door until the lamp was out.`

/** Whether a listed word is what one of the tastes does: takes it out, puts another for it, or puts it in. */
export function isWantedWord({ text, wish, instead }: ItemWord, tastes: readonly Taste[]): boolean {
  return tastes.some(({ dial, side }) => {
    const plain = frame('')
    const full = turned(dial, 'more', plain, 0.5)
    const isMark = times(full, text) > 0 && times(turned(dial, 'fewer', full, 0.5), text) === 0
    if (isMark && dial.says !== null && instead === null) return side === (wish === 'cut' ? 'fewer' : 'more')
    const before = frame(wish === 'cut' ? text : '')
    const after = [0.1, 0.3, 0.5, 0.7, 0.9].map(choice => turned(dial, side, before, choice))
    if (wish === 'use') return after.some(each => times(each, text) > times(before, text))
    const goes = after.some(each => times(each, text) < times(before, text))
    return goes && (instead === null || after.some(each => times(each, instead) > times(before, instead)))
  })
}

/** As an entry reads in a report: "until → till", "cut somehow", "use then". */
export function wordLabel({ text, wish, instead }: ItemWord): string {
  return instead === null ? `${wish} ${text}` : `${text} → ${instead}`
}

function times(text: string, words: string): number {
  const plain = (each: string) =>
    ` ${each
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/[^\p{L}\p{N}' ]/gu, '')} `
  return plain(text).split(plain(words)).length - 1
}
