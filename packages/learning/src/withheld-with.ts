import type { LoggedEvent, TextId } from '@understudy/contracts'
import type { ItemWord } from '@understudy/persona'
import { words } from '@understudy/prose'

/**
 * Drafts that were held back and hold one of these words: once a list is known, what it speaks against is not shown any
 * more, and so is behind no choice, though its words are kept. Drafts that were shown are not among them.
 */
export function withheldWith(
  listed: readonly ItemWord[],
  log: readonly LoggedEvent<TextId>[],
  texts: ReadonlyMap<TextId, string | null>,
): readonly TextId[] {
  if (listed.length === 0) return []
  const sought = listed.flatMap(({ text, instead }) => (instead === null ? [text] : [text, instead])).map(inARow)
  const shown = new Set(log.flatMap(event => (event.type === 'shown' ? event.hunks.map(({ hunk }) => hunk) : [])))
  const held = log.flatMap(event => {
    if (event.type !== 'considered') return []
    return event.candidates.flatMap(({ hunk, text }) => (hunk !== null && !shown.has(hunk) ? [text] : []))
  })
  return held.filter(id => {
    const said = inARow(texts.get(id) ?? '')
    return sought.some(word => said.includes(word))
  })
}

/** The words of a text in small letters, each between two spaces. */
function inARow(text: string): string {
  return ` ${words(text.toLowerCase())
    .map(word => word.text)
    .join(' ')} `
}
