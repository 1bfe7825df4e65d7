import type { ProvenanceMap } from '@understudy/contracts'
import type { DocNode } from '../text/doc-node.ts'
import type { Whose } from './import-dialog.tsx'

/** Who wrote an imported document: one run a block, in the order of the projection. */
export function handsOfImport(doc: DocNode, hand: Whose): ProvenanceMap {
  return textblocks(doc).map(block => {
    const length = lengthOf(block)
    return length === 0 ? [] : [{ from: 0, to: length, hand, actor: null, suggestion: null }]
  })
}

const TEXTBLOCKS = new Set(['paragraph', 'heading', 'codeBlock'])

function textblocks(node: DocNode): readonly DocNode[] {
  return TEXTBLOCKS.has(node.type) ? [node] : (node.content ?? []).flatMap(textblocks)
}

/** A hard break counts as one. */
function lengthOf({ content = [] }: DocNode): number {
  return content.reduce((sum, { text }) => sum + (text?.length ?? 1), 0)
}
