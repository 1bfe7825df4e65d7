import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeContinuation, type Progress, type Seam } from './shape-continuation.ts'

const BEFORE = 'The tide was out. Ines walked down to the'
const shapes =
  (raw: string, expected: string, seam: Partial<Seam> = {}, progress: Progress = 'ended') =>
  () =>
    expect(shapeContinuation(raw, { before: BEFORE, after: '', ...seam }, progress).text).toBe(expected)
const holds = (raw: string, seam: Partial<Seam> = {}) => shapes(raw, '', seam, 'coming')

describe('shapeContinuation', () => {
  it('leaves a good one alone', shapes(' boats and counted them.', ' boats and counted them.'))
  it('is nothing for nothing', shapes('', ''))
  it('stays in the paragraph', shapes(' boats.\n\nMeanwhile, in town,', ' boats.'))
  it('goes on in it though the model began another', shapes('\n\nboats. She sat.', ' boats. She sat.'))
  it('takes markup off that the book has none of', shapes(' <em>boats</em>.', ' boats.'))
  it('and leaves it where the book has', shapes(' <em>boats</em>.', ' <em>boats</em>.', { before: 'The <em>out' }))
  it('takes off what models wrap around it', shapes('```\n boats.\n```', ' boats.'))
  it('and an announcement', shapes('Here is the continuation:\n\nboats.', ' boats.'))
  it('and one on the same line', shapes('Here is a possible continuation: boats.', ' boats.'))
  it(
    'keeps the manuscript’s quotation marks',
    shapes('"Go," he said. "It\'s late."', '“Go,” he said. “It’s late.”', { before: '“Who’s there?” ' }),
  )
})

describe('a wished length', () => {
  it(
    'ends with the sentence it is reached in',
    shapes(' boats. She sat. More of it.', ' boats.', { words: 1 }, 'coming'),
  )
  it('is no reason to break off before', shapes(' boats. She sat.', ' boats. She sat.', { words: 30 }))
})

describe('several paragraphs', () => {
  const two = { paragraphs: 2 }
  it('come with a blank line between', shapes(' boats.\n\nShe sat.\nMore.', ' boats.\n\nShe sat.', two))
  it('are as many as there are', shapes(' boats.', ' boats.', two))
  it('stream by the sentence', shapes(' boats.\n\nShe sat. And th', ' boats.\n\nShe sat.', two, 'coming'))
  it('end where the manuscript goes on', () => {
    const after = '\n\nNobody was there at all.'
    shapes(' boats.\n\nNobody was there at all.', ' boats.', { ...two, after })()
  })
})

describe('words said again', () => {
  const PAGE = `${'The lamp was lit and the water lay black under it. '.repeat(20)}Ines walked on`
  it('of the whole page are dropped', shapes(`${PAGE} to the boats.`, ' to the boats.', { before: PAGE }))
  it('and nothing shows while they are said', holds(PAGE.slice(0, 300), { before: PAGE }))
  it(
    'of the sentence are dropped',
    shapes('Ines walked down to the boats and counted them.', ' boats and counted them.'),
  )
  it('and of the one before', shapes('The tide was out. Ines walked down to the boats.', ' boats.'))
  it('the last one alone', shapes('the boats.', ' boats.'))
  it('one that was half said', shapes('Breakwater lay ahead.', 'water lay ahead.', { before: 'The Break' }))
  it('but not one that begins alike', shapes('ink ran.', ' ink ran.', { before: 'She sat in' }))
  it('nor one that may be said twice', shapes('had enough.', ' had enough.', { before: 'All he had' }))
  it(
    'of the text after the caret end it',
    shapes(' boats. Nobody was there at all.', ' boats.', { after: ' Nobody was there at all.' }),
  )
  it('however short', shapes(' boats.', ' boats', { after: '.' }))
  it(
    'a common word after the caret does not',
    shapes(' boats as the rain began', ' boats as the rain began', { after: ' the' }),
  )
  it('are held back while they may be an echo', holds('Ines walked down to'))
})

describe('the seam', () => {
  it('keeps one space', shapes(' boats.', 'boats.', { before: `${BEFORE} ` }))
  it('puts one where the model dropped it', shapes('boats.', ' boats.'))
  it('also after a full stop', shapes('She sat down.', ' She sat down.', { before: 'The tide was out.' }))
  it('and none before a comma', shapes(', slowly.', ', slowly.'))
  it('nor before an apostrophe', shapes('’s boat.', '’s boat.', { before: 'It was Ines' }))
  it('nor inside speech', shapes('Go home.', 'Go home.', { before: 'She said, “' }))
  it('nor before a straight mark that closes', shapes('" she said.', '" she said.', { before: 'It was "no,' }))
  it('but before one that opens', shapes('"No," she said.', ' "No," she said.', { before: '"Yes," he said.' }))
  it(
    'nor where a word of the book is finished',
    shapes('cote was dark.', 'cote was dark.', { before: 'A dovecote. In the dove' }),
  )
  it('nor in a script without spaces', shapes('静かだった。', '静かだった。', { before: '海は' }))
  it('waits for the first word', holds('boa'))
  it('puts one before the word after the caret', shapes('red', 'red ', { before: 'The ', after: 'boat was gone.' }))
})

describe('whole sentences', () => {
  it('drop a half one that was cut off', shapes(' boats. She counted them and th', ' boats.', {}, 'cut'))
  it('keep the only one', shapes(' boats and counted th', ' boats and counted th', {}, 'cut'))
  it('keep a half one that was meant', shapes(' boats. And then', ' boats. And then'))
  it('stream the first', shapes(' boats and c', ' boats and c', {}, 'coming'))
  it('and hold the second until it is whole', shapes(' boats. She counted', ' boats.', {}, 'coming'))
  it('are enough after forty words', () => {
    const forty = ` ${'on '.repeat(40)}she went.`
    expect(shapeContinuation(`${forty} More. And more.`, { before: BEFORE, after: '' }, 'coming')).toEqual({
      text: forty,
      closed: true,
      awaits: 'sentence',
    })
  })
})

describe('while it streams', () => {
  it('an announcement is never shown', holds('Here is the continuat'))
  it('nor the beginning of a fence', holds('``'))
  it('a paragraph’s end closes it', () =>
    expect(shapeContinuation(' boats.\n\nMean', { before: BEFORE, after: '' }, 'coming')).toEqual({
      text: ' boats.',
      closed: true,
      awaits: 'word',
    }))

  const piece = constantFrom(
    ' ',
    ' boats',
    'boats',
    '.',
    ', ',
    '. ',
    '! ',
    '"',
    ' "',
    '” ',
    "'s",
    '\n',
    '\n\n',
    '```',
    '<p>',
    '</p>',
    '</',
    'p>',
    ' the',

    ' Ines walked',
    'The tide was out.',
    ' Mr.',
    ' Nobody',
    ' Nobody was',
    ' she said',
    'Here is',
    '<em>',
    '<a href="',
    'Sure! ',
    '—',
    ' 🌊',
    '海',
  )
  const befores = constantFrom('', BEFORE, `${BEFORE} `, '“Go,” she said.', '"Go," she', 'In the dove')
  const afters = constantFrom('', ' Nobody was there at all.', 'Nobody was there.', '.', '\n\nNext.')
  it('nothing shown is ever taken back', () => {
    assert(
      property(array(piece, { maxLength: 14 }), befores, afters, (pieces, before, after) => {
        let shown = ''
        for (let count = 1; count <= pieces.length; count++) {
          const { text } = shapeContinuation(pieces.slice(0, count).join(''), { before, after }, 'coming')
          if (text.startsWith(shown)) shown = text
        }
        const final = shapeContinuation(pieces.join(''), { before, after }, 'ended').text
        expect(final.slice(0, shown.length)).toBe(shown)
      }),
      { numRuns: 400 },
    )
  })
})
