import type { Hunk } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { hunkFor, schema } from '../test/fixtures.ts'
import { ReviewDriver } from '../test/review-driver.ts'
import type { EditKind } from './hand-of.ts'
import { goalOf } from './hunk-parts.ts'

/** A review of `text` with one hunk for each `original → replacement`, `|` being the point of a pure insertion. */
function reviewing(text: string, ...changes: readonly string[]): ReviewDriver {
  const driver = new ReviewDriver(text)
  driver.rewrite('s1', ...changes.map((change, index) => hunkOf(text, change, `h${index + 1}`)))
  return driver
}

function hunkOf(text: string, change: string, id: string): Hunk {
  const [original = '', replacement = ''] = change.split(' → ')
  const [before, after] = original.split('|')
  if (after === undefined) return hunkFor(id, text, original, replacement)
  const at = text.indexOf(`${before}${after}`) + (before ?? '').length
  const made = hunkFor(id, text, '', replacement)
  return { ...made, change: { type: 'replace', block: 0, from: at, to: at, text: replacement } }
}

/** Replaces `old` by `fresh` where it first stands; `|` in `old` is the caret. */
function write(driver: ReviewDriver, old: string, fresh: string, kind: EditKind = 'typed'): void {
  const text = driver.doc.textContent
  const [before, after] = old.split('|')
  const isPoint = after !== undefined
  const at = text.indexOf(isPoint ? `${before}${after}` : old) + (isPoint ? (before ?? '').length : 0)
  const to = isPoint ? at : at + old.length
  driver.edit(
    tr => (fresh === '' ? tr.delete(at + 1, to + 1) : tr.replaceWith(at + 1, to + 1, schema.text(fresh))),
    kind,
  )
}

/** What is left to decide, as `here → goal`. */
const left = ({ review }: ReviewDriver) => review.hunks.map(hunk => `${hunk.here} → ${goalOf(hunk)}`)
const endings = ({ events }: ReviewDriver) =>
  events.flatMap(event => (event.type === 'ended' ? [`${event.hunk} ${event.reason}`] : []))

describe('an edit and a pending change (8.4, with words)', () => {
  it('makes the whole change: nothing is left', () => {
    const driver = reviewing('A class of Point3 here.', 'Point3 → Point3D')
    write(driver, 'Point3|', 'D')
    expect(left(driver)).toEqual([])
    expect(endings(driver)).toEqual(['h1 typed-through'])
  })
  it('goes another way: it ends, and says so', () => {
    const driver = reviewing('A class of Point3 here.', 'Point3 → Point3D')
    write(driver, 'Point3|', 'd')
    expect(endings(driver)).toEqual(['h1 typed-otherwise'])
  })
  it('cuts what was to be cut', () => {
    const driver = reviewing('A class of Point34D here.', 'Point34D → Point3D')
    write(driver, '4', '')
    expect(endings(driver)).toEqual(['h1 typed-through'])
  })
  it('makes a change in two places of it, and writes beside it', () => {
    const driver = reviewing('abcdef', 'bcd → b1c2d')
    write(driver, 'b|c', '1')
    expect(left(driver)).toEqual(['b1cd → b1c2d'])
    write(driver, 'ef|', '3')
    write(driver, 'c|d', '2')
    expect(endings(driver)).toEqual(['h1 typed-through'])
  })
  it('makes one place right and one wrong', () => {
    const driver = reviewing('abcde', 'bcd → b1c2d')
    write(driver, 'b|c', '1')
    write(driver, 'c|d', '3')
    expect(endings(driver)).toEqual(['h1 typed-otherwise'])
  })
  it('makes one of two: the other is left, in its new place', () => {
    const driver = reviewing('She ran home. He sat down.', 'ran → walked', 'sat → lay')
    write(driver, 'ran', 'walked')
    expect(left(driver)).toEqual(['sat → lay'])
    expect(driver.review.hunks[0]?.from).toBe('She walked home. He '.length + 1)
  })
  it('makes both: nothing is left, and that is no error', () => {
    const driver = reviewing('She ran home. He sat down.', 'ran → walked', 'sat → lay')
    write(driver, 'ran', 'walked')
    write(driver, 'sat', 'lay')
    expect(left(driver)).toEqual([])
    expect(endings(driver)).toEqual(['h1 typed-through', 'h2 typed-through'])
  })
})

describe('several edits one after the other (8.5)', () => {
  const TEXT = 'Lorem ipsum dolor'
  it('are walked forth and back, letter by letter', () => {
    const driver = reviewing(TEXT, 'rem → REM', 'um → ')
    write(driver, 'rem', '')
    expect(left(driver)).toEqual([' → REM', 'um → '])
    write(driver, 'Lo|', 'rem', 'undo')
    expect(left(driver)).toEqual(['rem → REM', 'um → '])
    write(driver, 'rem', 'R')
    expect(left(driver)).toEqual(['R → REM', 'um → '])
    write(driver, 'R|', 'E')
    expect(left(driver)).toEqual(['RE → REM', 'um → '])
    write(driver, 'RE|', 'M')
    expect(left(driver)).toEqual(['um → '])
    write(driver, 'M', '')
    expect(left(driver)).toEqual(['RE → REM', 'um → '])
    write(driver, 'um', '')
    expect(left(driver)).toEqual(['RE → REM'])
    write(driver, 'ore', '')
    expect(left(driver)).toEqual(['RE → REM'])
    write(driver, 'RE', 'x')
    expect(left(driver)).toEqual([])
  })
  it('end what was made by hand once, and offer it again under a new name when a letter is taken back', () => {
    const driver = reviewing('She walk home.', 'walk → walked')
    write(driver, 'walk|', 'ed')
    write(driver, 'ed', '', 'undo')
    expect(left(driver)).toEqual(['walk → walked'])
    expect(driver.events.at(-1)).toMatchObject({ type: 'shown', reopens: 's1', hunks: [{ hunk: 'h1' }] })
    expect(driver.review.hunks[0]?.suggestion).not.toBe('s1')
    write(driver, 'walk|', 'ed')
    expect(endings(driver)).toEqual(['h1 typed-through', 'h1 typed-through'])
  })
})

describe('text beside a change', () => {
  it('never ends it', () => {
    const driver = reviewing('She ran down the hall.', 'ran → walked', '|down → slowly ')
    write(driver, '|ran', 'then ')
    write(driver, 'the |hall', 'long ')
    write(driver, '|She', 'So ')
    expect(left(driver)).toEqual(['ran → walked', ' → slowly '])
    expect(endings(driver)).toEqual([])
  })
  it('ends it where it makes another word of its own', () => {
    const driver = reviewing('She ran home.', 'ran → walked')
    write(driver, 'ran|', 'g')
    expect(endings(driver)).toEqual(['h1 typed-otherwise'])
  })
  it('goes on a word before the point of an insertion', () => {
    const driver = reviewing('She was tired.', 'was| tired →  very')
    write(driver, 'was|', 'n')
    write(driver, 'wasn|', "'")
    write(driver, "wasn'|", 't')
    driver.acceptFirst()
    expect(driver.doc.textContent).toBe("She wasn't very tired.")
  })
  it('ends it where the words around go with it', () => {
    const driver = reviewing('She ran home. He sat.', 'ran → walked')
    write(driver, 'She ran home. ', '')
    expect(endings(driver)).toEqual(['h1 content-gone'])
  })
  it("of others' hands is no change made by hand", () => {
    const driver = reviewing('She ran home.', 'ran → walked')
    write(driver, 'ran', 'walked', 'remote')
    expect(endings(driver)).toEqual(['h1 content-gone'])
  })
})

describe('taking what is left', () => {
  it('makes the rest of the change, and credits the writer with what they had made of it', () => {
    const driver = reviewing('She began to walk home.', 'began to walk → walked')
    write(driver, 'began to ', '')
    driver.acceptFirst()
    expect(driver.doc.textContent).toBe('She walked home.')
    driver.send({ type: 'settle-all', cause: 'saved', doc: driver.doc })
    expect(driver.events.at(-1)).toMatchObject({ base: 'walk', suggested: 'walked', settled: 'walked' })
  })
})

it('arrives less what the writer had made of it meanwhile', () => {
  const text = 'She began to walk home.'
  const driver = new ReviewDriver(text)
  const { exchange, parts } = driver.ask('s1', hunkFor('h1', text, 'began to walk', 'walked'))
  write(driver, 'began to ', '')
  driver.send({ type: 'answered', exchange, parts, doc: driver.doc, now: 1 })
  expect(left(driver)).toEqual(['walk → walked'])
})
