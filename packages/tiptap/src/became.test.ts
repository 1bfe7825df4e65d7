import type { HunkId } from '@understudy/contracts'
import type { Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { ReviewDriver } from '../test/review-driver.ts'
import type { EditKind } from './hand-of.ts'

const TEXT = 'She began to walk very slowly down the hall.'
const OTHER = 'Nobody followed.'
const at = (words: string, text = TEXT): number => text.indexOf(words) + 1
const LAST = TEXT.length + 2 + OTHER.length + 1

type Edit = readonly [EditKind, (tr: Transaction) => Transaction]

/** A review of one change, decided, with what was done next; and what was told of it once all is read. */
function told(decide: (driver: ReviewDriver) => void, ...edits: readonly Edit[]) {
  const driver = new ReviewDriver(TEXT, OTHER)
  driver.rewrite('s', hunkFor('h', TEXT, 'began to walk', 'walked'))
  decide(driver)
  for (const [kind, edit] of edits) driver.edit(edit, kind)
  driver.send({ type: 'settle-all', cause: 'saved', doc: driver.doc })
  return driver
}

const settledIn = (driver: ReviewDriver) => driver.events.flatMap(event => (event.type === 'settled' ? [event] : []))
const refuse = (driver: ReviewDriver): void => {
  const keys = driver.review.hunks.map(({ key }) => key)
  const [now, doc] = [driver.now, driver.doc]
  driver.send({ type: 'hunks-refused', keys, reason: 'refused', why: 'never', caret: 1, doc, now })
}
const accept = (driver: ReviewDriver): void => driver.acceptFirst()

const replace = (words: string, by: string, text = TEXT): Edit => [
  'typed',
  tr => tr.insertText(by, at(words, text), at(words, text) + words.length),
]

describe('what was typed instead', () => {
  it.each([
    ['in the same slot', [replace('began to walk', 'crept')], 'crept', 18],
    ['into the same slot', [replace('to walk', 'creeping')], 'began creeping', 15],
    ['elsewhere in its paragraph', [replace('hall', 'stairs')], 'began to walk', 0],
    ['in another paragraph', [['typed', (tr: Transaction) => tr.insertText(' Or so.', LAST)]], 'began to walk', 0],
    ['beside it', [['typed', (tr: Transaction) => tr.insertText(' on', at(' very'))]], 'began to walk', 0],
    ['nothing at all', [], 'began to walk', 0],
  ] as const)('is read with the refusal: %s', (_name, edits, settled, typed) => {
    const [reading] = settledIn(told(refuse, ...edits))
    expect(reading).toMatchObject({
      accepted: false,
      base: 'began to walk',
      suggested: 'walked',
      settled,
      keptChars: 0,
    })
    expect(reading?.changedBy.typed).toBe(typed)
  })

  it('after a ghost that was refused', () => {
    const driver = new ReviewDriver(OTHER)
    const end = OTHER.length + 1
    driver.ghost('g', ' It was cold.', end)
    driver.send({ type: 'ghost-refused', why: null, caret: end, doc: driver.doc, now: 0 })
    driver.edit(tr => tr.insertText(' The lamp went out.', end))
    driver.send({ type: 'settle-all', cause: 'saved', doc: driver.doc })
    expect(settledIn(driver)).toMatchObject([
      { suggestion: 'g', accepted: false, suggested: ' It was cold.', settled: ' The lamp went out.' },
    ])
  })
})

describe('an acceptance', () => {
  const walked = (tr: Transaction): Transaction => tr.delete(at('began'), at('began') + 6)
  const back = (tr: Transaction): Transaction => tr.insertText('began to walk', at('began'), at('began') + 6)
  const undoneIn = (driver: ReviewDriver) => driver.events.flatMap(event => (event.type === 'undone' ? [event] : []))

  it('that is undone comes back under a name of its own and says so; redo takes it again', () => {
    const driver = told(accept)
    driver.now = 4_000
    driver.edit(back, 'undo')
    expect(undoneIn(driver)).toMatchObject([{ suggestion: 's', hunk: 'h', afterMs: 4_000 }])
    const [again] = driver.review.hunks
    expect(again).toMatchObject({ reopens: 's', hunk: { id: 'h' } })
    expect(driver.events.filter(({ type }) => type === 'ended')).toHaveLength(1)
    driver.edit(tr => tr.insertText('walked', at('began'), at('began') + 13), 'redo')
    expect(driver.review.hunks).toEqual([])
    expect(driver.events.filter(({ type }) => type === 'ended')).toMatchObject([
      { suggestion: 's', reason: 'accepted' },
      { suggestion: again?.suggestion, reason: 'accepted' },
    ])
  })
  it('is not taken back by an undo somewhere else', () => {
    const driver = told(accept)
    driver.edit(tr => tr.insertText('Not a soul', TEXT.length - 4, TEXT.length - 1), 'undo')
    expect(undoneIn(driver)).toEqual([])
  })
  it('that was deleted by hand is not taken back by the undo of what was written there next', () => {
    const driver = new ReviewDriver(TEXT)
    driver.rewrite('s', hunkFor('h', TEXT, ' very slowly', ' very slowly indeed'))
    driver.acceptFirst()
    const place = at(' down')
    driver.edit(tr => tr.delete(place, place + ' indeed'.length))
    driver.edit(tr => tr.insertText('X', place))
    driver.edit(tr => tr.delete(place, place + 1), 'undo')
    expect(undoneIn(driver)).toEqual([])
  })
  it('of a deletion at the edge of its words is taken back too', () => {
    const driver = new ReviewDriver(TEXT)
    driver.rewrite('s', hunkFor('h', TEXT, 'very slowly down', 'down'))
    driver.acceptFirst()
    driver.edit(tr => tr.insertText('very slowly ', at('very')), 'undo')
    expect(undoneIn(driver)).toMatchObject([{ hunk: 'h' }])
    expect(driver.review.hunks.map(({ hunk }): HunkId => hunk.id)).toEqual(['h'])
  })
  it('that is cut waits for where it may be pasted before it is read', () => {
    const driver = told(accept)
    const events = driver.events.length
    const cut = new ReviewDriver(TEXT, OTHER)
    cut.rewrite('s', hunkFor('h', TEXT, 'began to walk', 'walked'))
    cut.acceptFirst()
    cut.send({ type: 'moved', caret: at('began'), doc: cut.doc, now: 1 })
    cut.edit(walked)
    cut.send({ type: 'moved', caret: cut.doc.content.size - 1, doc: cut.doc, now: 2 })
    expect(settledIn(cut)).toEqual([])
    cut.edit(tr => tr.insertText(' walked', tr.doc.content.size - 1), 'pasted')
    cut.now = 20_000
    cut.send({ type: 'time-passed', doc: cut.doc, now: cut.now })
    expect(settledIn(cut)).toMatchObject([{ settled: 'walked', keptChars: 6 }])
    expect(driver.events).toHaveLength(events)
  })
})
