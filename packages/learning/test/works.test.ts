import { SUPPRESS_BELOW } from '@understudy/choice'
import { describe, expect, it } from 'vitest'
import { stylometryReader } from '../src/stylometry-reader.ts'
import { offerOf } from './passages.ts'
import { story, type Story } from './story.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

/** Plain tags are offered in `work`, `count` times, and kept out or let in. */
function sitting(told: Story, work: string, count: number, keepsOrnate: boolean): void {
  told.desk.takeUp(work)
  for (let turn = 0; turn < count; turn++)
    told.decide(offerOf('ornate-tag', told.desk.env.random), { ending: keepsOrnate ? 'refused' : 'accepted' })
  told.close()
}

/** How a plain tag in `work` is seen. */
function scoreIn(told: Story, work: string): number {
  told.desk.takeUp(work)
  return told.score(offerOf('ornate-tag', told.desk.env.random))
}

describe('a writer of two books that want opposite things', () => {
  it.each(SEEDS)('has each said of its own book, and offered by it (seed %d)', seed => {
    const told = story(seed, stylometryReader)
    for (let turn = 0; turn < 4; turn++) {
      sitting(told, 'tides', 3, true)
      sitting(told, 'harbour', 3, false)
    }
    const said = [...told.persona().items.values()]
      .map(({ item }) => item)
      .filter(({ measure, status }) => measure === 'ornate-tags' && (status === 'active' || status === 'proposed'))
      .map(({ direction, scope }) => `${direction} in ${scope.work ?? 'all'}`)
    expect(said.toSorted()).toEqual(['higher in tides', 'lower in harbour'])
    expect(scoreIn(told, 'tides')).toBeLessThan(SUPPRESS_BELOW)
    expect(scoreIn(told, 'harbour')).toBeGreaterThan(0)
  })

  it.each(SEEDS)('has one that both want said of all of them (seed %d)', seed => {
    const told = story(seed, stylometryReader)
    sitting(told, 'tides', 4, true)
    sitting(told, 'harbour', 4, true)
    expect(told.status('ornate-tags.higher')).toBe('active')
    expect(scoreIn(told, 'a third')).toBeLessThan(SUPPRESS_BELOW)
  })
})
