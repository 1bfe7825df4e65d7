import type { Manuscripts, OpenManuscript as Kept } from '@understudy/assistant/manuscripts'
import type { DialogueConvention, DocumentId, ProvenanceMap } from '@understudy/contracts'
import { restore, snapshotOf } from '@understudy/tiptap/keep'
import type { DocNode } from '../text/doc-node.ts'
import { documentOf } from '../text/doc-node.ts'
import type { Whose } from './import-dialog.tsx'
import { keeperOf, unkept } from './keeper-of.ts'
import { manuscriptSchema } from './manuscript-extensions.ts'
import type { OpenManuscript } from './open-manuscript.ts'

export interface ListedManuscript {
  readonly id: DocumentId
  readonly title: string
  readonly words: number
  readonly updatedAt: number
}

/** A text from outside, and whose it is. */
export interface BroughtText {
  readonly doc: DocNode
  readonly provenance: ProvenanceMap
  readonly whose: Whose
}

/** The manuscripts of this browser. */
export interface Library {
  /** The one to begin with, which was opened before; a new one where there is none. */
  begin(latest: Kept | null): Promise<OpenManuscript>
  list(): Promise<readonly ListedManuscript[]>
  /** Never fails: what cannot be kept is open all the same, and says so. */
  create(title: string, brought?: BroughtText): Promise<OpenManuscript>
  /** Null where it cannot be read. */
  open(id: DocumentId, takeOver: boolean): Promise<OpenManuscript | null>
  /** The same opening for an editor made anew, with the text as it stands there. */
  again(manuscript: OpenManuscript, text: Pick<OpenManuscript, 'content' | 'provenance' | 'pending'>): OpenManuscript
  /** How speech is marked in it; null leaves it to the text. */
  setDialogue(id: DocumentId, dialogue: DialogueConvention | null): Promise<void>
  remove(id: DocumentId): Promise<void>
}

export function openLibrary(manuscripts: Manuscripts): Library {
  let openings = 0
  /** As said in this tab, since the manuscript was opened. */
  const said = new Map<DocumentId, DialogueConvention | null>()
  async function list(): Promise<readonly ListedManuscript[]> {
    const listed = await manuscripts.list()
    return listed.ok ? listed.value.manuscripts : []
  }
  const laid = (kept: Kept): OpenManuscript => ({ ...laidOut(manuscripts, kept), opening: ++openings })
  async function open(id: DocumentId, takeOver: boolean): Promise<OpenManuscript | null> {
    const opened = await manuscripts.open(id, { takeOver })
    return opened.ok ? laid(opened.value) : null
  }
  async function create(title: string, brought?: BroughtText): Promise<OpenManuscript> {
    const content = brought?.doc ?? documentOf([])
    const provenance = brought?.provenance ?? [[]]
    const doc = manuscriptSchema.nodeFromJSON(content)
    const created = await manuscripts.create({
      title,
      origin: brought === undefined ? 'written' : brought.whose === 'own' ? 'imported-own' : 'imported',
      language: 'en',
      words: 0,
      snapshot: snapshotOf(doc, provenance),
    })
    const opened = created.ok ? await open(created.value.id, false) : null
    if (opened !== null) return opened
    const keeper = unkept(created.ok ? 'broken' : created.reason)
    keeper.rename(title)
    const id = crypto.randomUUID() as DocumentId
    const text = { content: doc.toJSON(), provenance, pending: null }
    return { id, opening: ++openings, title, dialogue: null, ...text, damaged: [], keeper }
  }
  return {
    list,
    open,
    create,
    begin: latest => (latest === null ? create('') : Promise.resolve(laid(latest))),
    again: (manuscript, text) => ({
      ...manuscript,
      ...text,
      dialogue: said.get(manuscript.id) === undefined ? manuscript.dialogue : (said.get(manuscript.id) ?? null),
      opening: ++openings,
      title: manuscript.keeper?.title() ?? manuscript.title,
    }),
    setDialogue(id, dialogue) {
      said.set(id, dialogue)
      return manuscripts.change(id, { dialogue }).then(() => undefined)
    },
    remove: id => manuscripts.delete(id).then(() => undefined),
  }
}

/** Restores the text. What could not be applied is set aside and named; where the start itself is unreadable, nothing is written over it. */
function laidOut(manuscripts: Manuscripts, kept: Kept): Omit<OpenManuscript, 'opening'> {
  const { info, snapshot, journal } = kept
  const { doc, provenance, pending, damaged } = restore(manuscriptSchema, snapshot, journal)
  const isUnreadable = damaged.some(({ index }) => index < 0)
  const names = [...kept.damaged, ...damaged.map(({ index, reason }) => `${index + 1}: ${reason}`)]
  const text = {
    id: info.id,
    title: info.title,
    dialogue: info.dialogue,
    content: doc,
    provenance,
    pending,
    damaged: names,
  }
  if (kept.access === 'read') return { ...text, keeper: null }
  if (isUnreadable) {
    void kept.close({ discard: true })
    return { ...text, keeper: null }
  }
  if (damaged.length > 0) {
    const unapplied = damaged.flatMap(({ index }) => journal.slice(index, index + 1))
    kept.saver.snapshot(snapshotOf(manuscriptSchema.nodeFromJSON(doc), provenance, pending), info.words, unapplied)
  }
  return { ...text, keeper: keeperOf(manuscripts, kept) }
}
