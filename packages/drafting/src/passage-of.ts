import type { SelectedBlock } from '@understudy/contracts'

/** The selected part of a block. */
export function passageOf({ text, from, to }: SelectedBlock): string {
  return text.slice(from, to)
}

/** The blocks with words in them; an empty line of a selection is nothing to rewrite. */
export function rewritable(selected: readonly SelectedBlock[]): readonly SelectedBlock[] {
  return selected.filter(block => passageOf(block).trim() !== '')
}
