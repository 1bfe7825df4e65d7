import { applyEdits } from '@understudy/prose'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEdit } from './read-edit.ts'

/** "by fate operation kind" of each hunk. */
const told = (base: string, suggested: string, settled: string) =>
  readEdit(base, suggested, settled).hunks.map(({ by, fate, operation, kind }) => `${by} ${fate} ${operation} ${kind}`)

/** What a writer did with a continuation. */
const wrote = (suggested: string, settled: string) =>
  readEdit('', suggested, settled).hunks.filter(({ by }) => by === 'writer')

describe('who is credited', () => {
  const base = 'She utilized the rope and went down to the very dark water.'
  const suggested = 'She used the rope and went down to the dark water.'
  it('what was kept is the suggestion’s', () =>
    expect(told(base, suggested, suggested)).toEqual([
      'suggestion kept replace phrasing',
      'suggestion kept delete phrasing',
    ]))
  it('what was put back is restored', () =>
    expect(told(base, suggested, 'She utilized the rope and went down to the dark water.')).toEqual([
      'writer restored replace phrasing',
      'suggestion kept delete phrasing',
    ]))
  it('what was kept is told beside what was put back near it', () =>
    expect(
      told('She utilized the rope.', 'She used the rope. A sense of dread hung in the air.', 'She used the rope.'),
    ).toEqual(['suggestion kept replace phrasing', 'writer restored delete exposition']))
  it('what was changed again is reworked', () =>
    expect(told(base, suggested, 'She took the rope and went down to the dark water.')[0]).toMatch(/^writer reworked/))
  it('what the context had is the writer’s own', () =>
    expect(told(base, suggested, 'She used the rope and climbed down to the dark water.')).toContain(
      'writer own replace phrasing',
    ))
  it('a continuation that was kept is new matter', () =>
    expect(told('', suggested, suggested)).toEqual(['suggestion kept insert content']))
  it('an undone cut is restored', () =>
    expect(told(base, suggested, base).every(each => each.startsWith('writer restored'))).toBe(true))
})

describe('what was done', () => {
  const lamp = 'He took the lamp from its hook and went down to the black water, where the boats lay.'
  it.each([
    ['replace', lamp, lamp.replace('black', 'cold')],
    ['delete', lamp, lamp.replace(' from its hook', '')],
    ['insert', lamp, lamp.replace('lamp', 'brass lamp')],
    ['split', lamp, lamp.replace(' and went', '. He went')],
    ['join', 'He took the lamp. He went down to the water.', 'He took the lamp and went down to the water.'],
    ['split', 'He rose; she stayed where she was.', 'He rose. She stayed where she was.'],
    [
      'move',
      'In the end he came back. The lamp was lit. Nobody spoke of it or of her.',
      'The lamp was lit. Nobody spoke of it or of her. In the end he came back.',
    ],
  ])('%s', (operation, suggested, settled) =>
    expect(wrote(suggested, settled).map(hunk => hunk.operation)).toEqual([operation]),
  )
})

describe('of which kind', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['punctuation', 'He rose, and left.', 'He rose and left.'],
    ['punctuation', '“Go.” he said.', '“Go,” he said.'],
    ['capitals', 'The Sea was calm.', 'The sea was calm.'],
    ['fact', 'She met Tom at the gate.', 'She met Jack at the gate.'],
    ['content', 'The dog was dead.', 'The dog was alive.'],
    ['content', 'He did open the door.', 'He did not open the door.'],
    ['tense', 'He walks to the gate.', 'He walked to the gate.'],
    ['tense', 'The words hanging in the air.', 'The words hung in the air.'],
    ['phrasing', 'She utilized the rope.', 'She used the rope.'],
    [
      'structure',
      'He took the lamp and he went down to the water to look for her.',
      'He took the lamp. He went down to the water to look for her.',
    ],
    [
      'exposition',
      'The door was shut. She realized that nobody had waited for her, and that made her sad. Rain fell.',
      'The door was shut. Rain fell.',
    ],
    [
      'specificity',
      'The room smelled of food. She sat down.',
      'The room smelled of onions, lamp oil and the wet wool of six coats. She sat down.',
    ],
  ]
  it.each(rows)('%s: %s → %s', (kind, suggested, settled) => {
    expect(wrote(suggested, settled).map(hunk => hunk.kind)).toEqual([kind])
    expect(wrote(suggested, settled)[0]?.because.length).toBeGreaterThan(0)
  })
  it('facts and content are no style, and teach no words', () => {
    for (const [kind, suggested, settled] of rows) {
      const [hunk] = wrote(suggested, settled)
      expect(hunk?.matter).toBe(kind === 'fact' || kind === 'content' ? 'fact' : 'style')
      if (hunk?.matter === 'fact') expect(hunk.swaps).toEqual([])
    }
  })
  it('says by which words another story is known', () =>
    expect(wrote('The cat slept by the fire.', 'The dog slept by the fire.')[0]?.because).toEqual(['cat', 'dog']))
})

describe('which words', () => {
  it('one for another', () =>
    expect(wrote('She utilized the rope.', 'She used the rope.')[0]?.swaps).toEqual([{ from: 'utilized', to: 'used' }]))
  it('a phrase that went', () =>
    expect(wrote('He felt a sense of loss at the gate.', 'He felt loss at the gate.')[0]?.cuts).toEqual(['a sense of']))
  it('not a whole sentence', () =>
    expect(wrote('He left. Nobody in the yard had said a word to him.', 'He left.')[0]?.cuts).toEqual([]))
  it('what they moved', () =>
    expect(
      wrote('He felt a sense of loss at the gate.', 'He felt loss at the gate.')[0]?.effect['portions-of-feeling'],
    ).toBeCloseTo(-1, 1))
})

describe('another language', () => {
  const read = (suggested: string, settled: string) =>
    readEdit('', suggested, settled, { language: 'de' }).hunks.filter(({ by }) => by === 'writer')
  it('has no kinds of words', () =>
    expect(read('Er war sehr alt.', 'Er war alt.').map(({ kind }) => kind)).toEqual([null]))
  it('has marks and capitals', () => {
    expect(read('Er kam, und ging.', 'Er kam und ging.').map(({ kind }) => kind)).toEqual(['punctuation'])
    expect(read('das Meer.', 'Das Meer.').map(({ kind }) => kind)).toEqual(['capitals'])
  })
  it('has words cut', () => expect(read('Er war sehr alt.', 'Er war alt.')[0]?.cuts).toEqual(['sehr']))
  it('is read as English where nothing is said', () =>
    expect(readEdit('', '猫が好き。', '犬が好き。').isOutgrown).toBe(false))
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'She ',
    'not ',
    '. ',
    '“No,” ',
    'Tom ',
    '猫が',
    '🎉',
    '👩‍👩‍👧',
    '\uD800',
    '\uDC00',
    '\n',
    'was ',
    ', ',
    'a sense of ',
    '\u0000',
  )
  const texts = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))
  it('gives hunks that lie in their texts, and the writer’s make the settled one', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, suggested, settled) => {
        const { hunks } = readEdit(base, suggested, settled)
        for (const { by, before, after } of hunks) {
          const [from, to] = by === 'writer' ? [suggested, settled] : [base, suggested]
          expect(from.slice(before.from, before.to)).toBe(before.text)
          expect(to.slice(after.from, after.to)).toBe(after.text)
        }
        const written = hunks.filter(({ by }) => by === 'writer')
        if (written.every(({ operation }) => operation !== 'move'))
          expect(
            applyEdits(
              suggested,
              written.map(({ before, after }) => ({ ...before, text: after.text })),
            ),
          ).toBe(settled)
      }),
      { numRuns: 300 },
    )
  })
  it.each([
    ['', '', ''],
    ['', 'x', ''],
    ['x', '', 'x'],
    ['🎉', '🎊', '🎉🎊'],
    ['\uD83D', '\uDE00', '\uD83D\uDE00'],
    ['', '\uD800', '\uDFFF'],
  ])('%j %j %j', (...three) => expect(readEdit(...three).isOutgrown).toBe(false))
  const page = 'The ferry was late, and Mara waited at the rail with the letter in her glove. '
  it('a whole manuscript is another text', () =>
    expect(readEdit('', page, page.repeat(8_000))).toEqual({ hunks: [], isOutgrown: true }))
  it('a manuscript against itself has no changes', () =>
    expect(readEdit(page.repeat(2_000), page.repeat(2_000), page.repeat(2_000)).hunks).toEqual([]))
  it('a chapter with every paragraph touched', () => {
    const chapter = Array.from({ length: 400 }, (_, index) => `${page}It was day ${index}. ${page}`)
    const settled = chapter.map(each => each.replace('was late', 'came late').replace('waited', 'stood')).join('\n')
    expect(readEdit('', chapter.join('\n'), settled).hunks.length).toBeGreaterThan(300)
    // what grows with the square of a chapter takes longer on any machine
  }, 60_000)
  it('a hundred thousand letters without a space', () =>
    expect(readEdit('', 'x'.repeat(100_000), 'y'.repeat(100_000)).hunks.length).toBe(1))
})
