import type { SuggestionPart, SuggestionRequest } from '@understudy/contracts'
import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import type { EditKind } from '../src/hand-of.ts'
import { keepPending } from '../src/keep.ts'
import { project } from '../src/projection.ts'
import type { Act } from './arbitrary-acts.ts'
import { hunksFor } from './arbitrary-hunks.ts'
import { HeadlessEditor } from './headless-editor.ts'

/** A story being written: an editor over sittings, and answers that have not come yet. */
export class Writing {
  editor: HeadlessEditor
  private readonly coming: { readonly request: SuggestionRequest; readonly parts: SuggestionPart[] }[] = []
  private count = 0

  constructor(doc: Node) {
    this.editor = new HeadlessEditor(doc, { pending: keepPending(null) })
  }

  act(act: Act): void {
    const { editor } = this
    const now = editor.env.now()
    switch (act.type) {
      case 'write':
        return this.edit(act.at, act.kind, (tr, pos) =>
          tr.insertText(act.text, pos).setSelection(TextSelection.near(tr.doc.resolve(pos + act.text.length))),
        )
      case 'cut':
        return this.edit(act.at, act.kind, (tr, pos) =>
          tr.delete(pos, Math.min(pos + act.length, tr.doc.resolve(pos).end())),
        )
      case 'part':
        return this.edit(act.at, act.kind, (tr, pos) => (canSplit(tr.doc, pos) ? tr.split(pos) : tr))
      case 'remote-whole':
        return this.edit(act.at, 'remote', (tr, pos) => {
          const { doc } = editor.editor.state.tr.insertText(act.text, pos)
          return tr.replaceWith(0, tr.doc.content.size, doc.content)
        })
      case 'set-content':
        return editor.edit(tr => {
          const { content } = editor.editor.schema.nodeFromJSON(act.doc.toJSON())
          tr.replaceWith(0, tr.doc.content.size, content).setMeta('preventUpdate', true)
        }, 'programmatic')
      case 'ask': {
        const request = this.asked(() => editor.ask(...this.range(act)))
        if (request?.type !== 'rewrite') return
        const hunks = hunksFor(request, act.wishes)
        this.coming.push({ request, parts: [...hunkParts(`s${++this.count}`, ...hunks)] })
        return
      }
      case 'ghost': {
        const pos = this.place(act.at)
        if (pos === null) return
        editor.edit(tr => tr.setSelection(TextSelection.create(tr.doc, pos)))
        const request = this.asked(() => editor.do(commands => commands.requestContinuation()))
        if (request) this.coming.push({ request, parts: [...ghostParts(`g${++this.count}`, act.text)] })
        return
      }
      case 'answer': {
        const [next] = this.coming
        if (next) editor.answer(next.request, next.parts.splice(0, act.parts))
        if (next?.parts.length === 0) this.coming.shift()
        return
      }
      case 'take-ghost':
        return void editor.do(commands => {
          if (act.unit === 'all') return commands.acceptGhost()
          return act.unit === 'word' ? commands.acceptGhostWord() : commands.acceptGhostSentence()
        })
      case 'reload':
        this.coming.length = 0
        this.editor = editor.reload()
        return
      case 'hide':
      case 'show':
        return editor.send({ type: 'screen', on: act.type === 'show', doc: editor.doc, now })
      case 'wait':
        editor.env.advance(act.ms)
        return editor.send({ type: 'time-passed', doc: editor.doc, now: editor.env.now() })
      default:
        return this.decide(act)
    }
  }

  private decide(act: Exclude<Act, { type: 'write' }>): void {
    const { editor } = this
    const { hunks } = editor.review
    const key = 'which' in act ? hunks[act.which % hunks.length]?.key : undefined
    editor.do(commands => {
      switch (act.type) {
        case 'take':
          return key !== undefined && commands.acceptHunk(key)
        case 'leave':
          return key !== undefined && commands.refuseHunk(key)
        case 'stet':
          return key !== undefined && commands.stetHunk(key)
        case 'keep-word':
          return key !== undefined && commands.keepWord(act.part, key)
        case 'revise':
          return key !== undefined && commands.reviseHunk(key, `the tide ${act.part}`)
        case 'take-all':
          return commands.acceptAllHunks()
        case 'leave-all':
          return commands.refuseAllHunks()
        case 'leave-ghost':
          return commands.refuseGhost()
        case 'unfold':
          return commands.openFolded()
        case 'undo':
          return commands.undo()
        case 'redo':
          return commands.redo()
        default:
          return commands.declareSaved()
      }
    })
  }

  private edit(where: number, by: EditKind, make: (tr: Transaction, pos: number) => Transaction): void {
    const pos = this.place(where)
    if (pos !== null) this.editor.edit(tr => make(tr, pos), by)
  }

  /** A place in some text of the document. */
  private place(where: number): number | null {
    const { blocks } = project(this.editor.doc)
    const block = blocks[where % Math.max(1, blocks.length)]
    if (!block) return null
    const { parent, parentOffset } = this.editor.doc.resolve(block.pos + (where % (block.node.content.size + 1)))
    // Not inside an inline node that has words of its own.
    return parent === block.node ? block.pos + parentOffset : block.pos
  }

  private range({ from, to }: { readonly from: number; readonly to: number }): readonly [number, number] {
    const { size } = this.editor.doc.content
    const [start, end] = to > size ? [0, size] : [from % (size + 1), to % (size + 1)]
    return [Math.min(start, end), Math.max(start, end)]
  }

  private asked(ask: () => unknown): SuggestionRequest | null {
    const { length } = this.editor.asked
    ask()
    return this.editor.asked.length > length ? (this.editor.asked.at(-1) ?? null) : null
  }
}
