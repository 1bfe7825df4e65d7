import { LEAF, type CandidateId, type Hunk, type SelectedBlock } from '@understudy/contracts'
import { applyEdits } from '@understudy/prose'
import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownLines } from '../test/own-lines.ts'
import { rewriteStream } from './rewrite-stream.ts'

const source = { candidate: 'c' as CandidateId, items: [], own: ownLines }
const PASSAGE =
  'The tide was very far out. Ines walked slowly down to the boats. She began to count them. Nobody came. It was late.'
const ANSWER = 'The tide was far out. Ines walked down to the boats. She counted them. Nobody came. It was late.'
const block = (text: string, from = 0, to = text.length, index = 0): SelectedBlock => ({
  block: index,
  type: 'paragraph',
  text,
  from,
  to,
})

/** Plays an answer in pieces of `size` and keeps what each brought. */
function play(selected: readonly SelectedBlock[], answer: string, { size = 4, cut = false } = {}) {
  const stream = rewriteStream(selected, source)
  const early: Hunk[] = []
  for (let at = 0; at < answer.length; at += size) early.push(...stream.take(answer.slice(0, at + size)))
  return { early, finished: stream.finish(answer, cut) }
}

const said = ({ change, original }: Hunk) => `${original}→${change.type === 'replace' ? change.text : ''}`
const applied = (text: string, hunks: readonly Hunk[]) =>
  applyEdits(
    text,
    hunks.flatMap(({ change }) => (change.type === 'replace' ? [change] : [])),
  )

describe('rewriteStream', () => {
  it('gives a hunk once its sentence and the next have aligned', () => {
    const stream = rewriteStream([block(PASSAGE)], source)
    expect(stream.take('The tide was far out. Ines walked down')).toEqual([])
    expect(stream.take('The tide was far out. Ines walked down to the boats. She').map(said)).toEqual(['very →'])
  })
  it('never shows what has not come as deleted', () => {
    const { early } = play([block(PASSAGE)], ANSWER.slice(0, 70))
    expect(early.map(said)).toEqual(['very →', 'slowly →'].slice(0, early.length))
    expect(applied(PASSAGE, early)).toContain('Nobody came. It was late.')
  })
  it('gives the rest at the end, and the text of all', () => {
    const { early, finished } = play([block(PASSAGE)], ANSWER)
    expect(early.length).toBeGreaterThan(0)
    expect(finished.ok && finished.text).toBe(ANSWER)
    expect(applied(PASSAGE, [...early, ...(finished.ok ? finished.hunks : [])])).toBe(ANSWER)
  })
  it('keeps what is settled where the answer is cut off', () => {
    const { early, finished } = play([block(PASSAGE)], ANSWER.slice(0, 75), { cut: true })
    expect(early.length).toBeGreaterThan(0)
    expect(finished.ok && [finished.hunks, finished.text]).toEqual([[], applied(PASSAGE, early)])
  })
  it('is none where it is cut off before anything settled', () => {
    expect(play([block(PASSAGE)], 'The tide', { cut: true }).finished.ok).toBe(false)
  })
  it('speaks in the coordinates of the block', () => {
    const text = `Before. ${PASSAGE} After.`
    const { early, finished } = play([block(text, 8, 8 + PASSAGE.length)], ANSWER)
    expect(applied(text, [...early, ...(finished.ok ? finished.hunks : [])])).toBe(`Before. ${ANSWER} After.`)
  })
  it('waits for the end where the whole may be quoted', () => {
    const { early, finished } = play([block(PASSAGE)], `"${ANSWER}"`)
    expect([early, finished.ok && finished.text]).toEqual([[], ANSWER])
  })
  it('waits for the end of an announcement', () => {
    expect(play([block(PASSAGE)], `Here is the tightened passage:\n\n${ANSWER}`).finished).toMatchObject({
      text: ANSWER,
    })
  })
  it('reads several paragraphs when they are complete', () => {
    const { early, finished } = play([block(PASSAGE), block('It was cold.', 0, 12, 1)], `${ANSWER}\n\nIt was icy.`)
    expect([early, finished.ok && finished.text]).toEqual([[], `${ANSWER}\n\nIt was icy.`])
  })
  it('spares what is no text', () => {
    const passage = PASSAGE.replace('very', LEAF)
    const { early, finished } = play([block(passage)], ANSWER)
    expect(applied(passage, [...early, ...(finished.ok ? finished.hunks : [])])).toContain(LEAF)
  })
  it('an apology is no rewrite', () => {
    const { early, finished } = play(
      [block(PASSAGE)],
      'I’m sorry, but I can’t help with that request. It is long. Very.',
    )
    expect([early, finished.ok]).toEqual([[], false])
  })

  const sentence = constantFrom(
    'The tide was out.',
    'Ines counted the boats.',
    'Nobody came.',
    '“Go,” she said.',
    'She counted boats, slowly.',

    'It was late, and Mr. Orne slept.',
    'Why?',
    'The tide had been out for an hour.',
    'Nobody had come at all.',
  )
  it('whatever the answer, all hunks together make its text, and none overlaps another', () => {
    assert(
      property(
        array(sentence, { minLength: 1, maxLength: 7 }),
        array(sentence, { minLength: 1, maxLength: 7 }),
        integer({ min: 1, max: 30 }),
        (old, fresh, size) => {
          const [passage, answer] = [old.join(' '), fresh.join(' ')]
          const { early, finished } = play([block(passage)], answer, { size })
          const hunks = [...early, ...(finished.ok ? finished.hunks : [])]
          expect(finished.ok && finished.text).toBe(answer)
          expect(applied(passage, hunks)).toBe(answer)
          expect(new Set(hunks.map(({ id }) => id)).size).toBe(hunks.length)
        },
      ),
      { numRuns: 400 },
    )
  })
})
