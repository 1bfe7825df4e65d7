import type { DocNode } from '../text/doc-node.ts'
import { paragraph } from '../text/doc-node.ts'

/** Paragraphs of our own with what line edits look for, to try them on. */
const SAMPLE = [
  'Mara heard the gate bang behind her, and she saw the lanterns swing along the sea wall. She began to gather the charts. Nobody had touched them since the spring, and the paper was very old and really quite soft at the folds.',
  '“The tide is turning,” Tobias intoned. He nodded his head and shrugged his shoulders. “We have to leave at this point in time.”',
  '“You said that yesterday,” she retorted. She started to laugh. Due to the fact that the boat was late, they had the whole wall to themselves.',
]

export function sampleBlocks(): readonly DocNode[] {
  return SAMPLE.map(text => paragraph([{ type: 'text', text }]))
}
