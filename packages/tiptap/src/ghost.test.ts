import type { CandidateId, ExchangeId, ProposerId, SuggestionId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'
import { closeOffer, extendOffer, fits, newGhost, visibleRest, type Ghost } from './ghost.ts'

function ghost(deltas: readonly string[], { written = '', done = false, before = 'She sat' } = {}): Ghost {
  const opened = {
    suggestion: 's' as SuggestionId,
    candidate: 'c' as CandidateId,
    credit: { proposer: 'p' as ProposerId, label: { key: 'p' }, why: [] },
  }
  const fresh: Ghost = { ...newGhost('e' as ExchangeId, 1, { before, after: '', paragraphs: 1, maxWords: 9 }), opened }
  const come: Ghost = { ...deltas.reduce<Ghost>(extendOffer, fresh), written }
  return done ? closeOffer(come) : come
}

describe('what is shown of a ghost', () => {
  it.each([
    ['whole words only', [' and the', ' lan'], {}, ' and the'],
    ['the rest once it is done', [' and the', ' lan'], { done: true }, ' and the lan'],
    ['nothing of half a word', ['lan'], {}, ''],
    ['what is left after its own letters', [' and then'], { done: true, written: ' an' }, 'd then'],
    ['no space where there is one', [' and then'], { done: true, before: 'She sat ' }, 'and then'],
    ['one paragraph', ['and then.\n\nShe'], {}, 'and then.'],
    ['Japanese as it comes', ['夜が明け'], {}, '夜が明け'],
    ['a pair of surrogates once it is whole', ['so \uD83D'], { done: true }, 'so '],
  ] as const)('%s', (_name, deltas, how, expected) => {
    expect(visibleRest(ghost(deltas, how))).toBe(expected)
  })

  it.each([
    ['hello world', 'hel', true, 'fits'],
    ['hel', 'hello', false, 'waiting'],
    ['hel', 'hello', true, 'disagrees'],
    ['hello', 'help', false, 'disagrees'],
    ['', 'x', false, 'waiting'],
  ] as const)('%j after %j, done %s: %s', (text, written, done, expected) => {
    expect(fits({ ...ghost([]), text, done }, written)).toBe(expected)
  })
})

describe('cleanText', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['a\u202Eb\u2066c', 'abc'],
    ['a\uD800b\uDC00c', 'abc'],
    ['\uFEFFa\uFFFDb\uFFFC', 'ab'],
    ['a\r\nb\tc', 'a\nb c'],
    ['a\u200Bb\u00ADc\u2060d', 'abcd'],
    ['a\u2028b', 'a\nb'],
    ['a\u{E0041}b\uFFFF', 'ab'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🚒', '👩\u200D🚒'],
  ])('%j becomes %j', (text, expected) => expect(cleanText(text)).toBe(expected))
})
