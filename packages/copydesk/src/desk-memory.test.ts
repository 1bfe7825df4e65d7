import { describe, expect, it } from 'vitest'
import { inputFor, type Options } from '../test/desk.ts'
import { paragraphsOf } from '../test/manuscript.ts'
import { createDeskMemory, type DeskMemory } from './desk-memory.ts'
import type { Finding } from './finding.ts'
import { readParagraph } from './reading/paragraph.ts'
import { reviewBlocks, reviewSteps } from './review-blocks.ts'
import type { ReviewInput } from './review-input.ts'

const HARBOUR = paragraphsOf('../../bench/prose/harbour.txt')

/** A memory that tells which paragraphs it had to read. */
function watched(): { readonly memory: DeskMemory; takeRead(): readonly string[] } {
  let read: string[] = []
  const memory = createDeskMemory((text, convention) => {
    read.push(text)
    return readParagraph(text, convention)
  })
  return {
    memory,
    takeRead() {
      const taken = read
      read = []
      return taken
    },
  }
}

function pages(paragraphs: readonly string[], over: Options = {}): ReviewInput {
  const blocks = paragraphs.map((text, block) => ({
    block,
    type: 'paragraph' as const,
    text,
    from: 0,
    to: text.length,
  }))
  return inputFor('', { blocks, ...over })
}

function reviewed(input: ReviewInput, memory: DeskMemory): readonly Finding[] {
  const steps = reviewSteps(input, { memory })
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

describe('the memory of a desk', () => {
  it('reads each paragraph once, however many lean on it', () => {
    const { memory, takeRead } = watched()
    reviewed(pages(HARBOUR), memory)
    const read = takeRead()
    expect(read).toHaveLength(new Set(HARBOUR).size)
    expect(new Set(read).size).toBe(read.length)
  })

  it('reads nothing again where nothing changed', () => {
    const { memory, takeRead } = watched()
    const first = reviewed(pages(HARBOUR), memory)
    takeRead()
    expect(reviewed(pages(HARBOUR), memory)).toEqual(first)
    expect(takeRead()).toEqual([])
  })

  it('reads the changed paragraph alone', () => {
    const { memory, takeRead } = watched()
    reviewed(pages(HARBOUR), memory)
    takeRead()
    const changed = HARBOUR.with(9, 'He nodded his head and began to cross the yard.')
    const found = reviewed(pages(changed), memory)
    expect(takeRead()).toEqual([changed[9]])
    expect(found).toEqual(reviewBlocks(pages(changed)))
  })

  it('knows paragraphs that moved by one that was put in, and gives their new places', () => {
    const { memory, takeRead } = watched()
    reviewed(pages(HARBOUR), memory)
    takeRead()
    const longer = ['The tide was out.', ...HARBOUR]
    expect(reviewed(pages(longer), memory)).toEqual(reviewBlocks(pages(longer)))
    expect(takeRead()).toEqual(['The tide was out.'])
  })

  it('knows the paragraphs before a selection from the review of the whole', () => {
    const { memory, takeRead } = watched()
    reviewed(pages(HARBOUR), memory)
    takeRead()
    const before = HARBOUR.slice(0, 20).join('\n\n')
    reviewed(inputFor(`${HARBOUR[20] ?? ''} He nodded his head.`, { before }), memory)
    expect(takeRead()).toHaveLength(1)
  })

  it.each<[string, Options]>([
    ['other rules', { rules: [] }],
    ['a stet', { stets: [{ rule: inputFor('').rules[4] as never, quote: 'nodded his head' }] }],
    ['a kept word', { keep: ['head'] }],
    ['another mode', { mode: 'embedded' }],
    [
      'a selection that leaves it out',
      { blocks: [{ block: 0, type: 'paragraph', text: 'He nodded his head.', from: 0, to: 4 }] },
    ],
    ['a letter around it', { before: 'Dear Bess,' }],
    [
      'a block of another kind',
      { blocks: [{ block: 0, type: 'heading', text: 'He nodded his head.', from: 0, to: 19 }] },
    ],
  ])('judges again under %s', (_, over) => {
    const { memory } = watched()
    expect(reviewed(inputFor('He nodded his head.'), memory)).toHaveLength(1)
    expect(reviewed(inputFor('He nodded his head.', over), memory)).toEqual([])
    expect(reviewed(inputFor('He nodded his head.'), memory)).toHaveLength(1)
  })

  it('judges again under another convention', () => {
    const { memory } = watched()
    const text = 'He began to cross the room.'
    expect(reviewed(inputFor(text), memory)).toHaveLength(1)
    expect(reviewed(inputFor(text, { dialogue: 'unknown' }), memory)).toEqual([])
  })

  it('judges a name again once it is known', () => {
    const { memory } = watched()
    const text = 'Lamps heard the door slam.'
    const names = (known: readonly string[]) => reviewed(inputFor(text, { names: known }), memory)
    expect(names([])).toEqual(reviewBlocks(inputFor(text)))
    expect(names(['Lamps'])).toEqual(reviewBlocks(inputFor(text, { names: ['Lamps'] })))
    expect(names(['Lamps'])).not.toEqual(names([]))
  })

  it('forgets what was asked for longest ago, and so stays bounded', () => {
    const { memory, takeRead } = watched()
    const page = (number: number): string => `He nodded his head ${number} times. `.repeat(1_000)
    for (let number = 0; number < 60; number++) memory.read(page(number), 'double')
    takeRead()
    memory.read(page(59), 'double')
    expect(takeRead()).toEqual([])
    memory.read(page(0), 'double')
    expect(takeRead()).toHaveLength(1)
  })
})
