import type { PlacedSetting, RuleSetting } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { applied, inputFor, type Options } from '../test/desk.ts'
import { copydeskRules, onRequestRules } from './copydesk-rules.ts'
import { reviewBlocks } from './review-blocks.ts'

const line = (set: RuleSetting | null, more: Partial<PlacedSetting> = {}): PlacedSetting => ({
  set,
  except: [],
  scope: {},
  ...more,
})
const VERY = 'He was very tired. She was extremely cold.'
const settings = (rule: string, ...lines: readonly PlacedSetting[]): Options => ({ settings: { [rule]: lines } })

const becomes = (text: string, after: string, options: Options) => () =>
  expect(applied(text, reviewBlocks(inputFor(text, options)))).toBe(after)
const asks = (text: string, words: readonly string[], options: Options) => () =>
  expect(
    reviewBlocks(inputFor(text, options)).flatMap(({ text: put, original }) => (put === null ? [original] : [])),
  ).toEqual(words)

describe('a rule', () => {
  it('acts by default', becomes(VERY, 'He was tired. She was cold.', {}))
  it('is off', becomes(VERY, VERY, settings('intensifier', line('off'))))
  it('asks and changes nothing', becomes(VERY, VERY, settings('intensifier', line('query'))))
  it('asks where it would have changed', asks(VERY, ['very ', 'extremely '], settings('intensifier', line('query'))))
  it(
    'leaves its exception',
    becomes(VERY, 'He was very tired. She was cold.', settings('intensifier', line(null, { except: ['Very'] }))),
  )
  it(
    'leaves a phrase',
    becomes(VERY, 'He was very tired. She was cold.', settings('intensifier', line(null, { except: ['very tired'] }))),
  )
  it(
    'not for part of a word',
    becomes(VERY, 'He was tired. She was cold.', settings('intensifier', line(null, { except: ['ver', 'tire'] }))),
  )
  it(
    'asks about none of its exceptions',
    asks(VERY, ['extremely '], settings('intensifier', line('query', { except: ['very'] }))),
  )
  it(
    'that asks by nature stays silent at its exception',
    asks('She was white as a sheet.', [], settings('cliche', line(null, { except: ['white as a sheet'] }))),
  )
  it('that is off asks nothing', asks('She was white as a sheet.', [], settings('cliche', line('off'))))
})

const TALK = '“I do not know,” said Bess.'
const SHORT = '“I don’t know,” said Bess.'
describe('by mode and speaker', () => {
  it('off in dialogue', becomes(TALK, TALK, settings('stiff-dialogue', line('off', { scope: { mode: 'dialogue' } }))))
  it(
    'on where the mode is another',
    becomes(TALK, SHORT, settings('stiff-dialogue', line('off', { scope: { mode: 'action' } }))),
  )
  it(
    'off beside speech',
    becomes(
      '“Go!” he shouted loudly.',
      '“Go!” he shouted loudly.',
      settings('tag-adverb', line('off', { scope: { mode: 'dialogue' } })),
    ),
  )
  it(
    'still on in what is told',
    becomes(VERY, 'He was tired. She was cold.', settings('intensifier', line('off', { scope: { mode: 'dialogue' } }))),
  )
  it(
    'off where Bess speaks',
    becomes(TALK, TALK, settings('stiff-dialogue', line('off', { scope: { speaker: 'Bess' } }))),
  )
  it(
    'on where another does',
    becomes(
      '“I do not know,” said Tom.',
      '“I don’t know,” said Tom.',
      settings('stiff-dialogue', line('off', { scope: { speaker: 'Bess' } })),
    ),
  )
  it(
    'on where it is not known who does',
    becomes(
      '“I do not know,” she said.',
      '“I don’t know,” she said.',
      settings('stiff-dialogue', line('off', { scope: { speaker: 'Bess' } })),
    ),
  )
  it(
    'off where the place says who does',
    becomes('“I do not know,” she said.', '“I do not know,” she said.', {
      ...settings('stiff-dialogue', line('off', { scope: { speaker: 'Bess' } })),
      speaker: 'Bess',
    }),
  )
  it(
    'by an act beside the speech',
    becomes('Bess turned. “I do not know.”', 'Bess turned. “I do not know.”', {
      ...settings('stiff-dialogue', line('off', { scope: { speaker: 'Bess' } })),
      names: ['Bess'],
    }),
  )
  it(
    'a stated mode holds for every block',
    becomes(VERY, VERY, {
      ...settings('intensifier', line('off', { scope: { mode: 'reflection' } })),
      mode: 'reflection',
      modeIs: 'stated',
    }),
  )
  it(
    'the first that holds decides',
    becomes(TALK, TALK, settings('stiff-dialogue', line('off', { scope: { mode: 'dialogue' } }), line('on'))),
  )
})

describe('an operation nobody asked for', () => {
  const adverbs = 'She quietly took the lamp.'
  const voice = { rules: [onRequestRules.cutAdverbs], onlyWhereOn: [onRequestRules.cutAdverbs] }
  it(
    'acts where it is on',
    becomes(adverbs, 'She took the lamp.', { ...voice, ...settings('cut-adverbs', line('on')) }),
  )
  it(
    'and nowhere else',
    becomes(adverbs, adverbs, { ...voice, ...settings('cut-adverbs', line('on', { scope: { mode: 'dialogue' } })) }),
  )
})

describe('a quiet rule', () => {
  const quiet = (from: number, to: number) => ({ quiet: [{ rule: copydeskRules.intensifier, from, to }] })
  it('says nothing in its blocks', becomes(VERY, VERY, quiet(0, 3)))
  it('speaks in others', becomes(VERY, 'He was tired. She was cold.', quiet(1, 3)))
})
