import { describe, expect, it } from 'vitest'
import { hunkFor, schema } from '../test/fixtures.ts'
import { ReviewDriver } from '../test/review-driver.ts'
import { keepablesOf } from './pending-item.ts'

const TEXT = 'She began to walk very slowly down the hall.'

/** One of two changes has just been left, at 100 ms. */
function left(): ReviewDriver {
  const driver = new ReviewDriver(TEXT)
  driver.rewrite('s1', hunkFor('h1', TEXT, 'began to walk', 'walked'), hunkFor('h2', TEXT, 'hall', 'long hall'))
  const keys = driver.review.hunks.slice(0, 1).map(({ key }) => key)
  const event = { type: 'hunks-refused', keys, reason: 'refused', why: null, whyMs: 4_000 } as const
  driver.send({ ...event, caret: 2, doc: driver.doc, now: 100 })
  return driver
}

const endings = ({ events }: ReviewDriver) =>
  events.flatMap(event => (event.type === 'ended' ? [[event.hunk, event.reason, event.why, event.shownMs]] : []))

describe('a change that was just left', () => {
  it('has not ended, and is not up for decision', () => {
    const driver = left()
    expect(endings(driver)).toEqual([])
    expect(driver.review.hunks.map(({ hunk }) => hunk.id)).toEqual(['h2'])
  })

  it('ends with the reason, as of when it was left', () => {
    const driver = left()
    driver.send({ type: 'refusal-told', why: 'never', doc: driver.doc })
    driver.send({ type: 'time-passed', doc: driver.doc, now: 9_000 })
    expect(endings(driver)).toEqual([['h1', 'refused', 'never', 100]])
  })

  it('ends without one once the time is up, and not before', () => {
    const driver = left()
    driver.send({ type: 'time-passed', doc: driver.doc, now: 4_099 })
    expect(endings(driver)).toEqual([])
    driver.send({ type: 'time-passed', doc: driver.doc, now: 4_100 })
    expect(endings(driver)).toEqual([['h1', 'refused', null, 100]])
  })

  it('waits for as long as it takes once the writer wants to say it', () => {
    const driver = left()
    driver.send({ type: 'refusal-asked' })
    driver.send({ type: 'time-passed', doc: driver.doc, now: 90_000 })
    expect(endings(driver)).toEqual([])
  })

  it('ends before the edit that comes next, which is read as written instead', () => {
    const driver = left()
    driver.edit(tr => tr.replaceWith(5, 18, schema.text('crept')))
    expect(endings(driver)).toEqual([['h1', 'refused', null, 100]])
    driver.send({ type: 'settle-all', cause: 'saved', doc: driver.doc })
    expect(driver.events.at(-1)).toMatchObject({ hunk: 'h1', base: 'began to walk', settled: 'crept' })
  })

  it('ends once where the page goes, and is kept as pending where the browser dies', () => {
    const driver = left()
    expect([...keepablesOf(driver.review).keys()]).toContain('hunk s1/h1')
    driver.send({ type: 'closed', keeps: false, doc: driver.doc, now: 500 })
    expect(endings(driver).map(([hunk, reason]) => [hunk, reason])).toEqual([
      ['h1', 'refused'],
      ['h2', 'expired'],
    ])
  })
})
