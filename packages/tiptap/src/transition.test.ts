import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hunkFor, schema } from '../test/fixtures.ts'
import { ReviewDriver } from '../test/review-driver.ts'
import { placeText } from './place-text.ts'

const TEXT = 'She began to walk very slowly down the hall.'
const NEXT = 'The house was dark and very still.'
const HUNKS = [
  hunkFor('h1', TEXT, 'began to walk', 'walked'),
  hunkFor('h2', NEXT, ' very', '', 1),
  hunkFor('h3', TEXT, 'hall', 'long hall'),
]

function taken(): ReviewDriver {
  const driver = new ReviewDriver(TEXT, NEXT)
  driver.rewrite('s1', ...HUNKS)
  driver.acceptFirst()
  return driver
}

const settledOf = ({ events }: ReviewDriver) =>
  events.flatMap(event => (event.type === 'settled' ? [`${event.hunk} ${event.cause}`] : []))

describe('settling', () => {
  it('waits for ten seconds of quiet in the place, not in the document', () => {
    const driver = taken()
    driver.now = 9_000
    driver.edit(tr => tr.insertText('x', 2))
    driver.send({ type: 'time-passed', doc: driver.doc, now: 9_999 })
    expect(settledOf(driver)).toEqual([])
    driver.send({ type: 'time-passed', doc: driver.doc, now: 10_000 })
    expect(settledOf(driver)).toEqual(['h1 quiet'])
    driver.send({ type: 'time-passed', doc: driver.doc, now: 700_000 })
    expect(settledOf(driver)).toEqual(['h1 quiet'])
  })

  it('begins again when the place is touched', () => {
    const driver = taken()
    driver.now = 9_000
    driver.edit(tr => tr.insertText('x', 7))
    driver.send({ type: 'time-passed', doc: driver.doc, now: 12_000 })
    expect(settledOf(driver)).toEqual([])
    driver.send({ type: 'time-passed', doc: driver.doc, now: 19_000 })
    expect(settledOf(driver)).toEqual(['h1 quiet'])
  })

  it('happens when the caret leaves the block it was in', () => {
    const driver = taken()
    const second = driver.doc.content.size - 3
    driver.send({ type: 'moved', caret: second, doc: driver.doc, now: 1 })
    expect(settledOf(driver)).toEqual(['h1 left'])
  })

  it('waits where the caret never was', () => {
    const driver = new ReviewDriver(TEXT, NEXT)
    driver.rewrite('s1', ...HUNKS.slice(1, 2))
    driver.acceptFirst()
    driver.send({ type: 'moved', caret: 3, doc: driver.doc, now: 1 })
    expect(settledOf(driver)).toEqual([])
    driver.send({ type: 'moved', caret: driver.doc.content.size - 3, doc: driver.doc, now: 2 })
    driver.send({ type: 'moved', caret: 3, doc: driver.doc, now: 3 })
    expect(settledOf(driver)).toEqual(['h2 left'])
  })

  it('is capped at ten minutes of fiddling', () => {
    const driver = taken()
    for (driver.now = 0; driver.now <= 600_000; driver.now += 8_000) driver.edit(tr => tr.insertText('x', 7))
    expect(settledOf(driver)).toEqual(['h1 capped'])
  })
})

describe('being on screen', () => {
  it('counts only the time it was, and ends nothing when the tab goes away', () => {
    const driver = new ReviewDriver(TEXT, NEXT)
    driver.rewrite('s1', ...HUNKS)
    const { doc } = driver
    driver.send({ type: 'screen', on: false, doc, now: 1_000 })
    driver.send({ type: 'screen', on: true, doc, now: 50_000 })
    driver.send({
      type: 'hunks-refused',
      keys: driver.review.hunks.map(({ key }) => key),
      reason: 'refused',
      caret: null,
      why: null,
      doc,
      now: 50_500,
    })
    expect(driver.events.map(({ type }) => type)).toEqual(['shown', 'hidden', 'shown', 'ended', 'ended', 'ended'])
    expect(driver.events.filter(event => event.type === 'ended').map(({ shownMs }) => shownMs)).toEqual([
      1_500, 1_500, 1_500,
    ])
  })

  it('draws no ghost while something is composed', () => {
    const driver = new ReviewDriver('The tide')
    driver.send({ type: 'composing', on: true, doc: driver.doc, now: 0 })
    driver.ghost('s1', ' went out.', 9)
    expect(driver.events).toEqual([])
    driver.send({ type: 'composing', on: false, doc: driver.doc, now: 5 })
    expect(driver.events).toMatchObject([{ type: 'shown', suggestion: 's1' }])
  })
})

type Act = readonly [name: string, act: (driver: ReviewDriver, pos: number) => void]
const acts: readonly Act[] = [
  [
    'type',
    (driver, pos) =>
      driver.edit(tr => tr.insert(pos, schema.text('xy')).setSelection(TextSelection.near(tr.doc.resolve(pos)))),
  ],
  ['type the suggestion', (driver, pos) => driver.edit(tr => tr.insert(pos, schema.text(' And')))],
  ['delete', (driver, pos) => driver.edit(tr => tr.delete(pos, Math.min(pos + 5, tr.doc.content.size - 1)))],
  ['split', (driver, pos) => driver.edit(tr => tr.split(pos))],
  ['remote', (driver, pos) => driver.edit(tr => tr.insert(pos, schema.text('R')), 'remote')],
  ['undo-like', (driver, pos) => driver.edit(tr => tr.delete(pos, Math.min(pos + 3, tr.doc.content.size - 1)), 'undo')],
  ['accept', driver => driver.acceptFirst()],
  [
    'refuse',
    driver => driver.send({ type: 'ghost-refused', why: 'never', caret: null, doc: driver.doc, now: driver.now }),
  ],
  ['ghost', (driver, pos) => driver.ghost(`g${driver.events.length}-${driver.now}`, ' And so on.', pos)],
  [
    'rewrite',
    (driver, pos) => {
      const text = driver.doc.child(0).textContent
      const from = Math.min(pos, Math.max(0, text.length - 4))
      if (text.length > 4)
        driver.rewrite(`r${driver.events.length}-${driver.now}`, hunkFor('h', text, text.slice(from, from + 4), 'Q'))
    },
  ],
]

it('ends every suggestion that was shown exactly once, and keeps the rest on the words they are about', () => {
  const step = fc.record({ act: fc.nat(acts.length - 1), pos: fc.nat(200), ms: fc.nat(9_000) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const driver = new ReviewDriver(TEXT, NEXT)
      driver.rewrite('s1', ...HUNKS)
      for (const { act, pos, ms } of steps) {
        driver.now += ms + 1
        const at = 1 + (pos % Math.max(1, driver.doc.content.size - 2))
        if (driver.doc.resolve(at).parent.isTextblock) acts[act]?.[1](driver, at)
        for (const { here, from, to } of driver.review.hunks) expect(placeText(driver.doc, from, to)).toBe(here)
      }
      driver.send({ type: 'closed', keeps: false, doc: driver.doc, now: driver.now })
      const shown = new Set<string>()
      const ended: string[] = []
      for (const event of driver.events) {
        if (event.type === 'shown') for (const { hunk } of event.hunks) shown.add(`${event.suggestion}/${hunk}`)
        if (event.type === 'ended') ended.push(`${event.suggestion}/${event.hunk}`)
      }
      expect(ended).toHaveLength(new Set(ended).size)
      expect([...shown].filter(key => !ended.includes(key))).toEqual([])
      const settled = driver.events.flatMap(event =>
        event.type === 'settled' ? [`${event.suggestion}/${event.hunk}`] : [],
      )
      expect(settled).toHaveLength(new Set(settled).size)
      for (const event of driver.events)
        if (event.type === 'settled') expect(event.keptChars).toBeLessThanOrEqual(event.settled.length)
    }),
    { numRuns: 400 },
  )
})

it('names every hunk of a suggestion in its last report, also those decided before the rest came', () => {
  const driver = new ReviewDriver(TEXT, NEXT)
  const { parts, exchange } = driver.ask('s1', ...HUNKS)
  for (const part of parts) {
    driver.send({ type: 'answered', exchange, parts: [part], doc: driver.doc, now: 1 })
    driver.acceptFirst()
  }
  const shown = driver.events.flatMap(event => (event.type === 'shown' ? [event.hunks.map(({ hunk }) => hunk)] : []))
  expect(shown.at(-1)).toEqual(['h1', 'h2', 'h3'])
  expect(driver.review.reported.size).toBe(0)
})
