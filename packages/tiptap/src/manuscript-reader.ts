import type { Assistant, DocumentId } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { blockText } from './block-text.ts'
import { changedBlocks } from './changed-blocks.ts'
import { project } from './projection.ts'
import type { ProvenanceTable } from './provenance-table.ts'

/** Tells the assistant what the manuscript says: first all of it, then only the blocks that changed. */
export class ManuscriptReader {
  private last: Node | null = null
  private breaks = ''

  constructor(
    private readonly assistant: Assistant,
    private readonly document: DocumentId,
    private readonly provenance: ProvenanceTable,
  ) {}

  read(doc: Node): void {
    const { last } = this
    if (last === doc) return
    this.last = doc
    const { blocks, breaks } = project(doc)
    const changed = last ? changedBlocks(last, doc) : { index: 0, old: [], new: blocks }
    const from = changed.index
    const to = from + changed.old.length
    const read = blocks.slice(from, from + changed.new.length).map(({ node, type }) => ({
      type,
      text: blockText(node).text,
      provenance: this.provenance.exportBlock(node),
    }))
    if (from === to && read.length === 0 && String(breaks) === this.breaks) return
    this.breaks = String(breaks)
    this.assistant.read({ document: this.document, from, to, blocks: read, breaks })
  }

  /** Everything is read again, as when provenance was declared for text that had been read already. */
  readAgain(doc: Node): void {
    const { blocks, breaks } = project(doc)
    const read = blocks.map(({ node, type }) => ({
      type,
      text: blockText(node).text,
      provenance: this.provenance.exportBlock(node),
    }))
    const to = this.last ? project(this.last).blocks.length : 0
    this.last = doc
    this.breaks = String(breaks)
    this.assistant.read({ document: this.document, from: 0, to, blocks: read, breaks })
  }
}
