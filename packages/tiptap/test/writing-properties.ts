import assert from 'node:assert/strict'
import fc from 'fast-check'
import { keptChars } from '../src/followed.ts'
import { placeText } from '../src/place-text.ts'
import { someActs, type Act } from './arbitrary-acts.ts'
import { someDocument } from './arbitrary-document.ts'
import type { EditorProperty } from './editor-property.ts'
import { Writing } from './writing.ts'

type Look = ReturnType<typeof lookAt>

function lookAt({ editor: { doc, review, events, moved } }: Writing) {
  return { doc, review, told: events.length, events, moved }
}

/** What must hold after each act. */
type Law = (before: Look, after: Look, act: Act) => void

/** A pending change stands on the words it quotes; others' hands move them and never make them other words. */
const standsOnItsWords: Law = (before, after, act) => {
  for (const { key, here, from, to } of after.review.hunks) {
    assert.ok(after.doc.resolve(from).parent.isTextblock, 'a change stands in a block')
    assert.equal(placeText(after.doc, from, to), here, 'a change stands on its words')
    const earlier = before.review.hunks.find(hunk => hunk.key === key)
    if (!earlier || isOwnHand(act)) continue
    assert.equal(here, earlier.here, 'only the own hand makes a part of a change')
    if (!('kind' in act) || !after.moved || from === to) continue
    const place = [after.moved.map(earlier.from, 1), after.moved.map(earlier.to, -1)]
    assert.deepEqual([from, to], place, 'a change goes where its words go')
  }
}

function isOwnHand(act: Act): boolean {
  if ('kind' in act) return act.kind !== 'remote' && act.kind !== 'programmatic'
  return act.type === 'undo' || act.type === 'redo'
}

const EDITS: ReadonlySet<Act['type']> = new Set([
  'write',
  'cut',
  'part',
  'remote-whole',
  'set-content',
  'take',
  'take-all',
  'take-ghost',
  'undo',
  'redo',
])

const onlyEditsChangeTheDocument: Law = (before, after, act) => {
  after.doc.check()
  if (!EDITS.has(act.type)) assert.equal(after.doc.toString(), before.doc.toString(), `${act.type} is no edit`)
}

/** Hands that may bring words back: what undo took, and what is moved from one place to another. */
const givesBack = (act: Act): boolean =>
  ['undo', 'redo', 'reload', 'set-content', 'remote-whole'].includes(act.type) ||
  ('kind' in act && act.kind === 'pasted')

/** What is kept of an acceptance is never more than was taken, and grows only where words come back. */
const keepsWhatWasTaken: Law = (before, after, act) => {
  for (const one of after.review.followed) {
    const kept = keptChars(one)
    assert.ok(kept <= one.tracked.length, 'no more is kept than was taken')
    const earlier = before.review.followed.find(
      ({ suggestion, hunk }) => suggestion === one.suggestion && hunk === one.hunk,
    )
    if (earlier && !givesBack(act)) assert.ok(kept <= keptChars(earlier), `${act.type} gives nothing back`)
  }
}

const tellsWhatWasPutIn: Law = (before, after, act) => {
  if (act.type !== 'take-ghost' || !before.review.ghost || after.doc === before.doc) return
  const start = before.review.ghost.start + before.review.ghost.written.length
  const put = placeText(after.doc, start, start + after.doc.content.size - before.doc.content.size)
  const told = after.events.slice(before.told)
  const part = told.find(event => event.type === 'part-accepted')
  const ended = told.find(event => event.type === 'ended' && event.hunk === null)
  if (part?.type === 'part-accepted') assert.deepEqual([part.text, part.chars], [put, put.length])
  else assert.ok(ended?.type === 'ended' && ended.accepted.endsWith(put), 'the last part ends it')
}

const LAWS: readonly Law[] = [standsOnItsWords, onlyEditsChangeTheDocument, keepsWhatWasTaken, tellsWhatWasPutIn]

const nameOf = (suggestion: string, hunk: string | null): string => `${suggestion}/${hunk ?? ''}`

function endsEachOnce({ editor }: Writing): void {
  editor.close()
  const ended = editor.events.flatMap(event => (event.type === 'ended' ? [nameOf(event.suggestion, event.hunk)] : []))
  assert.deepEqual(ended, [...new Set(ended)], 'nothing ends twice')
  const shown = editor.events.flatMap(event =>
    event.type === 'shown' ? event.hunks.map(({ hunk }) => nameOf(event.suggestion, hunk)) : [],
  )
  assert.deepEqual(
    [...new Set(shown)].filter(name => !ended.includes(name)),
    [],
    'all that was shown ends',
  )
}

export const writingProperties: readonly EditorProperty[] = [
  {
    name: 'whatever is written, taken and undone: changes stand on their words, end once, and are told as they were',
    property: fc.property(someDocument, someActs, (doc, acts) => {
      const writing = new Writing(doc)
      for (const act of acts) {
        const before = lookAt(writing)
        writing.act(act)
        for (const law of LAWS) law(before, lookAt(writing), act)
      }
      endsEachOnce(writing)
    }),
  },
]
