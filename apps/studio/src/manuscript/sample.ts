import type { DocNode } from '../text/doc-node.ts'
import { paragraph } from '../text/doc-node.ts'

/** A paragraph of our own with what line edits look for, to try them on. */
export const SAMPLE = [
  'Mara could see the lanterns swinging along the sea wall, and she felt the cold creep in under the door of the shed. She began to gather the charts. Nobody had touched them since the spring, and the paper had gone very soft at the folds.',
  '“The tide is turning,” Tobias intoned. He nodded his head at the window. “We have to leave in order to catch it.”',
  '“You said that yesterday,” she retorted, and started to laugh.',
]

export function sampleBlocks(): readonly DocNode[] {
  return SAMPLE.map(text => paragraph([{ type: 'text', text }]))
}
