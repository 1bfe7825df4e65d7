import { describe, expect, it } from 'vitest'
import { scenesOf } from './scenes.ts'

const scenes = (texts: readonly string[], breaks: readonly number[], expected: readonly string[]) => () =>
  expect(
    scenesOf(
      texts.map(text => ({ type: text.startsWith('# ') ? 'heading' : 'paragraph', text })),
      breaks,
    ).map(({ from, to }) => `${from}-${to}`),
  ).toEqual(expected)

describe('the scenes of a manuscript', () => {
  it('one, without a break', scenes(['a', 'b'], [], ['0-2']))
  it('none at all is one', scenes([], [], ['0-0']))
  it('parted by headings', scenes(['# One', 'a', '# Two', 'b'], [], ['0-2', '2-4']))
  it('parted by a rule', scenes(['a', 'b', 'c'], [2], ['0-2', '2-3']))
  it('parted by marks', scenes(['a', '* * *', 'b', '⁂', 'c'], [], ['0-1', '1-3', '3-5']))
  it('not by a dash that speaks', scenes(['a', '— No.', 'b'], [], ['0-3']))
  it('nor by a break before all or behind all', scenes(['a', 'b'], [0, 2], ['0-2']))
})
