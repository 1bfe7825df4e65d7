import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect } from 'vitest'
import { keptChars } from '../src/followed.ts'
import { placeText } from '../src/place-text.ts'
import { someActs, type Act } from './arbitrary-acts.ts'
import { someDocument } from './arbitrary-document.ts'
import type { EditorProperty } from './editor-property.ts'
import { Writing } from './writing.ts'

/** Plays the acts, with a look before and after each. */
function play(doc: Node, all: readonly Act[], look: (before: Look, after: Look, act: Act) => void): Writing {
  const writing = new Writing(doc)
  for (const act of all) {
    const before = lookAt(writing)
    writing.act(act)
    look(before, lookAt(writing), act)
  }
  return writing
}

type Look = ReturnType<typeof lookAt>

function lookAt({ editor: { doc, review, events } }: Writing) {
  return { doc, review, told: events.length, events }
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

const nameOf = (suggestion: string, hunk: string | null): string => `${suggestion}/${hunk ?? ''}`

export const writingProperties: readonly EditorProperty[] = [
  {
    name: 'a pending change stands on the words it quotes, and nowhere else, or has ended',
    property: fc.property(someDocument, someActs, (doc, all) => {
      play(doc, all, (before, after, act) => {
        for (const hunk of after.review.hunks) {
          const { here, from, to } = hunk
          expect(after.doc.resolve(from).parent.isTextblock).toBe(true)
          expect(placeText(after.doc, from, to)).toBe(here)
          const earlier = before.review.hunks.find(({ key }) => key === hunk.key)
          const isOthers =
            'kind' in act
              ? act.kind === 'remote' || act.kind === 'programmatic'
              : act.type !== 'undo' && act.type !== 'redo'
          if (earlier && isOthers) expect(here).toBe(earlier.here)
        }
      })
    }),
  },
  {
    name: 'nothing but an edit, an acceptance, undo or redo changes the document',
    property: fc.property(someDocument, someActs, (doc, all) => {
      play(doc, all, (before, after, act) => {
        after.doc.check()
        if (!EDITS.has(act.type)) expect(after.doc.toString()).toBe(before.doc.toString())
      })
    }),
  },
  {
    name: 'every suggestion that was shown ends exactly once',
    property: fc.property(someDocument, someActs, (doc, all) => {
      const { editor } = play(doc, all, () => undefined)
      editor.close()
      const ended = editor.events.flatMap(event =>
        event.type === 'ended' ? [nameOf(event.suggestion, event.hunk)] : [],
      )
      expect(ended).toEqual([...new Set(ended)])
      const shown = editor.events.flatMap(event =>
        event.type === 'shown' ? event.hunks.map(({ hunk }) => nameOf(event.suggestion, hunk)) : [],
      )
      expect([...new Set(shown)].filter(name => !ended.includes(name))).toEqual([])
    }),
  },
  {
    name: 'what is kept of an acceptance is never more than was taken, and grows only by undo, redo or a move',
    property: fc.property(someDocument, someActs, (doc, all) => {
      play(doc, all, (before, after, act) => {
        for (const one of after.review.followed) {
          const kept = keptChars(one)
          expect(kept).toBeLessThanOrEqual(one.tracked.length)
          const earlier = before.review.followed.find(
            ({ suggestion, hunk }) => suggestion === one.suggestion && hunk === one.hunk,
          )
          const mayGrow =
            act.type === 'undo' ||
            act.type === 'redo' ||
            act.type === 'reload' ||
            ('kind' in act && act.kind === 'pasted')
          if (earlier && !mayGrow) expect(kept).toBeLessThanOrEqual(keptChars(earlier))
        }
      })
    }),
  },
  {
    name: 'what is told to be accepted is what was put in',
    property: fc.property(someDocument, someActs, (doc, all) => {
      play(doc, all, (before, after, act) => {
        if (act.type !== 'take-ghost' || !before.review.ghost || after.doc === before.doc) return
        const start = before.review.ghost.start + before.review.ghost.written.length
        const put = placeText(after.doc, start, start + after.doc.content.size - before.doc.content.size)
        const told = after.events.slice(before.told)
        const part = told.find(event => event.type === 'part-accepted')
        const ended = told.find(event => event.type === 'ended')
        if (part?.type === 'part-accepted') expect([part.text, part.chars]).toEqual([put, put.length])
        else expect(ended?.type === 'ended' && ended.accepted.endsWith(put)).toBe(true)
      })
    }),
  },
]
