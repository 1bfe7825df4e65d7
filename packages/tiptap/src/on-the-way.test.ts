import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnTheWay } from './on-the-way.ts'

const on =
  (base: string, goal: string, ...steps: readonly string[]) =>
  () => {
    for (const here of steps) expect([here, isOnTheWay(base, goal, here)]).toEqual([here, true])
  }
const off =
  (base: string, goal: string, ...steps: readonly string[]) =>
  () => {
    for (const here of steps) expect([here, isOnTheWay(base, goal, here)]).toEqual([here, false])
  }

describe('a change made by hand', () => {
  it('writes over a selected word', on('walk', 'stroll', '', 's', 'st', 'strol', 'stroll'))
  it('rubs the old word out first', on('walk', 'stroll', 'wal', 'wa', 'w', '', 'st'))
  it('writes first and cuts later', on('walk', 'stroll', 'swalk', 'strollwalk', 'strollalk', 'strollk'))
  it('lengthens a word', on('walk', 'walked', 'walke'))
  it('puts a word before another', on('hall', 'long hall', 'lhall', 'lonhall', 'longhall'))
  it('cuts, from either end and out of the middle', on(' very slowly', '', ' very slow', 'ry slowly', ' vowly'))
  it(
    'goes from word to word in any order',
    on(
      'she ran down the hill',
      'he walked down a slope',
      'he ran down the hill',
      'she ran down a slo',
      'he w down a slope',
    ),
  )
  it(
    'is written anew from end to end',
    on('she ran down the hill', 'he walked down a slope', 'he wal', 'he walked down'),
  )
  it('cuts a first word away', on('began to walk', 'walked', 'walk', 'to walk', 'walke', 'bega to walk'))
})

describe('an edit that goes its own way', () => {
  it('has other letters', off('Point3', 'Point3D', 'Point3d'))
  it('has other words', off('walk', 'stroll', 'crawl', 'sx', 'walkx'))
  it('reaches what stays', off('she ran down the hill', 'he walked down a slope', 'she ran up the hill'))
  it('inserts one of two wrongly', off('bcd', 'b1c2d', 'b1c3d'))
  it('adds to what is to be cut', off(' very', '', ' veryx', 'x very'))
})

const word = fc.constantFrom('tide', 'salt', 'a', 'he', 'she', 'ran', 'rope', 'boat', 'under', '')
const text = fc.array(word, { maxLength: 8 }).map(words => words.join(' '))

it('holds under every key of one who writes the goal over the base', () => {
  fc.assert(
    fc.property(text, text, (base, goal) => {
      for (let at = 0; at <= base.length; at++) expect(isOnTheWay(base, goal, base.slice(0, at))).toBe(true)
      for (let at = 0; at <= goal.length; at++) expect(isOnTheWay(base, goal, goal.slice(0, at))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
