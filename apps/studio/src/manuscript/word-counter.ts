import type { Node } from '@tiptap/pm/model'
import { wordCount } from '@understudy/prose'

/**
 * Counts words block by block and remembers each count by its node: an edit makes new nodes only where it reached,
 * so that counting again costs what changed.
 */
export class WordCounter {
  private readonly counts = new WeakMap<Node, number>()

  /** Words of `doc`; null where `isOver` came true before all was counted: what was counted so far is remembered. */
  count(doc: Node, isOver: () => boolean): number | null {
    let words = 0
    for (const node of doc.children) {
      const known = this.counts.get(node)
      if (known === undefined && isOver()) return null
      const counted = known ?? countNode(node)
      if (known === undefined) this.counts.set(node, counted)
      words += counted
    }
    return words
  }
}

function countNode(node: Node): number {
  return wordCount(node.textBetween(0, node.content.size, '\n', ' '))
}
